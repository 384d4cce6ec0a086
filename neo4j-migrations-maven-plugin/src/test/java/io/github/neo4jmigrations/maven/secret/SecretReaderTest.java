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
package io.github.neo4jmigrations.maven.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.neo4jmigrations.maven.failure.GoalFailure;

class SecretReaderTest {

    private final Path folder;
    private SecretReader reader;

    SecretReaderTest(@TempDir Path folder) {
        this.folder = folder;
        this.reader = new SecretReader(
                Map.of("STAGING_PASSWORD", "secret", "EMPTY", ""),
                new CommandRunner(folder.toFile(), Duration.ofSeconds(20)));
    }

    private static SecretParameters file(File file) {
        return new SecretParameters("password", null, file, null, null);
    }

    private static SecretParameters variable(String name) {
        return new SecretParameters("password", null, null, name, null);
    }

    private static SecretParameters command(String line) {
        return new SecretParameters("password", null, null, null, new SecretCommand(line));
    }

    @Test
    void givenNoPlace_whenRead_thenThereIsNone() {
        assertThat(reader.read(new SecretParameters("password", null, null, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" se cret", " se cret\n", " se cret\r\n"})
    void givenFile_whenRead_thenOnlyOneLineEndIsRemoved(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), content);

        assertThat(reader.read(file(file.toFile()))).contains(Secret.of(" se cret"));
    }

    @Test
    void givenTwoLineEnds_whenRead_thenOneStays() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret\n\n");

        assertThat(reader.read(file(file.toFile()))).contains(Secret.of("secret\n"));
    }

    @Test
    void givenNoFile_whenRead_thenItIsNamedWithItsParameter() {
        assertRefused(
                file(folder.resolve("password").toFile()),
                "There is no file " + folder.resolve("password")
                        + ", which neo4j-migrations.passwordFile names. Nothing was changed.");
    }

    @Test
    void givenEmptyFile_whenRead_thenItIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "\n");

        assertRefused(
                file(file.toFile()),
                "The file " + file + ", which neo4j-migrations.passwordFile names, is empty. Nothing was changed.");
    }

    @Test
    void givenBytes_whenRead_thenTheyAreRefusedAndNotRepeated() throws IOException {
        Path file = Files.write(folder.resolve("password"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertRefused(
                file(file.toFile()),
                "The file " + file
                        + ", which neo4j-migrations.passwordFile names, is not text in UTF-8. Nothing was changed.");
    }

    @Test
    void givenVariable_whenRead_thenItsValueIsTaken() {
        assertThat(reader.read(variable("STAGING_PASSWORD"))).contains(Secret.of("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROD_PASSWORD", "EMPTY"})
    void givenNoSuchVariable_whenRead_thenItIsNamedWithItsParameter(String name) {
        assertRefused(
                variable(name),
                "The environment variable " + name
                        + ", which neo4j-migrations.passwordEnvironmentVariable names, is not set. Nothing was changed.");
    }

    @Test
    void givenCommand_whenRead_thenItsOutputIsTaken() {
        assertThat(reader.read(command("echo secret"))).contains(Secret.of("secret"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is one of a Unix shell")
    void givenFailingCommand_whenRead_thenExitCodeAndFirstErrorAreToldAndItsOutputIsNot() {
        assertRefused(
                command("echo secret; echo 'permission denied' >&2; echo more >&2; exit 2"),
                "The command `echo ...` of neo4j-migrations.passwordCommand ended with exit code 2: permission denied."
                        + " Nothing was changed.");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is one of a Unix shell")
    void givenSilentFailure_whenRead_thenThatIsTold() {
        assertRefused(
                command("exit 3"),
                "The command `exit ...` of neo4j-migrations.passwordCommand ended with exit code 3 and without a word about"
                        + " why. Nothing was changed.");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is one of a Unix shell")
    void givenCommandWithoutOutput_whenRead_thenItIsRefused() {
        assertRefused(
                command("true"),
                "The command `true` of neo4j-migrations.passwordCommand printed nothing. Nothing was changed.");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is one of a Unix shell")
    void givenCommandThatAsks_whenRead_thenItFindsNothingToReadFrom() {
        assertThat(reader.read(command("read answer; echo \"<$answer>\""))).contains(Secret.of("<>"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is one of a Unix shell")
    void givenCommandThatDoesNotEnd_whenItsTimeIsOver_thenItIsStopped() {
        reader = new SecretReader(Map.of(), new CommandRunner(folder.toFile(), Duration.ofMillis(300)));

        assertRefused(
                command("echo secret; while :; do :; done"),
                "The command `echo ...` of neo4j-migrations.passwordCommand did not end within 0.3 s and was stopped. Nothing"
                        + " was changed. It must not ask for anything; raise neo4j-migrations.secretCommandTimeout if it"
                        + " is just slow.");
    }

    private void assertRefused(SecretParameters parameters, String message) {
        assertThatThrownBy(() -> reader.read(parameters))
                .isInstanceOf(GoalFailure.class)
                .hasMessage(message);
    }
}
