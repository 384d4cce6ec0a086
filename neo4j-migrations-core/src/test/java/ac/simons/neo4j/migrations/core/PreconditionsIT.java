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

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** Which scripts take part, on a server of version 5.26, community edition. */
@WithNeo4j
class PreconditionsIT {

    private final ScriptFolder scripts;
    private final Driver driver;

    PreconditionsIT(@TempDir Path folder, Driver driver) {
        this.scripts = new ScriptFolder(folder);
        this.driver = driver;
    }

    private Migrations migrations() {
        return new Migrations(scripts.config().build(), driver);
    }

    private List<String> labels() {
        try (var session = driver.session()) {
            return session.run(
                            "MATCH (n) WHERE NOT n:__Neo4jMigration RETURN DISTINCT labels(n)[0] AS label ORDER BY label")
                    .list(row -> row.get("label").asString());
        }
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    private List<String> recordedChecksums() {
        try (var session = driver.session()) {
            return session.run(
                            "MATCH (n:__Neo4jMigration) WHERE n.version <> 'BASELINE' RETURN n.checksum ORDER BY n.version")
                    .list(row -> row.get(0).asString());
        }
    }

    @Nested
    class Assumptions {

        /** */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "// assume that edition is community",
                    "// ASSUME THAT EDITION IS COMMUNITY",
                    "// assume that version is 5",
                    "// assume that version is 5.2",
                    "// assume that version is 4.4, 5.26",
                    "// assume that version is 4.4 or 5.26",
                    "// assume that version is 5.26,",
                    "// assume that version is ge 5.26",
                    "// assume that version is ge 5.26.0",
                    "// assume that version is lt 5.100",
                    "// assume q'RETURN true",
                    "// assume in target q'MATCH (n:Nowhere) RETURN count(n) = 0",
                    "// assume in schema q'RETURN 'a' = 'a', 'second column'",
                    "// assert that edition is community",
                    "// assert that version is ge 5",
                    "// assert q'RETURN true"
                })
        void givenPreconditionThatHolds_whenMigrating_thenTheScriptTakesPart(String precondition) {
            scripts.with("V1__A.cypher", precondition + "\nCREATE (:A);\n");

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));

            assertThat(labels()).containsExactly("A");
        }

        /** R-1211. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "// assume that edition is ENTERPRISE",
                    "// assume that version is 4.4, 6",
                    "// assume that version is 5.260",
                    "// assume that version is lt 5.3",
                    "// assume that version is lt 5",
                    "// assume that version is ge 5.100",
                    "// assume in TARGET q'RETURN false",
                    "// assume in SCHEMA q'MATCH (n:Nowhere) RETURN count(n) = 1",
                })
        void givenAssumptionThatDoesNotHold_whenMigrating_thenTheScriptIsLeftOutAndThatIsLogged(String assumption) {
            scripts.with("V1__A_or_not.cypher", assumption + "\nCREATE (:A);\n").with("V2__B.cypher", "CREATE (:B);\n");

            try (var log = new CapturedLog()) {
                assertThat(migrations().apply()).contains(MigrationVersion.withValue("2"));

                assertThat(log.infos()).contains("Skipping 1 (\"A or not\"), not met: " + assumption);
            }

            assertThat(labels()).containsExactly("B");
            assertThat(migrations().info(false).getElements())
                    .extracting(MigrationChain.Element::getVersion)
                    .containsExactly("2");
            assertThat(migrations().validate(false).getOutcome()).isEqualTo(Outcome.VALID);
        }

        /** all must hold, and all that do not are reported together. */
        @Test
        void givenSeveralAssumptions_whenMigrating_thenAllUnmetOnesAreLogged() {
            scripts.with(
                    "V1__A.cypher",
                    """
                    // assume that edition is enterprise
                    // A remark
                    // assume that version is 5
                    CREATE (:A);
                    // assume q'RETURN false
                    CREATE (:B);
                    """);

            try (var log = new CapturedLog()) {
                assertThat(migrations().apply()).isEmpty();

                assertThat(log.infos())
                        .containsOnlyOnce(
                                "Skipping 1 (\"A\"), not met: // assume that edition is ENTERPRISE, // assume in TARGET q'RETURN false");
            }
            assertThat(labels()).isEmpty();
        }

        /** behind a blank line or code, and in callbacks, it is a remark. */
        @Test
        void givenCommentsElsewhere_whenMigrating_thenTheyAreNoPreconditions() {
            scripts.with(
                            "V1__A.cypher",
                            """
                            // A remark

                            // assume that edition is enterprise
                            CREATE (:A) // assume that edition is enterprise
                            ;
                            """)
                    .with("beforeMigrate.cypher", "// assert that edition is enterprise\nCREATE (:Callback);\n");

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));

            assertThat(labels()).containsExactly("A", "Callback");
        }

        /** queries only read. */
        @Test
        void givenQueryThatWrites_whenMigrating_thenItIsRefusedAndNothingIsWritten() {
            scripts.with("V1__A.cypher", "// assume q'CREATE (n:Smuggled) RETURN true\nCREATE (:A);\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageContaining("Neo.ClientError.Statement.AccessMode");

            assertThat(labels()).isEmpty();
        }

        /** which database is asked. */
        @Test
        void givenTwoDatabases_whenAskingInOne_thenThatOneAnswers() {
            scripts.with(
                            "V1__A.cypher",
                            "// assert in schema q'CALL db.info() YIELD name RETURN name = 'neo4j'\n:use neo4j;\nCREATE (:A);\n")
                    .with(
                            "V2__B.cypher",
                            "// assert in target q'CALL db.info() YIELD name RETURN name = 'system'\n:use neo4j;\nCREATE (:B);\n")
                    .with(
                            "V3__C.cypher",
                            "// assert q'CALL db.info() YIELD name RETURN name = 'system'\n:use neo4j;\nCREATE (:C);\n");
            var config = scripts.config().withDatabase("system").withSchemaDatabase("neo4j");

            assertThat(new Migrations(config.build(), driver).apply()).contains(MigrationVersion.withValue("3"));

            assertThat(labels()).containsExactly("A", "B", "C");
        }
    }

    @Nested
    class Assertions {

        /** E-31: all of them, before anything runs. */
        @Test
        void givenAssertionsThatDoNotHold_whenMigrating_thenAllAreNamedAndNothingRuns() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n")
                    .with(
                            "V2__B.cypher",
                            "// assert that edition is enterprise\n// assert that version is 4.4, 4.3\nCREATE (:B);\n")
                    .with("V3__C.cypher", "// assert q'MATCH (c:C) RETURN count(c) > 0\nCREATE (:C);\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            """
                            Cannot apply the migrations, 3 problems were found:
                              1. %1$s:1: // assert that edition is ENTERPRISE does not hold.
                              2. %1$s:2: // assert that version is 4.3, 4.4 does not hold.
                              3. %2$s:1: // assert in TARGET q'MATCH (c:C) RETURN count(c) > 0 does not hold.
                            Nothing was changed in the database.""",
                            scripts.file("V2__B.cypher"), scripts.file("V3__C.cypher"));

            assertThat(labels()).isEmpty();
            assertThat(recordedChecksums()).isEmpty();
        }

        /** E-31: every operation that discovers judges, validation answers. */
        @Test
        void givenAssertionThatDoesNotHold_whenAsking_thenInfoFailsAndValidationTells() {
            scripts.with("V1__A.cypher", "// assert that edition is enterprise\nCREATE (:A);\n");
            var reason =
                    "%s:1: // assert that edition is ENTERPRISE does not hold. Nothing was changed in the database."
                            .formatted(scripts.file("V1__A.cypher"));

            var validation = migrations().validate(false);

            assertThat(validation.getOutcome()).isEqualTo(Outcome.DIFFERENT_CONTENT);
            assertThat(validation.getWarnings()).containsExactly("Cannot validate the database: " + reason);
            assertThatThrownBy(() -> migrations().info(false))
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage("Cannot compare the migrations with the database: " + reason);
        }

        /** also where only one side is asked for. */
        @ParameterizedTest
        @EnumSource
        void givenAssertionThatDoesNotHold_whenAskingForOneSide_thenThatFailsToo(ChainBuilderMode mode) {
            scripts.with("V1__A.cypher", "// assert that edition is enterprise\nCREATE (:A);\n");

            assertThatThrownBy(() -> migrations().info(mode))
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot compare the migrations with the database: %s:1: // assert that edition is ENTERPRISE does not hold. Nothing was changed in the database.",
                            scripts.file("V1__A.cypher"));
        }

        /** not for scripts that are run by hand. */
        @Test
        void givenAssertionThatDoesNotHold_whenRunningTheScriptAlone_thenItRuns() throws Exception {
            scripts.with("V1__A.cypher", "// assert that edition is enterprise\nCREATE (:A);\n");

            assertThat(migrations()
                            .apply(Path.of(scripts.file("V1__A.cypher")).toUri().toURL()))
                    .isOne();

            assertThat(labels()).containsExactly("A");
        }

        /** assertions count before assumptions. */
        @Test
        void givenUnmetAssertionAndUnmetAssumption_whenMigrating_thenItStops() {
            scripts.with(
                    "V1__A.cypher",
                    "// assume that edition is enterprise\n// assert that version is 4.4\nCREATE (:A);\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot apply the migrations: %s:2: // assert that version is 4.4 does not hold. Nothing was changed in the database.",
                            scripts.file("V1__A.cypher"));
        }
    }

    /** R-405, E-32. */
    @Nested
    class QueriesWithoutAnAnswer {

        @ParameterizedTest
        @ValueSource(strings = {"MATCH (n:Nowhere) RETURN true", "UNWIND [1, 2] AS i RETURN true"})
        void givenNotOneRow_whenMigrating_thenTheQueryAndTheRowsAreNamed(String query) {
            scripts.with("V1__A.cypher", "// A remark\n// assume q'" + query + "\nCREATE (:A);\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot apply the migrations: %s:2: // assume in TARGET q'%s cannot be judged: the query must return exactly one row with a boolean in its first column, but returned %d rows. Correct the query. Nothing was changed in the database.",
                            scripts.file("V1__A.cypher"), query, query.startsWith("UNWIND") ? 2 : 0);

            assertThat(labels()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"RETURN 1, INTEGER", "RETURN null, NULL", "RETURN \"true\", STRING", "RETURN [true], LIST OF ANY?"})
        void givenNoBoolean_whenMigrating_thenItsTypeIsNamed(String query, String type) {
            scripts.with("V1__A.cypher", "// assert in schema q'" + query + "\nCREATE (:A);\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot apply the migrations: %s:1: // assert in SCHEMA q'%s cannot be judged: the query must return exactly one row with a boolean in its first column, but returned %s in one row. Correct the query. Nothing was changed in the database.",
                            scripts.file("V1__A.cypher"), query, type);

            assertThat(labels()).isEmpty();
        }

        @Test
        void givenQueryThatFails_whenMigrating_thenCodeAndTextOfTheServerAreToldAndKept() {
            scripts.with("V1__A.cypher", "// assume q'RETURN 1 / 0 = 1\nCREATE (:A);\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasCauseInstanceOf(Neo4jException.class)
                    .message()
                    .startsWith(
                            "Cannot apply the migrations: %s:1: // assume in TARGET q'RETURN 1 / 0 = 1 cannot be judged: the query was refused by Neo4j 5.26."
                                    .formatted(scripts.file("V1__A.cypher")))
                    .endsWith(
                            " community, database `neo4j`: Neo.ClientError.Statement.ArithmeticError: / by zero. Correct the query. Nothing was changed in the database.");

            assertThat(labels()).isEmpty();
        }

        private void withThreeBadQueries() {
            scripts.with("V2__B.cypher", "// assume q'RETURN 1\nCREATE (:B);\n")
                    .with(
                            "V1__A.cypher",
                            "// assert q'MATCH (n:Nowhere) RETURN true\n// assert that edition is enterprise\nCREATE (:A);\n")
                    .with("V3__C.cypher", "// assert q'RETURN 1 / 0 = 1\nCREATE (:C);\n");
        }

        private String threeReasons() {
            return """
                    , 4 problems were found:
                      1. %s:1: // assert in TARGET q'MATCH (n:Nowhere) RETURN true cannot be judged: the query must return exactly one row with a boolean in its first column, but returned 0 rows. Correct the query.
                      2. %1$s:2: // assert that edition is ENTERPRISE does not hold.
                      3. %s:1: // assume in TARGET q'RETURN 1 cannot be judged: the query must return exactly one row with a boolean in its first column, but returned INTEGER in one row. Correct the query.
                      4. %s:1: // assert in TARGET q'RETURN 1 / 0 = 1 cannot be judged: the query was refused by %s community, database `neo4j`: Neo.ClientError.Statement.ArithmeticError: / by zero. Correct the query.
                    Nothing was changed in the database."""
                    .formatted(
                            scripts.file("V1__A.cypher"),
                            scripts.file("V2__B.cypher"),
                            scripts.file("V3__C.cypher"),
                            String.valueOf(migrations().getConnectionDetails().getServerVersion())
                                    .replace('/', ' '));
        }

        @Test
        void givenSeveralBadQueries_whenMigrating_thenAllAreNamedInOrder() {
            withThreeBadQueries();

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasCauseInstanceOf(Neo4jException.class)
                    .hasMessage("Cannot apply the migrations" + threeReasons());
        }

        /** whatever is wrong, validation answers. */
        @Test
        void givenSeveralBadQueries_whenValidating_thenTheyAreTheReasons() {
            withThreeBadQueries();

            var validation = migrations().validate(false);

            assertThat(validation.getOutcome()).isEqualTo(Outcome.DIFFERENT_CONTENT);
            assertThat(validation.needsRepair()).isTrue();
            assertThat(validation.getWarnings()).containsExactly("Cannot validate the database" + threeReasons());
        }
    }

    @Nested
    class Alternatives {

        private static final String FOR_OLD = "// assume that version is lt 5\nCREATE (:Old);\n";
        private static final String FOR_NEW = "// assume that version is ge 5\nCREATE (:New);\n";

        /** */
        @Test
        void givenAlternativesInFolders_whenMigrating_thenPreconditionsChoose() {
            scripts.with("old/V1__A.cypher", FOR_OLD).with("new/V1__A.cypher", FOR_NEW);

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));

            assertThat(labels()).containsExactly("New");
            assertThat(migrations().validate().getOutcome()).isEqualTo(Outcome.VALID);
        }

        /** */
        @Test
        void givenAlternativesOfWhichNoneHolds_whenMigrating_thenTheVersionDoesNotExist() {
            scripts.with("old/V1__A.cypher", FOR_OLD)
                    .with("older/V1__A.cypher", "// assume that version is lt 4\nCREATE (:Older);\n");

            assertThat(migrations().apply()).isEmpty();

            assertThat(migrations().info(false).getElements()).isEmpty();
        }

        /** R-441, E-07. */
        @Test
        void givenAlternativesOfWhichTwoHold_whenMigrating_thenBothAreNamed() {
            scripts.with("new/V1__A.cypher", FOR_NEW)
                    .with("newer/V1__A.cypher", "// assume that edition is community\nCREATE (:Newer);\n")
                    .with("old/V1__A.cypher", FOR_OLD);

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot use the local migrations: version 1 is defined 2 times: %s, %s. Each version may exist only once, rename all but one. Nothing was changed in the database.",
                            scripts.file("new/V1__A.cypher"), scripts.file("newer/V1__A.cypher"));

            assertThat(labels()).isEmpty();
            assertThat(migrations().validate(false).getOutcome()).isEqualTo(Outcome.DUPLICATE_VERSION);
        }

        /** as after an upgrade of the server. */
        @Test
        void givenRecordOfAnotherAlternative_whenMigrating_thenItIsAcceptedAndStays() {
            scripts.with("old/V1__A.cypher", FOR_OLD.replace("lt 5", "lt 6"));
            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));
            var recorded = recordedChecksums();
            // The file of the alternative that was applied is there with its content, and a better one joins it
            scripts.with("new/V1__A.cypher", FOR_NEW);

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));

            assertThat(labels()).containsExactly("Old");
            assertThat(recordedChecksums()).isEqualTo(recorded).hasSize(1);
            assertThat(migrations().validate().getOutcome()).isEqualTo(Outcome.VALID);
        }

        /** the checksum without preconditions is accepted, too. */
        @Test
        void givenAppliedScript_whenItAndAnAlternativeGetPreconditions_thenTheRecordIsAccepted() {
            scripts.with("V1__A.cypher", "CREATE (:Old);\n");
            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));
            scripts.without("V1__A.cypher").with("old/V1__A.cypher", FOR_OLD).with("new/V1__A.cypher", FOR_NEW);

            assertThat(migrations().validate().getOutcome()).isEqualTo(Outcome.VALID);
            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));

            assertThat(labels()).containsExactly("Old");
        }

        /** only files that are there count. */
        @Test
        void givenRecordOfContentThatIsGone_whenOtherAlternativesAreThere_thenItIsNotAccepted() {
            scripts.with("old/V1__A.cypher", FOR_OLD.replace("lt 5", "lt 6"));
            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));
            scripts.without("old/V1__A.cypher")
                    .with("old/V1__A.cypher", FOR_OLD)
                    .with("V1__A.cypher", "CREATE (:Any);\n");

            assertThat(migrations().validate().getOutcome()).isEqualTo(Outcome.DIFFERENT_CONTENT);
        }

        /** */
        @Test
        void givenAppliedScripts_whenPreconditionsAreAddedOrRemoved_thenOnlyRemovingIsRefused() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n")
                    .with("V2__B.cypher", "// assume that version is 5\nCREATE (:B);\n");
            assertThat(migrations().apply()).contains(MigrationVersion.withValue("2"));

            scripts.with("V1__A.cypher", "// assume that version is 5\nCREATE (:A);\n");
            assertThat(migrations().validate().getOutcome()).isEqualTo(Outcome.VALID);

            scripts.with("V2__B.cypher", "CREATE (:B);\n");
            assertThat(migrations().validate().getOutcome()).isEqualTo(Outcome.DIFFERENT_CONTENT);
            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageContaining(
                            "%s: the checksum of version 2 (\"B\") changed", scripts.file("V2__B.cypher"));
        }
    }

    /** an operation judges once, however often it needs the answer. */
    @Test
    void givenSkippedMigration_whenRepairing_thenThatIsToldOnce() {
        scripts.with("V1__A.cypher", "CREATE (:A);\n").with("V2__B.cypher", "// assume q'RETURN false\nCREATE (:B);\n");
        assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));
        scripts.with("V1__A.cypher", "CREATE (:Changed);\n");

        try (var log = new CapturedLog()) {
            assertThat(migrations().repair().getOutcome()).isEqualTo(RepairmentResult.Outcome.REPAIRED);

            assertThat(log.infos())
                    .filteredOn(line -> line.startsWith("Skipping 2"))
                    .containsExactly("Skipping 2 (\"B\"), not met: // assume in TARGET q'RETURN false");
        }
    }

    /** D-11: what is recorded is not judged again. */
    @Nested
    class Recorded {

        @ParameterizedTest
        @ValueSource(strings = {"assume", "assert"})
        void givenPreconditionThatHeldOnlyBefore_whenMigratingFurther_thenItDoesNotMatter(String kind) {
            scripts.with("V1__A.cypher", "// " + kind + " q'MATCH (a:A) RETURN count(a) = 0\nCREATE (:A);\n");
            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));
            scripts.with("V2__B.cypher", "CREATE (:B);\n");

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("2"));

            assertThat(migrations().validate().getOutcome()).isEqualTo(Outcome.VALID);
            assertThat(migrations().info().getElements())
                    .extracting(MigrationChain.Element::getState)
                    .containsExactly(MigrationState.APPLIED, MigrationState.APPLIED);
            assertThat(migrations().repair().getOutcome()).isEqualTo(RepairmentResult.Outcome.NO_REPAIRMENT_NECESSARY);
        }

        @Test
        void givenQueryThatFailsByNow_whenAsking_thenItIsNotRun() {
            scripts.with("V1__A.cypher", "// assert q'RETURN 1 / COUNT { (:Ready) } = 1\nMATCH (r:Ready) DELETE r;\n");
            run("CREATE (:Ready)");
            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));
            assertThat(labels()).isEmpty();

            assertThat(migrations().validate().getOutcome()).isEqualTo(Outcome.VALID);
        }

        /** The alternative that was applied wins over the one whose preconditions hold. */
        @Test
        void givenTwoAlternativesThatHold_whenOneOfThemIsRecorded_thenThatOneTakesPart() {
            scripts.with("a/V1__A.cypher", "// assume that version is ge 4\nCREATE (:Four);\n");
            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));
            scripts.with("b/V1__A.cypher", "// assume that version is ge 5\nCREATE (:Five);\n");

            assertThat(migrations().validate().getOutcome()).isEqualTo(Outcome.VALID);
            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));

            assertThat(labels()).containsExactly("Four");
        }

        @Test
        void givenOtherChecksum_whenTheAssertionDoesNotHold_thenItIsJudged() {
            scripts.with("V1__A.cypher", "// assert q'MATCH (a:A) RETURN count(a) = 0\nCREATE (:A);\n");
            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));
            scripts.with("V1__A.cypher", "// assert q'MATCH (a:A) RETURN count(a) = 0\nCREATE (:A), (:More);\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot apply the migrations: %s:1: // assert in TARGET q'MATCH (a:A) RETURN count(a) = 0 does not hold. Nothing was changed in the database.",
                            scripts.file("V1__A.cypher"));
        }
    }
}
