/*
 * Copyright 2026 the neo4j-migrations authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.neo4jmigrations.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.neo4jmigrations.devserver.testing.TestServers;

/** What a user reads when there is no server to be had. */
class FailingStartIT {

    private static final String VERSION = TestServers.version("5.26");

    private final Path folder;

    FailingStartIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void givenNoJars_whenStarted_thenErrorTellsHowToGetThem() {
        DevServer.Builder builder = DevServer.builder(new ServerJars("5.26.30", List.of()));

        assertThatThrownBy(builder::start)
                .isInstanceOf(DevServerException.class)
                .hasMessage("Cannot start Neo4j 5.26.30: the list of its jars is empty."
                        + " Resolve them with ServerJarsResolver.");
    }

    @Test
    void givenMissingJars_whenStarted_thenErrorNamesAllOfThem() {
        Path first = folder.resolve("a.jar");
        Path second = folder.resolve("b.jar");
        DevServer.Builder builder = DevServer.builder(new ServerJars("5.26.30", List.of(first, second)));

        assertThatThrownBy(builder::start)
                .isInstanceOf(DevServerException.class)
                .hasMessage("Cannot start Neo4j 5.26.30: these jars do not exist: " + first + ", " + second
                        + ". Resolve them anew.");
    }

    @Test
    void givenJarsThatAreNoServer_whenStarted_thenErrorShowsWhyFromTheLogAndKeepsIt() throws IOException {
        Path jar = Files.createFile(folder.resolve("empty.jar"));
        DevServer.Builder builder =
                DevServer.builder(new ServerJars("5.26.30", List.of(jar))).home(folder.resolve("home"));

        assertThatThrownBy(builder::start)
                .isInstanceOf(DevServerException.class)
                .hasMessage("Cannot start Neo4j 5.26.30: its JVM ended with exit code 1 before it was ready."
                        + " Last lines of " + folder.resolve("home/logs/dev-server.log") + ":\n"
                        + "  Exception in thread \"main\" java.lang.ClassNotFoundException:"
                        + " org.neo4j.server.CommunityBootstrapper\n"
                        + "Read the whole log, correct the cause and start again.");
        assertThat(folder.resolve("home/logs/dev-server.log")).isNotEmptyFile();
    }

    @Test
    void givenTooShortATimeout_whenStarted_thenErrorSaysSoAndNoServerIsLeft() {
        DevServer.Builder builder = DevServer.builder(TestServers.jars(VERSION))
                .home(folder.resolve("home"))
                .startTimeout(Duration.ofMillis(100));

        assertThatThrownBy(builder::start)
                .isInstanceOf(DevServerException.class)
                .hasMessageStartingWith(
                        "Cannot start Neo4j " + VERSION + ": it was not ready within 0.1 s" + " and was stopped. ")
                .hasMessageEndingWith("\nIf this machine is just slow, raise the time-out for the start.");
        assertThat(ProcessHandle.current().children().filter(FailingStartIT::runsLauncher))
                .isEmpty();
    }

    @Test
    void givenUnknownVersion_whenResolved_thenErrorNamesSupportedOnes() {
        assertThatThrownBy(() -> TestServers.jars("4.2.0"))
                .isInstanceOf(DevServerException.class)
                .hasMessageStartingWith("Cannot start Neo4j '4.2.0': no such version is known here.");
    }

    @Test
    void givenOfflineAndEmptyLocalRepository_whenResolved_thenErrorSaysToGoOnlineOnce() {
        Path repository = folder.resolve("repository");

        assertThatThrownBy(() -> TestServers.jars("5.26.30", true, Optional.of(repository)))
                .isInstanceOf(DevServerException.class)
                .hasFieldOrPropertyWithValue("reason", DevServerException.Reason.JARS)
                .hasMessageStartingWith("Cannot get the jars of Neo4j 5.26.30"
                        + " (org.neo4j:neo4j:5.26.30 and what it depends on) from the local repository " + repository
                        + " or from ")
                .hasMessageEndingWith("Maven is offline: run once without -o to download them.");
    }

    private static boolean runsLauncher(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("ServerLauncher");
    }
}
