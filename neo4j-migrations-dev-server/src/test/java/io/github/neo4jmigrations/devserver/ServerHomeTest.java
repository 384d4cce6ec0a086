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
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.neo4jmigrations.devserver.launcher.ServerLauncher;

class ServerHomeTest {

    @Test
    void givenFolderWithOtherFiles_whenDiscarded_thenOnlyTheDataIsGone(@TempDir Path folder) throws IOException {
        Path precious = Files.createFile(folder.resolve("precious.txt"));
        ServerHome home = ServerHome.open(folder);
        Files.createDirectories(home.data().resolve("databases/neo4j"));
        Files.createFile(home.log());

        home.discard();

        assertThat(home.data()).doesNotExist();
        assertThat(List.of(precious, home.log())).allMatch(Files::exists);
    }

    @Test
    void givenTemporaryFolder_whenDiscarded_thenAllIsGone() throws IOException {
        ServerHome home = ServerHome.open(null);
        Files.createFile(home.log());

        home.discard();

        assertThat(home.folder()).doesNotExist();
    }

    @Test
    void givenFailedStartInTemporaryFolder_whenDiscarded_thenTheLogStays() throws IOException {
        ServerHome home = ServerHome.open(null);
        Files.createFile(home.log());

        home.discardAfterFailure();

        assertThat(home.data()).doesNotExist();
        assertThat(home.log()).exists();
        home.discard();
    }

    @Test
    void givenFailedStartInGivenFolder_whenDiscarded_thenTheDataStaysToo(@TempDir Path folder) throws IOException {
        ServerHome home = ServerHome.open(folder);

        home.discardAfterFailure();

        assertThat(home.data()).isDirectory();
    }

    @Test
    void givenReleasedFolder_whenOpenedAgain_thenItIsFree(@TempDir Path folder) throws IOException {
        ServerHome first = ServerHome.open(folder);
        assertThatThrownBy(() -> ServerHome.open(folder)).isInstanceOf(DevServerException.class);

        first.release();

        ServerHome second = ServerHome.open(folder);
        assertThat(second.folder()).isEqualTo(folder);
        second.release();
    }

    @Test
    void givenFile_whenOpenedAsHome_thenItFails(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> ServerHome.open(file)).isInstanceOf(IOException.class);
    }

    @Test
    void givenHome_whenLauncherIsInstalled_thenItIsTheOnlyClassThere(@TempDir Path folder) throws IOException {
        ServerHome home = ServerHome.open(folder);

        Path classes = home.installLauncher();

        try (Stream<Path> files = Files.walk(classes)) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactly(
                            classes.resolve(ServerLauncher.class.getName().replace('.', '/') + ".class"));
        }
        home.release();
    }

    @Test
    void givenLauncher_whenCompiled_thenItNeedsNoOtherClassOfOurs() throws Exception {
        Path classes = Path.of(ServerLauncher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path packageFolder =
                classes.resolve(ServerLauncher.class.getPackageName().replace('.', '/'));

        try (Stream<Path> files = Files.list(packageFolder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsOnly("ServerLauncher.class", "package-info.class");
        }
    }
}
