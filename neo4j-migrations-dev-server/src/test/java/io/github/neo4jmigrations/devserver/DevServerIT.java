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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.neo4jmigrations.devserver.testing.TestServers;

class DevServerIT {

    private static final Logger LOG = LoggerFactory.getLogger(DevServerIT.class);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private static final String VERSION = TestServers.version("5.26");

    static Set<String> families() {
        return TestServers.families();
    }

    @ParameterizedTest
    @MethodSource("families")
    void givenHomeAndPassword_whenServerIsRestarted_thenItKeepsDataAndPasswordAndStopsFast(
            String family, @TempDir Path folder) throws IOException {
        String version = TestServers.version(family);
        TestServers.assumeJavaFor(version);
        // Everybody's folders have blanks and umlauts some day
        Path home = folder.resolve("my häuschen");
        DevServer.Builder builder =
                DevServer.builder(TestServers.jars(version)).home(home).password("pw1");

        try (ForkedServer server = start(builder)) {
            assertThat(reportedVersion(server)).isEqualTo(version);
            assertThat(server.version()).isEqualTo(version);
            assertThat(server.isAlive()).isTrue();
            assertThat(server.password()).contains("pw1");
            assertThat(server).hasToString("Neo4j " + version + " at " + server.boltUri());
            assertThatThrownBy(() -> run(server, AuthTokens.basic("neo4j", "wrong"), "RETURN 1"))
                    .isInstanceOf(AuthenticationException.class);
            assertThat(run(server, login(server), "CREATE (:Kept) RETURN 1")).isEqualTo(1);
            stop(server);
        }

        try (ForkedServer server = start(builder)) {
            assertThat(run(server, login(server), "MATCH (n:Kept) RETURN count(n)"))
                    .isEqualTo(1);
            assertThat(server.log()).content().contains("Started.").doesNotContain("pw1");
            assertThat(Files.readString(home.resolve("launcher/java.args"))).doesNotContain("pw1");
            stop(server);
        }
    }

    /** Ctrl-C reaches all processes of a terminal, and the parent needs the server to clean up. */
    @ParameterizedTest
    @MethodSource("io.github.neo4jmigrations.devserver.testing.TestServers#families")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no kill command")
    void givenRunningServer_whenItIsInterrupted_thenItRunsOnUntilItIsClosed(String family) throws Exception {
        String version = TestServers.version(family);
        TestServers.assumeJavaFor(version);
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        try (ForkedServer server = start(DevServer.builder(TestServers.jars(version)))) {
            List<ProcessHandle> started = ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child))
                    .toList();
            assertThat(started).isNotEmpty();
            for (ProcessHandle child : started) {
                assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(child.pid()))
                                .start()
                                .waitFor())
                        .isZero();
                assertThatThrownBy(() -> child.onExit().get(2, TimeUnit.SECONDS))
                        .isInstanceOf(TimeoutException.class);
            }

            assertThat(run(server, AuthTokens.none(), "RETURN 1")).isEqualTo(1);
            assertThat(server.isAlive()).isTrue();
        }
    }

    @Test
    void givenTemporaryHome_whenServerIsStopped_thenNothingIsLeft() {
        ForkedServer server = start(DevServer.builder(TestServers.jars(VERSION)));
        Path home = server.log().resolve("../..").normalize();
        assertThat(run(server, AuthTokens.none(), "CREATE (:Discarded) RETURN 1"))
                .isEqualTo(1);

        server.close();
        server.close();

        assertThat(home).doesNotExist();
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void givenRunningServer_whenAnotherWantsItsHomeOrPortOrPassword_thenErrorsSayWhatToDo(@TempDir Path home) {
        ServerJars jars = TestServers.jars(VERSION);
        DevServer.Builder builder = DevServer.builder(jars).home(home).password("first");
        try (DevServer running = start(builder)) {
            int port = running.boltUri().getPort();

            assertThatThrownBy(builder::start)
                    .isInstanceOf(DevServerException.class)
                    .hasMessage("Cannot start a server in " + home
                            + ": another server uses this folder. Stop that one, or use another folder.");
            assertThatThrownBy(DevServer.builder(jars).port(port)::start)
                    .isInstanceOf(DevServerException.class)
                    .hasMessageMatching("Cannot start Neo4j \\S+: port " + port + " cannot be used: .+"
                            + "\\. Stop what listens there, or choose another port; 0 takes a free one\\.");
            assertThat(run(running, login(running), "RETURN 1")).isEqualTo(1);
        }

        assertThatThrownBy(builder.password("second")::start)
                .isInstanceOf(DevServerException.class)
                .hasMessage("Cannot start Neo4j " + VERSION + ": the server refuses the user neo4j"
                        + " (Neo.ClientError.Security.Unauthorized). A folder keeps the password of its first start:"
                        + " use that one, or delete " + home.resolve("data")
                        + " to begin with an empty database. The data was left as it is.");
    }

    @Test
    void givenHomeOf35WithPassword_whenStartedWithAnother_thenTheNewOneIsValid(@TempDir Path home) {
        TestServers.assumeJavaFor(TestServers.version("3.5"));
        ServerJars jars = TestServers.jars(TestServers.version("3.5"));
        DevServer.Builder builder = DevServer.builder(jars).home(home);
        start(builder.password("first")).close();

        try (ForkedServer server = start(builder.password("second"))) {
            assertThat(run(server, AuthTokens.basic("neo4j", "second"), "RETURN 1"))
                    .isEqualTo(1);
        }
    }

    private static ForkedServer start(DevServer.Builder builder) {
        Instant begin = Instant.now();
        ForkedServer server = builder.start();
        LOG.info("{} started in {} ms", server.version(), millisSince(begin));
        return server;
    }

    private static void stop(DevServer server) {
        Instant begin = Instant.now();
        server.close();
        LOG.info("{} stopped in {} ms", server.version(), millisSince(begin));
        assertThat(Duration.between(begin, Instant.now())).isLessThan(STOP_LIMIT);
        assertThat(server.isAlive()).isFalse();
    }

    private static long millisSince(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis();
    }

    private static AuthToken login(DevServer server) {
        return Optional.of(server)
                .flatMap(DevServer::password)
                .map(password -> AuthTokens.basic(server.user(), password))
                .orElseGet(AuthTokens::none);
    }

    private static int run(DevServer server, AuthToken token, String query) {
        try (Driver driver = GraphDatabase.driver(server.boltUri(), token);
                Session session = driver.session()) {
            return session.run(query).single().get(0).asInt();
        }
    }

    private static String reportedVersion(DevServer server) {
        try (Driver driver = GraphDatabase.driver(server.boltUri(), login(server));
                Session session = driver.session()) {
            return session.run(
                            "CALL dbms.components() YIELD name, versions WITH * WHERE name = 'Neo4j Kernel' RETURN versions[0]")
                    .single()
                    .get(0)
                    .asString();
        }
    }
}
