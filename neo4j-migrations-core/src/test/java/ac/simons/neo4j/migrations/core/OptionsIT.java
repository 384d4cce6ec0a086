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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import ac.simons.neo4j.migrations.core.MigrationsConfig.CypherVersion;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;
import io.github.neo4jmigrations.devserver.testing.proxy.BoltProxy;
import io.github.neo4jmigrations.devserver.testing.proxy.MessageType;

/** What single options do to a run. */
@WithNeo4j
class OptionsIT {

    private final ScriptFolder scripts;
    private final Driver driver;
    private final Neo4jServers servers;

    OptionsIT(@TempDir Path folder, Driver driver, Neo4jServers servers) {
        this.scripts = new ScriptFolder(folder);
        this.driver = driver;
        this.servers = servers;
    }

    private static List<String> labels(Driver driver) {
        try (var session = driver.session()) {
            return session.run(
                            "MATCH (n) WHERE NOT n:__Neo4jMigration RETURN DISTINCT labels(n)[0] AS label ORDER BY label")
                    .list(row -> row.get("label").asString());
        }
    }

    /** */
    @Nested
    class Target {

        private Optional<String> migrateTo(String target) {
            return new Migrations(scripts.config().withTarget(target).build(), driver)
                    .apply()
                    .map(MigrationVersion::getValue);
        }

        private void threeScripts() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n")
                    .with("V2__B.cypher", "CREATE (:B);\n")
                    .with("V10__C.cypher", "CREATE (:C);\n");
        }

        @ParameterizedTest
        @CsvSource({"V2, 2", "V2__Whatever.cypher, 2", "R2, 2", "V9?, 2", "next, 1", "NEXT?, 1", "latest, 10", "' ', 10"
        })
        void givenNothingApplied_whenMigratingToATarget_thenItIsTheLastVersion(String target, String reached) {
            threeScripts();

            assertThat(migrateTo(target)).contains(reached);
        }

        /** D-13. */
        @Test
        void givenNothingApplied_whenMigratingToTheCurrentVersion_thenNothingIsApplied() {
            threeScripts();

            assertThat(migrateTo("current")).isEmpty();

            assertThat(labels(driver)).isEmpty();
        }

        /** whether a database is valid does not depend on where migrating stops. */
        @Test
        void givenTarget_whenValidating_thenItIsIgnoredAndTheSchemaDatabaseIsNamed() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n").with("V2__B.cypher", "CREATE (:B);\n");
            var migrations = new Migrations(
                    scripts.config()
                            .withTarget("V1")
                            .withSchemaDatabase("neo4j")
                            .build(),
                    driver);
            assertThat(migrations.apply()).contains(MigrationVersion.withValue("1"));

            var result = migrations.validate();

