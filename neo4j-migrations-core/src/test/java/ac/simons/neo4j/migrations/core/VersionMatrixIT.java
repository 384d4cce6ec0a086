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
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** The main job on each generation of servers (R-1100, R-1102, R-1104). */
@ExtendWith(Neo4jExtension.class)
class VersionMatrixIT {

    private static final String FIRST = "CREATE (:Shelf {code: 1});\nCREATE (:Shelf {code: 2});\n";

    private final ScriptFolder scripts;
    private final Neo4jServers servers;

    VersionMatrixIT(@TempDir Path folder, Neo4jServers servers) {
        this.scripts = new ScriptFolder(folder);
        this.servers = servers;
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenScripts_whenMigratingTwice_thenEachIsAppliedAndRecordedOnce(String family) {
        var driver = servers.driver(family);
        scripts.with("V1__First.cypher", FIRST).with("V2__Index.cypher", index(family));
        var migrations = new Migrations(scripts.config().build(), driver);

        assertThat(migrations.apply()).contains(MigrationVersion.withValue("2"));
        assertThat(migrations.apply()).contains(MigrationVersion.withValue("2"));

        assertThat(migrations.validate(false).getOutcome()).isEqualTo(Outcome.VALID);
        assertThat(migrations.info(false).getElements())
                .extracting(MigrationChain.Element::getVersion, MigrationChain.Element::getState)
                .containsExactly(tuple("1", MigrationState.APPLIED), tuple("2", MigrationState.APPLIED));
        assertThat(count(driver, "MATCH (n:Shelf) RETURN count(n)")).isEqualTo(2);
        assertThat(count(driver, "MATCH (:__Neo4jMigration)-[r:MIGRATED_TO]->() RETURN count(r)"))
                .isEqualTo(2);
        assertThat(count(driver, "MATCH (n:__Neo4jMigrationsLock) RETURN count(n)"))
                .isZero();
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenRepeatable_whenItChanges_thenItIsAppliedAgainAndTheRepetitionRecorded(String family) {
        var driver = servers.driver(family);
        scripts.with("R1__Count.cypher", "MERGE (c:Counter) SET c.value = coalesce(c.value, 0) + 1;\n");
        assertThat(new Migrations(scripts.config().build(), driver).apply()).isPresent();
        scripts.with("R1__Count.cypher", "MERGE (c:Counter) SET c.value = coalesce(c.value, 0) + 10;\n");
        var changed = new Migrations(scripts.config().build(), driver);

        assertThat(changed.apply()).isPresent();
        assertThat(changed.apply()).isPresent();

        assertThat(count(driver, "MATCH (c:Counter) RETURN c.value")).isEqualTo(11);
        assertThat(count(driver, "MATCH (:__Neo4jMigration)-[r:REPEATED]->() RETURN count(r)"))
                .isEqualTo(1);
        assertThat(changed.validate(false).getOutcome()).isEqualTo(Outcome.VALID);
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenFailingStatement_whenMigrating_thenNothingOfTheMigrationStays(String family) {
        var driver = servers.driver(family);
        scripts.with("V1__First.cypher", FIRST)
                .with("V2__Second.cypher", "CREATE (:Shelf {code: 3});\nTHIS IS NO CYPHER;\n");
        var migrations = new Migrations(scripts.config().build(), driver);

        assertThatThrownBy(migrations::apply)
                .isInstanceOf(MigrationsException.class)
                .hasMessageContaining("Cannot apply V2__Second.cypher: statement 2 of 2 (%s:2:"
                        .formatted(scripts.file("V2__Second.cypher")))
                .hasMessageContaining("Neo.ClientError.Statement.SyntaxError")
                .hasMessageContaining("rolled back completely. The database stays at version 1.");

        assertThat(count(driver, "MATCH (n:Shelf) RETURN count(n)")).isEqualTo(2);
        assertThat(migrations.validate(false).getOutcome()).isEqualTo(Outcome.INCOMPLETE_DATABASE);
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenHeldLock_whenMigrating_thenTheHolderIsNamedAndNothingHappens(String family) {
        var driver = servers.driver(family);
        scripts.with("V1__First.cypher", FIRST);
        var migrations =
                new Migrations(scripts.config().withLockTimeout(Duration.ZERO).build(), driver);
        assertThat(migrations.clean(false).getChainsDeleted()).isEmpty();
        run(driver, "CREATE (:__Neo4jMigrationsLock {id: 'somebody', name: 'John Doe'})");

        assertThatThrownBy(migrations::apply)
                .isInstanceOf(MigrationsException.class)
                .hasMessageContaining("held by another tool under the id somebody")
                .hasMessageContaining("remove its lock with `neo4j-migrations:unlock`.");

        assertThat(count(driver, "MATCH (n:Shelf) RETURN count(n)")).isZero();
        assertThat(migrations.unlock()).isTrue();
        assertThat(migrations.unlock()).isFalse();
        assertThat(migrations.apply()).contains(MigrationVersion.withValue("1"));
    }

    /** R-165, R-1101. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenServer_whenAskedForDetails_thenTheyAreThoseOfTheServer(String family) {
        var details = new Migrations(scripts.config().build(), servers.driver(family)).getConnectionDetails();

        assertThat(details.getServerVersion()).startsWith("Neo4j/" + family);
        assertThat(details.getServerEdition()).isEqualTo("Community");
        assertThat(details.getUsername()).isEqualTo("anonymous");
        assertThat(details.getServerAddress())
                .isEqualTo(servers.server(family).boltUri().getAuthority());
        var database = family.equals("3.5") ? Optional.<String>empty() : Optional.of("neo4j");
        assertThat(details.getOptionalDatabaseName()).isEqualTo(database);
        assertThat(details.getOptionalSchemaDatabaseName()).isEqualTo(database);
    }

    /** D-20. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenAppliedMigrations_whenCleaningAll_thenOnlyWhatWeRecordedIsGone(String family) {
        var driver = servers.driver(family);
        scripts.with("V1__First.cypher", FIRST);
        var migrations = new Migrations(scripts.config().build(), driver);
        assertThat(migrations.apply()).isPresent();

        var result = migrations.clean(true);

        assertThat(result.getChainsDeleted()).containsExactly("<default>");
        assertThat(List.of(result.getNodesDeleted(), result.getRelationshipsDeleted()))
                .containsExactly(2L, 1L);
        assertThat(result.getConstraintsRemoved()).isEqualTo(family.equals("3.5") ? 2 : 3);
        assertThat(result.getIndexesRemoved()).isEqualTo(family.equals("3.5") ? 0 : 1);
        assertThat(count(driver, "MATCH (n:Shelf) RETURN count(n)")).isEqualTo(2);
        assertThat(count(driver, "MATCH (n) RETURN count(n)")).isEqualTo(2);
        assertThat(migrations.clean(true).getConstraintsRemoved())
                .as("the constraints of the lock, which cleaning itself needs")
                .isEqualTo(2);
    }

    /** R-1104, D-21. */
    @ParameterizedTest(name = "Neo4j {0} {1}")
    @CsvSource({"3.5,", "4.4,", "5.26,", "2026, CYPHER 5", "2026, CYPHER 25"})
    void givenAllKindsOfFaults_whenRepairing_thenTheRecordFitsAgain(String family, @Nullable String language) {
        var driver = servers.driver(family);
        setDefaultLanguage(driver, language);
        scripts.with("V1__One.cypher", FIRST).with("V2__Two.cypher", FIRST).with("R3__Three.cypher", FIRST);
        scripts.with("V5__Five.cypher", FIRST);
        var migrations = new Migrations(scripts.config().build(), driver);
        var history = new DrawnHistory(driver);
        history.draw("B > 1a > 2a > 3 > 4 > 5, B > 1b > 2b", migrations.info(MigrationChain.ChainBuilderMode.LOCAL));
        run(driver, "MATCH (n:__Neo4jMigration {version: '5'}) REMOVE n.checksum");
        assertThat(migrations.validate(false).getOutcome()).isEqualTo(Outcome.DUPLICATE_VERSION);
        scripts.with("V4_5__Between.cypher", FIRST);
        migrations.clearCache();

        var result = migrations.repair();

        assertThat(List.of(
                        result.getNodesDeleted(),
                        result.getNodesCreated(),
                        result.getRelationshipsDeleted(),
                        result.getRelationshipsCreated(),
                        result.getPropertiesSet()))
                .as("one new node with 6 properties, 2 relationships with 4 each, a flag and a checksum")
                .containsExactly(3L, 1L, 4L, 2L, 16L);
        assertThat(history.picture()).isEqualTo("B >to 1a> 1 >to 2a> 2 >to 3> 3 >tester> 4.5 >to 5> 5");
        assertThat(migrations.validate(false).getOutcome()).isEqualTo(Outcome.VALID);
        assertThat(migrations.repair().getOutcome()).isEqualTo(RepairmentResult.Outcome.NO_REPAIRMENT_NECESSARY);
        assertThat(count(driver, "MATCH (n:Shelf) RETURN count(n)")).isZero();
        resetDefaultLanguage(driver, language);
    }

    @ParameterizedTest(name = "Neo4j {0} {1}")
    @CsvSource({"3.5,", "4.4,", "5.26,", "2026, CYPHER 5", "2026, CYPHER 25"})
    void givenAppliedMigrations_whenDeletingOne_thenTheOthersStayLinked(String family, @Nullable String language) {
        var driver = servers.driver(family);
        setDefaultLanguage(driver, language);
        scripts.with("V1__One.cypher", FIRST).with("R2__Two.cypher", FIRST).with("V3__Three.cypher", FIRST);
        assertThat(new Migrations(scripts.config().build(), driver).apply()).isPresent();
        scripts.with("R2__Two.cypher", "CREATE (:Changed);\n");
        var migrations = new Migrations(scripts.config().build(), driver);
        assertThat(migrations.apply()).isPresent();

        var result = migrations.delete(MigrationVersion.withValue("2"));

        assertThat(result.isDatabaseChanged()).isTrue();
        assertThat(List.of(
                        result.getNodesDeleted(), result.getRelationshipsDeleted(), result.getRelationshipsCreated()))
                .containsExactly(1L, 3L, 1L);
        assertThat(new DrawnHistory(driver).picture()).isEqualTo("B >tester> 1 >tester> 3");
        resetDefaultLanguage(driver, language);
        assertThat(count(driver, "MATCH (n:__Neo4jMigrationsLock) RETURN count(n)"))
                .isZero();
    }

    private static void setDefaultLanguage(Driver driver, @Nullable String language) {
        if (language != null) {
            try (var session = driver.session(SessionConfig.forDatabase("system"))) {
                session.run("ALTER DATABASE neo4j SET DEFAULT LANGUAGE " + language)
                        .consume();
            }
        }
    }

    private static void resetDefaultLanguage(Driver driver, @Nullable String language) {
        setDefaultLanguage(driver, language == null ? null : "CYPHER 5");
    }

    private static String index(String family) {
        return family.equals("3.5")
                ? "CREATE INDEX ON :Shelf(code);\n"
                : "CREATE INDEX shelf_code FOR (s:Shelf) ON (s.code);\n";
    }

    private static long count(Driver driver, String query) {
        try (var session = driver.session()) {
            return session.run(query).single().get(0).asLong();
        }
    }

    private static void run(Driver driver, String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }
}
