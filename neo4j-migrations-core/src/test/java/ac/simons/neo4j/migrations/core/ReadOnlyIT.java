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
package ac.simons.neo4j.migrations.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import io.github.neo4jmigrations.devserver.DataLifetime;
import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.testing.TestServers;

/** D-26: who may not write may ask. The community edition has no roles, but it has databases that take no writes. */
class ReadOnlyIT {

    @ParameterizedTest(name = "Neo4j {0}")
    @CsvSource({"4.4, dbms.databases.read_only", "5.26, server.databases.read_only"})
    void givenDatabaseThatTakesNoWrites_whenAskingWithoutLock_thenTheAnswersAreTheSame(
            String family, String setting, @TempDir Path scriptFolder, @TempDir Path home) throws IOException {
        var version = TestServers.version(family);
        TestServers.assumeJavaFor(version);
        var scripts = new ScriptFolder(scriptFolder).with("V1__A.cypher", "CREATE (:A);\n");
        withServer(version, home, driver -> assertThat(
                        new Migrations(scripts.config().build(), driver).apply())
                .isPresent());
        scripts.with("V2__B.cypher", "CREATE (:B);\n");
        Files.writeString(
                Files.createDirectories(home.resolve("conf")).resolve("neo4j.conf"),
                setting + "=neo4j\n",
                StandardCharsets.UTF_8);

        withServer(version, home, driver -> {
            var withHistory = new Migrations(scripts.config().build(), driver);
            assertThat(withHistory.info(false).isApplied("1")).isTrue();
            assertThat(withHistory.validate(false).getOutcome()).isEqualTo(Outcome.INCOMPLETE_DATABASE);

            // The record of another target, of which there is none
            var withoutHistory = new Migrations(
                    scripts.config()
                            .withDatabase("system")
                            .withSchemaDatabase("neo4j")
                            .build(),
                    driver);
            assertThat(withoutHistory.info(false).getElements())
                    .extracting(MigrationChain.Element::getState)
                    .containsExactly(MigrationState.PENDING, MigrationState.PENDING);
            assertThat(withoutHistory.validate(false).getOutcome()).isEqualTo(Outcome.INCOMPLETE_DATABASE);

            assertThatThrownBy(withHistory::apply).isInstanceOf(MigrationsException.class);
        });
    }

    private static void withServer(String version, Path home, Work work) {
        try (var server = DevServer.builder(TestServers.jars(version))
                        .home(home)
                        .dataLifetime(DataLifetime.KEPT)
                        .withoutAuthentication()
                        .start();
                var driver = GraphDatabase.driver(server.boltUri(), AuthTokens.none())) {
            work.with(driver);
        }
    }

    @FunctionalInterface
    private interface Work {
        void with(Driver driver);
    }
}