            assertThat(result.getOutcome()).isEqualTo(ValidationResult.Outcome.INCOMPLETE_DATABASE);
            assertThat(result.getAffectedDatabase()).hasValue("neo4j");
        }

        @Test
        void givenSomeApplied_whenTheTargetLiesBefore_thenNothingChanges() {
            threeScripts();
            assertThat(migrateTo("V2")).contains("2");

            assertThat(migrateTo("V1")).contains("2");
            assertThat(migrateTo("current")).contains("2");

            assertThat(labels(driver)).containsExactly("A", "B");
            assertThat(migrateTo("next")).contains("10");
        }

        /** E-21. */
        @Test
        void givenTargetThatDoesNotExist_thenItIsNamed() {
            threeScripts();

            assertThatThrownBy(() -> migrateTo("V02"))
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot migrate to version 02: there is no such migration locally. Nothing was changed in the database. Correct the target, or put a question mark behind it if the version need not exist.");
        }

        /** E-22. */
        @Test
        void givenTextThatIsNoTarget_thenItsGrammarIsTold() {
            threeScripts();

            assertThatThrownBy(() -> migrateTo("2"))
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot use the target version \"2\": it is neither current, latest nor next, nor a version with its kind such as V2 or R1_5, with a question mark behind it if it need not exist. Nothing was changed in the database. Correct the target.");
        }
    }

    /** */
    @Nested
    class PlaceHolders {

        @Test
        void givenValues_whenMigrating_thenTheyAreFilledIntoStatementsAndCallbacksLiterally() {
            scripts.with("V1__A.cypher", "CREATE (:A {text: '${nm:one} and ${nm:two}'});\n")
                    .with("afterMigrate.cypher", "CREATE (:B {text: '${nm:one}'});\n");
            var config = scripts.config().withPlaceholders(Map.of("one", "$1 \\\\ ${nm:two}", "two", "2"));

            assertThat(new Migrations(config.build(), driver).apply()).isPresent();

            try (var session = driver.session()) {
                assertThat(session.run("MATCH (n:A|B) RETURN n.text ORDER BY n.text")
                                .list(row -> row.get(0).asString()))
                        .containsExactly("$1 \\ ${nm:two}", "$1 \\ ${nm:two} and 2");
            }
            assertThat(new Migrations(scripts.config().build(), driver)
                            .validate(false)
                            .isValid())
                    .as("place-holders have no influence on checksums")
                    .isTrue();
        }

        @Test
        void givenNoValuesAtAll_whenMigrating_thenNothingIsTouched() {
            scripts.with("V1__A.cypher", "CREATE (:A {text: '${nm:one}'});\n");

            assertThat(new Migrations(scripts.config().build(), driver).apply()).isPresent();

            assertThat(labels(driver)).containsExactly("A");
        }

        /** E-12. */
        @Test
        void givenMissingValues_whenMigrating_thenAllAreNamedBeforeAnythingRuns() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n")
                    .with(
                            "V2__B.cypher",
                            "CREATE (:B {text: '${nm:one}'});\n// Two\nCREATE (:B {text: '${nm:two}'});\n");
            var config = scripts.config().withPlaceholders(Map.of("three", "3"));

            assertThatThrownBy(new Migrations(config.build(), driver)::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            """
                            Cannot use the local migrations, 2 problems were found:
                              1. %1$s:1: the place-holder ${nm:one} has no value. Configure it as a place-holder or set the environment variable NM_PLACEHOLDERS_one.
                              2. %1$s:3: the place-holder ${nm:two} has no value. Configure it as a place-holder or set the environment variable NM_PLACEHOLDERS_two.
                            Nothing was changed in the database."""
                                    .formatted(scripts.file("V2__B.cypher")));

            assertThat(labels(driver)).isEmpty();
        }
    }

    /** */
    @Nested
    class CypherVersions {

        @ParameterizedTest
        @CsvSource({"2026, CYPHER_5", "2026, CYPHER_25", "5.26, CYPHER_5"})
        void givenCypherVersion_whenMigrating_thenStatementsAreSentInIt(String family, CypherVersion version) {
            scripts.with("V1__A.cypher", "// A comment\nCREATE (:A);\n");
            var server = servers.driver(family);

            assertThat(new Migrations(
                                    scripts.config().withCypherVersion(version).build(), server)
                            .apply())
                    .isPresent();

            assertThat(labels(server)).containsExactly("A");
        }

        @Test
        void givenCypher25OnAServerWithoutIt_whenMigrating_thenTheServerRefuses() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n");
            var config = scripts.config().withCypherVersion(CypherVersion.CYPHER_25);

            assertThatThrownBy(new Migrations(config.build(), driver)::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageContaining("statement 1 of 1");
        }
    }

    /** R-124, D-25: the server is asked once which database it is that is migrated. */
    @Test
    void givenSchemaDatabaseOnly_whenMigrating_thenTheTargetIsAskedForOnce() {
        scripts.with("V1__A.cypher", "CREATE (:A);\n")
                .with("V2__B.cypher", "CREATE (:B);\n")
                .with("V3__C.cypher", "CREATE (:C);\n");
        var config = scripts.config().withSchemaDatabase("neo4j");
        try (var proxy = BoltProxy.to(servers.server("5.26").boltUri())
                        .recordStatements()
                        .start();
                var watched = GraphDatabase.driver(proxy.boltUri(), AuthTokens.none())) {

            assertThat(new Migrations(config.build(), watched).apply()).contains(MigrationVersion.withValue("3"));

            assertThat(proxy.traffic().ofType(MessageType.RUN))
                    .extracting(message -> message.text().orElse(""))
                    .contains("CREATE (:C)")
                    .filteredOn("RETURN 1"::equals)
                    .hasSize(1);
        }
    }

    /** */
    @Test
    void givenDelay_whenMigrating_thenOnlyMigrationsThatRunAreDelayed() {
        scripts.with("V1__A.cypher", "CREATE (:A);\n").with("V2__B.cypher", "CREATE (:B);\n");
        var delayed = scripts.config().withDelayBetweenMigrations(Duration.ofMillis(300));

        assertThat(new Migrations(delayed.build(), driver).apply()).isPresent();

        try (var session = driver.session()) {
            assertThat(session.run(
                                    "MATCH ()-[r:MIGRATED_TO]->(n:__Neo4jMigration) WITH r.at AS at ORDER BY at WITH collect(at) AS times RETURN duration.between(times[0], times[1]).milliseconds AS pause")
                            .single()
                            .get("pause")
                            .asInt())
                    .isGreaterThanOrEqualTo(300);
        }
    }
}
