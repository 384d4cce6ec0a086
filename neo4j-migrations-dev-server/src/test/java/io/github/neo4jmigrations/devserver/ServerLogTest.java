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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    private Path log;

    @BeforeEach
    void chooseFile(@TempDir Path folder) {
        log = folder.resolve("dev-server.log");
    }

    @Test
    void givenErrorsAmongOtherLines_whenLastLinesAreAsked_thenOnlyErrorsAreShown() throws IOException {
        Files.writeString(
                log,
                """
                2026-11-22 INFO  Starting...
                2026-11-22 ERROR Failed to start Neo4j
                java.lang.RuntimeException: Error starting Neo4j
                \tat org.neo4j.server.ExceptionalStart.start(ExceptionalStart.java:1)
                Caused by: java.net.BindException: Address already in use
                2026-11-22 INFO  Stopped.
                """);

        assertThat(ServerLog.lastLines(log))
                .isEqualTo("Last lines of " + log + ":\n"
                        + "  2026-11-22 ERROR Failed to start Neo4j\n"
                        + "  java.lang.RuntimeException: Error starting Neo4j\n"
                        + "  Caused by: java.net.BindException: Address already in use");
    }

    @Test
    void givenNoErrors_whenLastLinesAreAsked_thenTheLastEightAreShown() throws IOException {
        Files.writeString(log, "one\ntwo\n\n3\n4\n5\n6\n7\n8\n9\n10\n");

        assertThat(ServerLog.lastLines(log))
                .isEqualTo("Last lines of " + log + ":\n  3\n  4\n  5\n  6\n  7\n  8\n  9\n  10");
    }

    @Test
    void givenEmptyLog_whenLastLinesAreAsked_thenItSaysSo() throws IOException {
        Files.createFile(log);

        assertThat(ServerLog.lastLines(log)).isEqualTo("The server wrote nothing to its log " + log + ".");
    }

    @Test
    void givenMissingLog_whenLastLinesAreAsked_thenItTellsWhyThereAreNone() {
        assertThat(ServerLog.lastLines(log)).contains("the log cannot be read", "NoSuchFileException");
    }
}
