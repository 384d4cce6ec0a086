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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitialPasswordTest {

    @Test
    void givenPasswordAndSalt_whenLineIsMade_thenItHasTheOldFormatOfNeo4j() {
        String line = InitialPassword.line("secret", new byte[] {1, 2, (byte) 0xAB});

        // printf '\001\002\253secret' | sha256sum
        assertThat(line)
                .isEqualTo("neo4j:SHA-256,92FEFF7B10D425A8E0403A8526C7D2DDF1F95DD74EDEE187072AB37395E7AB49,0102AB:");
    }

    @Test
    void givenNewData_whenPasswordIsWritten_thenServerFindsItAtFirstStart(@TempDir Path data) throws IOException {
        InitialPassword.write(data, "secret");

        assertThat(data.resolve("dbms/auth.ini"))
                .content()
                .matches("neo4j:SHA-256,[0-9A-F]{64},[0-9A-F]{32}:\n")
                .doesNotContain("secret");
    }

    @Test
    void givenUsersFileOf35_whenPasswordIsWritten_thenOnlyTheLineOfNeo4jChanges(@TempDir Path data) throws IOException {
        Path users = Files.createDirectory(data.resolve("dbms")).resolve("auth");
        Files.writeString(users, "neo4j:SHA-256,OLD,OLD:\nbob:SHA-256,BOB,BOB:\n");

        InitialPassword.write(data, "secret");

        assertThat(users).content().contains("bob:SHA-256,BOB,BOB:").doesNotContain("OLD");
        assertThat(Files.readAllLines(users)).hasSize(2);
    }

    @Test
    void givenSystemDatabase_whenPasswordIsWritten_thenNothingHappensAsNobodyWouldReadIt(@TempDir Path data)
            throws IOException {
        Files.createDirectories(data.resolve("databases/system"));

        InitialPassword.write(data, "secret");

        assertThat(data.resolve("dbms")).doesNotExist();
    }
}
