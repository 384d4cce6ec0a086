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

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;

import io.github.neo4jmigrations.devserver.testing.Neo4jServers;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** Constraints and indexes of history and lock. */
@WithNeo4j
class BookkeepingIT {

    private final ScriptFolder scripts;
    private final Driver driver;
    private final Neo4jServers servers;

    BookkeepingIT(@TempDir Path folder, Driver driver, Neo4jServers servers) {
        this.scripts = new ScriptFolder(folder).with("V1__A.cypher", "CREATE (:A);\n");
        this.driver = driver;
        this.servers = servers;
    }

    private Migrations migrations() {
        return new Migrations(scripts.config().build(), driver);
    }

    private List<String> run(Driver where, String statement) {
        try (var session = where.session()) {
            return session.run(statement).list(row -> row.get(0).asString());
        }
    }

    /** E-41. */
    @Test
    void givenLocksThatAreNotUnique_whenLocking_thenThatIsTold() {
        assertThat(run(driver, "CREATE (:__Neo4jMigrationsLock {id: '1'}), (:__Neo4jMigrationsLock {id: '1'})"))
                .isEmpty();

        assertThatThrownBy(migrations()::apply)
                .isInstanceOf(MigrationsException.class)
                .hasCauseInstanceOf(Neo4jException.class)
                .hasMessageStartingWith(
                        "Cannot ensure that the lock is unique: its constraints cannot be created, Neo.DatabaseError.Schema.ConstraintCreationFailed: ")
                .hasMessageContaining("No migration was applied.");

        assertThat(run(driver, "MATCH (a:A) RETURN 'there'")).isEmpty();
    }

    /** E-52. */
    @Test
    void givenRecordsThatAreNotUnique_whenMigrating_thenThatIsTold() {
        assertThat(run(
                        driver,
                        "UNWIND [1, 2] AS i CREATE (:__Neo4jMigration {version: '1', migrationTarget: 'elsewhere'})"))
                .isEmpty();

        assertThatThrownBy(migrations()::apply)
                .isInstanceOf(MigrationsException.class)
                .hasCauseInstanceOf(Neo4jException.class)
                .hasMessageStartingWith(
                        "Cannot create constraint and index of the history: Neo.DatabaseError.Schema.ConstraintCreationFailed: ")
                .hasMessageContaining("No migration was applied.");

        assertThat(run(driver, "MATCH (a:A) RETURN 'there'")).isEmpty();
    }

    /** E-63. */
    @Test
    void givenConstraintThatCannotBeDropped_whenCleaningAll_thenThatIsTold() {
        assertThat(migrations().apply()).isPresent();
        try (var other = driver.session();
                var usesTheLabel = other.beginTransaction()) {
            usesTheLabel
                    .run("CREATE (:__Neo4jMigration {version: '1', migrationTarget: 'elsewhere'})")
                    .consume();
            var termination = CompletableFuture.runAsync(this::terminateTheDrop);

            assertThatThrownBy(() -> migrations().clean(true))
                    .isInstanceOf(MigrationsException.class)
                    .hasCauseInstanceOf(Neo4jException.class)
                    .hasMessageStartingWith("Cannot drop ")
                    .hasMessageEndingWith(
                            "What was dropped before stays dropped. Do it again as a user who may drop constraints and indexes, while nobody else uses them.");
            termination.join();
        }
    }

    private void terminateTheDrop() {
        List<String> waiting;
        do {
            waiting = run(
                    driver,
                    "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery STARTS WITH 'DROP CONSTRAINT' RETURN transactionId");
        } while (waiting.isEmpty());
        for (var transaction : waiting) {
            var unused = run(driver, "TERMINATE TRANSACTION '%s'".formatted(transaction));
        }
    }

    /** equivalent ones will do, whatever they are called. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenEquivalentConstraintsOfOtherNames_whenMigratingAndCleaning_thenTheyAreUsedAndDropped(String family) {
        var server = servers.driver(family);
        for (var property : List.of("id", "name")) {
            assertThat(run(
                            server,
                            "CREATE CONSTRAINT other_%1$s FOR (n:__Neo4jMigrationsLock) REQUIRE n.%1$s IS UNIQUE"
                                    .formatted(property)))
                    .isEmpty();
        }
        var migrations = new Migrations(scripts.config().build(), server);

        assertThat(migrations.apply()).contains(MigrationVersion.withValue("1"));
        assertThat(
                        run(
                                server,
                                "SHOW CONSTRAINTS YIELD name, labelsOrTypes WHERE '__Neo4jMigrationsLock' IN labelsOrTypes RETURN name ORDER BY name"))
                .containsExactly("other_id", "other_name");
        assertThat(migrations.clean(true).getConstraintsRemoved()).isEqualTo(3);
        assertThat(run(server, "SHOW CONSTRAINTS YIELD name RETURN name")).isEmpty();
    }
}
