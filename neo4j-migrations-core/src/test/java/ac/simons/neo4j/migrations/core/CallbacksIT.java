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

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ClientException;

import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** Scripts that run around operations. Each writes down that it ran, and what it saw. */
@WithNeo4j
class CallbacksIT {

    private static final String RAN =
            """
            OPTIONAL MATCH (last:Ran) WITH coalesce(max(last.number), 0) AS last
            CREATE (:Ran {number: last + 1, what: '%s', locked: COUNT { (:__Neo4jMigrationsLock) } = 1});
            """;

    private static final List<String> PHASES = List.of(
            "beforeFirstUse",
            "beforeMigrate",
            "afterMigrate",
            "beforeClean",
            "afterClean",
            "beforeValidate",
            "afterValidate",
            "beforeInfo",
            "afterInfo");

    private final ScriptFolder scripts;
    private final Driver driver;

    CallbacksIT(@TempDir Path folder, Driver driver) {
        this.scripts = new ScriptFolder(folder);
        this.driver = driver;
    }

    private Migrations migrations() {
        return new Migrations(scripts.config().build(), driver);
    }

    private void withCallback(String name) {
        scripts.with(name + ".cypher", RAN.formatted(name));
    }

    private void withAllPhases() {
        PHASES.forEach(this::withCallback);
    }

    private List<String> ran() {
        try (var session = driver.session()) {
            return session.run("MATCH (r:Ran) RETURN r.what ORDER BY r.number")
                    .list(row -> row.get(0).asString());
        }
    }

    private List<String> ranUnderLock() {
        try (var session = driver.session()) {
            return session.run("MATCH (r:Ran {locked: true}) RETURN r.what ORDER BY r.number")
                    .list(row -> row.get(0).asString());
        }
    }

    private boolean isLocked() {
        try (var session = driver.session()) {
            return session.run("MATCH (l:__Neo4jMigrationsLock) RETURN count(l) > 0")
                    .single()
                    .get(0)
                    .asBoolean();
        }
    }

    /** before everything else under the lock, once per instance, and around the work. */
    @Nested
    class Phases {

        @Test
        void givenCallbacksOfAllPhases_whenMigrating_thenTheyRunAroundTheMigrations() {
            withAllPhases();
            scripts.with("V1__A.cypher", RAN.formatted("migration"));

            assertThat(migrations().apply(true)).contains(MigrationVersion.withValue("1"));

            assertThat(ran()).containsExactly("beforeFirstUse", "beforeMigrate", "migration", "afterMigrate");
            assertThat(ranUnderLock()).isEqualTo(ran());
        }

        @Test
        void givenCallbacksOfAllPhases_whenOneInstanceDoesAll_thenTheFirstUseIsOnlyOne() {
            withAllPhases();
            scripts.with("V1__A.cypher", RAN.formatted("migration"));
            var migrations = migrations();

            assertThat(migrations.validate().getOutcome()).isEqualTo(Outcome.INCOMPLETE_DATABASE);
            assertThat(migrations.apply()).isPresent();
            assertThat(migrations.info().length()).isOne();
            assertThat(migrations.clean(true).getNodesDeleted()).isEqualTo(2);

            assertThat(ran())
                    .containsExactly(
                            "beforeFirstUse",
                            "beforeValidate",
                            "afterValidate",
                            "beforeMigrate",
                            "migration",
                            "afterMigrate",
                            "beforeInfo",
                            "afterInfo",
                            "beforeClean",
                            "afterClean");
            assertThat(ranUnderLock()).isEqualTo(ran());
        }

        @Test
        void givenCallbacksOfAllPhases_whenAnotherInstanceIsUsed_thenThatIsItsFirstUse() {
            withCallback("beforeFirstUse");

            assertThat(migrations().apply()).isEmpty();
            assertThat(migrations().info().length()).isZero();

            assertThat(ran()).containsExactly("beforeFirstUse", "beforeFirstUse");
        }

        /** */
        @Test
        void givenCallbacksOfAllPhases_whenRepairingOrDeleting_thenOnlyTheFirstUseHasOne() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n");
            assertThat(migrations().apply()).isPresent();
            withAllPhases();

            assertThat(migrations().repair().getOutcome()).isEqualTo(RepairmentResult.Outcome.NO_REPAIRMENT_NECESSARY);
            assertThat(migrations().delete(MigrationVersion.withValue("1")).isDatabaseChanged())
                    .isTrue();

            assertThat(ran()).containsExactly("beforeFirstUse", "beforeFirstUse");
        }

        /** */
        @Test
        void givenCallbacksOfAllPhases_whenRunningSingleScripts_thenNoneRuns() throws Exception {
            withAllPhases();
            scripts.with("V1__A.cypher", RAN.formatted("migration"));

            assertThat(migrations()
                            .apply(Path.of(scripts.file("V1__A.cypher")).toUri().toURL()))
                    .isOne();
            assertThat(migrations().getConnectionDetails().getUsername()).isNotEmpty();

            assertThat(ran()).containsExactly("migration");
        }

        /** without lock there is no first use. */
        @Test
        void givenCallbacksOfAllPhases_whenAskingWithoutLock_thenThoseOfTheQuestionRun() {
            withAllPhases();

            assertThat(migrations().info(false).length()).isZero();
            assertThat(migrations().validate(false).isValid()).isTrue();

            assertThat(ran()).containsExactly("beforeInfo", "afterInfo", "beforeValidate", "afterValidate");
            assertThat(ranUnderLock()).isEmpty();
        }
    }

    @Nested
    class Sessions {

        /** the first use is in the home database, others are in the target. */
        @Test
        void givenOtherTargetThanHome_whenMigrating_thenTheFirstUseIsAtHome() {
            var whereAmI =
                    "CALL db.info() YIELD name RETURN CASE name WHEN '%s' THEN 1 ELSE 1 / (size(name) - size(name)) END;\n";
            scripts.with("beforeFirstUse__at_home.cypher", whereAmI.formatted("neo4j") + RAN.formatted("home"))
                    .with("beforeMigrate__in_target.cypher", whereAmI.formatted("system"))
                    .with("afterMigrate__elsewhere.cypher", ":use neo4j;\n" + RAN.formatted("elsewhere"));
            var config = scripts.config().withDatabase("system").withSchemaDatabase("neo4j");

            try (var log = new CapturedLog()) {
                assertThat(new Migrations(config.build(), driver).apply()).isEmpty();

                assertThat(log.infos())
                        .containsSubsequence(
                                "Executed callback \"at home\" of the phase beforeFirstUse.",
                                "Executed callback \"in target\" of the phase beforeMigrate.",
                                "Executed callback \"elsewhere\" of the phase afterMigrate.");
            }
            assertThat(ran()).containsExactly("home", "elsewhere");
        }

        /** executed as migrations are. */
        @Test
        void givenStatementsThatCommitThemselves_whenMigrating_thenTheyRun() {
            scripts.with(
                    "beforeMigrate.cypher",
                    "UNWIND range(1, 3) AS i CALL (i) { CREATE (:Batch) } IN TRANSACTIONS OF 1 ROW;\n"
                            + RAN.formatted("batches"));

            assertThat(migrations().apply()).isEmpty();

            assertThat(ran()).containsExactly("batches");
        }
    }

    @Nested
    class Names {

        /** */
        @Test
        void givenSeveralCallbacksOfAPhase_whenMigrating_thenTheyRunByDescriptionAndAreLogged() {
            Stream.of(
                            "beforeMigrate__b",
                            "beforeMigrate",
                            "beforeMigrate__a_2",
                            "beforeMigrate__a_10",
                            "beforeMigrate___0")
                    .forEach(CallbacksIT.this::withCallback);

            try (var log = new CapturedLog()) {
                assertThat(migrations().apply()).isEmpty();

                assertThat(log.infos())
                        .containsExactly(
                                "Executed callback without description of the phase beforeMigrate.",
                                "Executed callback \"0\" of the phase beforeMigrate.",
                                "Executed callback \"a 10\" of the phase beforeMigrate.",
                                "Executed callback \"a 2\" of the phase beforeMigrate.",
                                "Executed callback \"b\" of the phase beforeMigrate.");
            }
            assertThat(ran())
                    .containsExactly(
                            "beforeMigrate",
                            "beforeMigrate___0",
                            "beforeMigrate__a_10",
                            "beforeMigrate__a_2",
                            "beforeMigrate__b");
        }

        /** equal ones run as they are found: class path first, then locations as configured. */
        @Test
        void givenCallbacksOfTheSameName_whenMigrating_thenTheyRunInTheOrderOfLocations() {
            for (var folder : List.of("a", "b", "c")) {
                scripts.with(folder + "/beforeMigrate.cypher", RAN.formatted(folder));
            }
            var config = MigrationsConfig.builder()
                    .withLocationsToScan(
                            "file:" + scripts.file("b"), "file:" + scripts.file("a"), "classpath:some/where")
                    .withResourceScanner(locations -> List.of(url(scripts.file("c/beforeMigrate.cypher"))));

            assertThat(new Migrations(config.build(), driver).apply()).isEmpty();

            assertThat(ran()).containsExactly("c", "b", "a");
        }

        private URL url(String file) {
            try {
                return Path.of(file).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new AssertionError(e);
            }
        }

        /** R-506, D-06: only the file name decides. */
        @Test
        void givenMigrationsThatMentionPhases_whenMigrating_thenTheyAreMigrations() {
            scripts.with("afterMigrate/V1__A.cypher", RAN.formatted("1"))
                    .with("V2__beforeMigrate_cleanup.cypher", RAN.formatted("2"))
                    .with("V3__folder/beforeMigrate__really.cypher", RAN.formatted("really"));

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("2"));

            assertThat(ran()).containsExactly("really", "1", "2");
        }

        /** no checksum, no record. */
        @Test
        void givenCallbackThatChanges_whenMigratingAgain_thenItRunsAgainAndNothingIsRecorded() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n");
            withCallback("afterMigrate");
            assertThat(migrations().apply()).isPresent();
            scripts.with("afterMigrate.cypher", RAN.formatted("changed"));

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));

            assertThat(ran()).containsExactly("afterMigrate", "changed");
            assertThat(migrations().validate(false).getOutcome()).isEqualTo(Outcome.VALID);
            try (var session = driver.session()) {
                assertThat(session.run("MATCH (n:__Neo4jMigration) RETURN n.version ORDER BY n.version")
                                .list(row -> row.get(0).asString()))
                        .containsExactly("1", "BASELINE");
            }
        }
    }

    /** R-505, D-19, E-40. */
    @Nested
    class Failures {

        private String failure(String title, String file) {
            var phase = file.replaceAll("(__.*)?\\.cypher", "");
            return "Callback %s of the phase %s failed: statement 1 of 1 (%s:2) was refused by %s, database `neo4j`: Neo.ClientError.Statement.ArithmeticError: / by zero.\n     2 | RETURN 1 / 0\nThe callback was rolled back completely. %s. Correct the statement and start the operation again."
                    .formatted(
                            title,
                            phase,
                            scripts.file(file),
                            server(),
                            phase.startsWith("before")
                                    ? "The operation itself was not started"
                                    : "The operation itself had ended before, what it did stays");
        }

        private String server() {
            return String.valueOf(migrations().getConnectionDetails().getServerVersion())
                            .replace('/', ' ') + " community";
        }

        private void withFailing(String file) {
            scripts.with(file, "// Fails\nRETURN 1 / 0;\n");
        }

        /** They are asked for, so nothing happens without them; migrations are not. */
        @Test
        void givenUnreadableCallbacks_whenCleaningOrDeleting_thenNothingIsTouched() throws Exception {
            scripts.with("V1__A.cypher", "CREATE (:A);\n");
            assertThat(migrations().apply()).isPresent();
            Files.createSymbolicLink(Path.of(scripts.file("beforeClean.cypher")), Path.of("nowhere"));
            scripts.with("afterClean__b.cypher", "RETURN 1;\n:use some_where;\n");
            scripts.with("V2__Unreadable.cypher", ":use some_where;\n");
            var reasons =
                    """
                    , 2 problems were found:
                      1. %s:2: %s
                      2. %s: cannot be read, it does not exist, as it is a link that leads nowhere or was deleted just now.
                    Nothing was changed in the database."""
                            .formatted(
                                    scripts.file("afterClean__b.cypher"),
                                    "the name of a database behind :use must start with a letter, consist of 3 to 63 letters, digits, full stops and dashes, and be followed by a semicolon, white space or the end of the line: :use some_where.",
                                    scripts.file("beforeClean.cypher"));

            for (var all : List.of(true, false)) {
                assertThatThrownBy(() -> migrations().clean(all))
                        .isInstanceOf(MigrationsException.class)
                        .hasMessage("Cannot clean the database" + reasons);
            }
            assertThatThrownBy(() -> migrations().delete(MigrationVersion.withValue("1")))
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage("Cannot delete the record of a version" + reasons);

            scripts.without("beforeClean.cypher").without("afterClean__b.cypher");
            assertThat(migrations().clean(true).getNodesDeleted()).isEqualTo(2);
        }

        @Test
        void givenFailingBefore_whenMigrating_thenNothingIsAppliedAndAfterRuns() {
            withFailing("beforeMigrate__b.cypher");
            withCallback("beforeMigrate__a");
            withCallback("beforeMigrate__c");
            withCallback("afterMigrate");
            scripts.with("V1__A.cypher", RAN.formatted("migration"));

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(failure("\"b\"", "beforeMigrate__b.cypher"))
                    .hasCauseInstanceOf(ClientException.class)
                    .hasNoSuppressedExceptions();

            assertThat(ran()).containsExactly("beforeMigrate__a", "afterMigrate");
            assertThat(migrations().info(false).isApplied("1")).isFalse();
            assertThat(isLocked()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"Clean", "Validate", "Info"})
        void givenFailingBefore_whenDoingSomethingElse_thenThatIsNotDoneAndAfterRuns(String operation) {
            scripts.with("V1__A.cypher", "CREATE (:A);\n");
            assertThat(migrations().apply()).isPresent();
            withFailing("before%s.cypher".formatted(operation));
            withCallback("after%s".formatted(operation));

            assertThatThrownBy(() -> {
                        switch (operation) {
                            case "Clean" -> assertThat(migrations().clean(true)).isNull();
                            case "Validate" ->
                                assertThat(migrations().validate()).isNull();
                            default -> assertThat(migrations().info()).isNull();
                        }
                    })
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(failure("without description", "before%s.cypher".formatted(operation)));

            assertThat(ran()).containsExactly("after" + operation);
            assertThat(isLocked()).isFalse();
            try (var session = driver.session()) {
                assertThat(session.run("MATCH (n:__Neo4jMigration) RETURN n").list())
                        .hasSize(2);
            }
        }

        @Test
        void givenFailingMigrationAndFailingAfter_whenMigrating_thenTheFirstOneWins() {
            scripts.with("V1__A.cypher", "RETURN 1 / 0;\n");
            withFailing("afterMigrate.cypher");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageStartingWith("Cannot apply V1__A.cypher: ")
                    .satisfies(
                            e -> assertThat(e.getSuppressed()).singleElement().satisfies(suppressed -> assertThat(
                                            suppressed)
                                    .hasMessage(failure("without description", "afterMigrate.cypher"))));

            assertThat(isLocked()).isFalse();
        }

        @Test
        void givenFailingAfter_whenMigrating_thenThatIsToldAndTheMigrationStays() {
            scripts.with("V1__A.cypher", RAN.formatted("migration"));
            withFailing("afterMigrate.cypher");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(failure("without description", "afterMigrate.cypher"));

            assertThat(ran()).containsExactly("migration");
            assertThat(migrations().info(false).isApplied("1")).isTrue();
            assertThat(isLocked()).isFalse();
        }

        @Test
        void givenCommittedStatements_whenALaterOneFails_thenItIsToldWhatStays() {
            scripts.with("afterMigrate.cypher", "CREATE (:A);\nCREATE (:B);\n// Why not\nRETURN 1 / 0;\n");
            var config = scripts.config().withTransactionMode(MigrationsConfig.TransactionMode.PER_STATEMENT);

            assertThatThrownBy(new Migrations(config.build(), driver)::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Callback without description of the phase afterMigrate failed: statement 3 of 3 (%s:4) was refused by %s, database `neo4j`: Neo.ClientError.Statement.ArithmeticError: / by zero.\n     4 | RETURN 1 / 0\nIts first 2 statements are committed and stay in the database. The operation itself had ended before, what it did stays. Correct the statement, and see to it that what is committed can run again, before you start the operation again.",
                            scripts.file("afterMigrate.cypher"), server());
        }

        /** where it ran is not where migrations run. */
        @ParameterizedTest
        @CsvSource({"RETURN 1 / 0, ''", "':use neo4j;\nRETURN 1 / 0', ', database `neo4j`'"})
        void givenOtherTarget_whenFirstUseFails_thenTheTargetIsNotBlamed(String content, String database) {
            scripts.with("beforeFirstUse.cypher", content.replace("\\n", "\n") + ";\n");
            var config = scripts.config().withDatabase("system").withSchemaDatabase("neo4j");

            assertThatThrownBy(new Migrations(config.build(), driver)::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageContaining("was refused by %s%s: Neo.ClientError.Statement.ArithmeticError: / by zero.\n"
                            .formatted(server(), database));
        }

        @Test
        void givenFailingFirstUse_whenMigrating_thenNothingElseRunsAndItIsNotTriedAgain() {
            withAllPhases();
            withFailing("beforeFirstUse.cypher");
            scripts.with("V1__A.cypher", RAN.formatted("migration"));
            var migrations = migrations();

            assertThatThrownBy(migrations::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(failure("without description", "beforeFirstUse.cypher"));

            assertThat(ran()).isEmpty();
            assertThat(isLocked()).isFalse();
            assertThat(migrations.apply()).isPresent();
            assertThat(ran()).containsExactly("beforeMigrate", "migration", "afterMigrate");
        }
    }
}
