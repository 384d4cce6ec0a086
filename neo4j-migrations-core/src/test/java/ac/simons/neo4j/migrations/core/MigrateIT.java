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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import ac.simons.neo4j.migrations.core.MigrationsConfig.MisnamedFiles;
import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** Applying, refusing and failing, in the words that users read. */
@WithNeo4j
class MigrateIT {

    private final Driver driver;
    private final ScriptFolder scripts;

    MigrateIT(@TempDir Path folder, Driver driver) {
        this.scripts = new ScriptFolder(folder);
        this.driver = driver;
    }

    private Migrations migrations() {
        return new Migrations(scripts.config().build(), driver);
    }

    private String server() {
        try (var session = driver.session()) {
            return "Neo4j "
                    + session.run("CALL dbms.components() YIELD versions RETURN versions[0]")
                            .single()
                            .get(0)
                            .asString()
                    + " community, database `neo4j`";
        }
    }

    private List<String> labels() {
        try (var session = driver.session()) {
            return session.run(
                            "MATCH (n) WHERE NOT n:__Neo4jMigrationsJournal RETURN DISTINCT labels(n)[0] AS label ORDER BY label")
                    .list(row -> row.get("label").asString());
        }
    }

    private boolean isUntouched() {
        try (var session = driver.session()) {
            return session.run("SHOW CONSTRAINTS YIELD name RETURN name").list().isEmpty()
                    && session.run("MATCH (n) RETURN n LIMIT 1").list().isEmpty();
        }
    }

    @Nested
    class WhenStatementsFail {

        /** E-26. */
        @Test
        void givenSyntaxErrorInThirdOfFive_thenFileLineNumberCodeTextAndStateAreNamed() {
            scripts.with("V1__Fine.cypher", "CREATE (:Fine);\n")
                    .with(
                            "V2__Broken.cypher",
                            """
                            // Shelves
                            CREATE (:Shelf {code: 1});
                            CREATE (:Shelf {code: 2});

                            // The third one is broken
                            CREAT (:Shelf {code: 3});
                            CREATE (:Shelf {code: 4});
                            CREATE (:Shelf {code: 5});
                            """);

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .message()
                    .startsWith(
                            "Cannot apply V2__Broken.cypher: statement 3 of 5 (%s:6:1) was refused by %s: Neo.ClientError.Statement.SyntaxError: Invalid input 'CREAT'"
                                    .formatted(scripts.file("V2__Broken.cypher"), server()))
                    .endsWith(
                            "The migration was rolled back completely. The database stays at version 1. Correct the statement and migrate again.");

            assertThat(labels()).containsExactly("Fine", "__Neo4jMigration");
        }

        @Test
        void givenTransactionPerStatement_thenWhatStaysIsNamed() {
            scripts.with("V1__Broken.cypher", "CREATE (:A);\nCREATE (:B);\nCREAT (:C);\n");
            var perStatement = scripts.config().withTransactionMode(TransactionMode.PER_STATEMENT);

            assertThatThrownBy(new Migrations(perStatement.build(), driver)::apply)
                    .isInstanceOf(MigrationsException.class)
                    .message()
                    .endsWith(
                            "Its first 2 statements are committed and stay in the database, the migration is not recorded"
                                    + " as applied. No migration has been applied. Correct the statement and migrate again,"
                                    + " which goes on with it; if you undo the committed ones instead, answer"
                                    + " `mvn neo4j-migrations:repair -Dneo4j-migrations.interrupted=restart` first.");

            assertThat(labels()).containsExactly("A", "B");
        }
    }

    @Nested
    class WhenFilesAreWrong {

        @Test
        void givenMisnamedFile_thenAProperNameIsProposedAndNothingIsWritten() {
            scripts.with("V1__Fine.cypher", "CREATE (:Fine);\n").with("V2_Second-step.cypher", "CREATE (:Second);\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot use the local migrations: %s: is not named like a migration, which is V<version>__<description>.cypher or R<version>__<description>.cypher (or .xml), where a version is digits separated by either dots or underscores, and a description has ASCII letters, digits, underscores and blanks. Did you mean V2__Second_step.cypher? Nothing was changed in the database.",
                            scripts.file("V2_Second-step.cypher"));

            assertThat(isUntouched()).isTrue();
        }

        @Test
        void givenMisnamedFile_whenWarningsAreEnough_thenItIsLeftOut() {
            scripts.with("V1__Fine.cypher", "CREATE (:Fine);\n").with("v2__second.cypher", "CREATE (:Second);\n");

            assertThat(new Migrations(
                                    scripts.config()
                                            .withMisnamedFiles(MisnamedFiles.WARN)
                                            .build(),
                                    driver)
                            .apply())
                    .contains(MigrationVersion.withValue("1"));
        }

        /** R-250, E-07. */
        @Test
        void givenVersionTwice_thenBothFilesAreNamedAndNothingIsWritten() {
            scripts.with("a/V1__One.cypher", "CREATE (:A);\n").with("b/V1__Other.cypher", "CREATE (:B);\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot use the local migrations: version 1 is defined 2 times: %s, %s. Each version may exist only once, rename all but one. Nothing was changed in the database.",
                            scripts.file("a/V1__One.cypher"), scripts.file("b/V1__Other.cypher"));
            assertThat(isUntouched()).isTrue();
            assertThat(migrations().validate(false).getOutcome()).isEqualTo(Outcome.DUPLICATE_VERSION);
            assertThat(migrations().validate(false).needsRepair()).isFalse();
        }

        @Test
        void givenNoFilesAtAll_thenThatIsAWarning() {
            scripts.with("readme.md", "Nothing yet");

            try (var log = new CapturedLog()) {
                assertThat(migrations().apply()).isEmpty();

                assertThat(log.warnings())
                        .containsExactly("N4JM-2103 No migrations were found in [file:%s].".formatted(scripts.path()));
            }
        }

        /** */
        @Test
        void givenSeveralProblems_thenAllAreNamedAtOnce() {
            scripts.with("V1__One.cypher", "CREATE (:A);\n")
                    .with("V01-Two.cypher", "CREATE (:A);\n")
                    .with("V3__Three.cypher", "// assume that the moon is full\nCREATE (:A);\n")
                    .with("V4__Four.xml", "<migration/>");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .message()
                    .startsWith("Cannot use the local migrations, 3 problems were found:\n  1. ")
                    .contains("V01-Two.cypher", "V3__Three.cypher:1", "V4__Four.xml");
            assertThat(isUntouched()).isTrue();
        }
    }

    @Nested
    class WhenTheRecordDiffers {

        /** E-25. */
        @Test
        void givenChangedScript_thenItIsRefusedByNameWithBothChecksums() {
            scripts.with("V1__One.cypher", "CREATE (s:Shelf {code: 1});\n").with("V2__Two.cypher", "CREATE (:Two);\n");
            assertThat(migrations().apply()).contains(MigrationVersion.withValue("2"));
            scripts.with("V1__One.cypher", "CREATE (s:Shelf {code: 1})\n;\n\nCREATE (:More);\n")
                    .with("V3__Three.cypher", "CREATE (:Three);\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .message()
                    .startsWith(
                            "Local migrations and the history in the database do not fit: %s: the checksum of version 1 (\"One\") changed since it was applied: recorded is 2748302197, the local one is "
                                    .formatted(scripts.file("V1__One.cypher")))
                    .endsWith(
                            ". Restore the content that was applied and put the change into a new migration. Nothing was changed in the database.");

            assertThat(labels()).doesNotContain("Three", "More");
            assertThat(migrations().validate(false).getOutcome()).isEqualTo(Outcome.DIFFERENT_CONTENT);
        }

        /** E-20. */
        @Test
        void givenFileIsGone_thenItsVersionIsNamed() {
            scripts.with("V1__One.cypher", "CREATE (:One);\n").with("V2__Two.cypher", "CREATE (:Two);\n");
            assertThat(migrations().apply()).contains(MigrationVersion.withValue("2"));
            scripts.without("V1__One.cypher");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Local migrations and the history in the database do not fit: the history in the database: has recorded more migrations than exist locally, missing: 1 (\"One\"). Bring the files back or check the configured locations. Nothing was changed in the database.");

            assertThat(migrations().validate(false).getOutcome()).isEqualTo(Outcome.INCOMPLETE_MIGRATIONS);
        }
    }

    @Nested
    class WhenSeveralRunAtOnce {

        @Test
        void givenEightCallers_thenEachMigrationIsAppliedOnce() throws Exception {
            IntStream.rangeClosed(1, 5)
                    .forEach(i -> scripts.with(
                            "V%d__Step.cypher".formatted(i), "CREATE (:Step {number: %d});\n".formatted(i)));
            var callers = Executors.newFixedThreadPool(8);
            Callable<MigrationVersion> caller = () -> migrations().apply().orElseThrow();

            try {
                var results = callers.invokeAll(
                        IntStream.range(0, 8).mapToObj(i -> caller).toList());

                for (var result : results) {
                    assertThat(result.get()).isEqualTo(MigrationVersion.withValue("5"));
                }
            } finally {
                callers.shutdownNow();
            }

            try (var session = driver.session()) {
                assertThat(session.run("MATCH (s:Step) RETURN s.number ORDER BY s.number")
                                .list(row -> row.get(0).asInt()))
                        .containsExactly(1, 2, 3, 4, 5);
            }
        }
    }

    @Nested
    class WhenSchemaChanges {

        @Test
        void givenSchemaChangingProcedure_thenTheRecordGetsATransactionOfItsOwn() {
            scripts.with("V1__Constraint.cypher", "CREATE CONSTRAINT shelf FOR (s:Shelf) REQUIRE s.code IS UNIQUE;\n")
                    .with("V2__Data.cypher", "CREATE (:Shelf {code: 1});\n");

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("2"));

            assertThat(migrations().validate(false).isValid()).isTrue();
        }

        @Test
        void givenStatementsThatCommitThemselves_thenTheyRunOutsideOfATransaction() {
            scripts.with(
                    "V1__Batches.cypher",
                    "UNWIND range(1, 25) AS i CALL (i) { CREATE (:Batch {number: i}) } IN TRANSACTIONS OF 10 ROWS;\n");

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));

            assertThat(labels()).contains("Batch");
        }
    }

    /** what has been discovered is kept. */
    @Test
    void givenNewFile_whenTheSameInstanceMigrates_thenItIsSeenAfterForgettingOnly() {
        scripts.with("V1__One.cypher", "CREATE (:One);\n");
        var migrations = migrations();
        assertThat(migrations.apply()).contains(MigrationVersion.withValue("1"));
        scripts.with("V2__Two.cypher", "CREATE (:Two);\n");

        assertThat(migrations.apply()).contains(MigrationVersion.withValue("1"));
        migrations.clearCache();
        assertThat(migrations.apply()).contains(MigrationVersion.withValue("2"));
    }

    /** E-27. */
    @Test
    void givenConstraintOfTheEnterpriseEdition_whenMigrating_thenThePreconditionIsProposed() {
        scripts.with("V1__One.cypher", "CREATE CONSTRAINT one FOR (n:One) REQUIRE n.name IS NOT NULL;\n");

        assertThatThrownBy(migrations()::apply)
                .isInstanceOf(MigrationsException.class)
                .hasMessageStartingWith(
                        "Cannot apply V1__One.cypher: statement 1 of 1 (%s:1) was refused by ",
                        scripts.file("V1__One.cypher"))
                .hasMessageContaining("Neo.DatabaseError.Schema.ConstraintCreationFailed: ")
                .hasMessageEndingWith(
                        " No migration has been applied. Migration 1 (\"One\") needs the enterprise edition of Neo4j, this is the community edition. To leave it out there, put the precondition \"// assume that edition is enterprise\" at its start.");
    }

    /** D-26. */
    @Nested
    class WhenNothingIsLocked {

        @Test
        void givenPendingMigrations_whenAskingWithoutLock_thenNothingIsWritten() {
            scripts.with("V1__One.cypher", "CREATE (:One);\n");

            var chain = migrations().info(false);
            var validation = migrations().validate(false);

            assertThat(chain.getElements()).singleElement().satisfies(element -> assertThat(element.getState())
                    .isEqualTo(MigrationState.PENDING));
            assertThat(validation.getOutcome()).isEqualTo(Outcome.INCOMPLETE_DATABASE);
            assertThat(validation.getWarnings()).containsExactly("Pending: 1 (\"One\")");
            assertThat(isUntouched()).isTrue();
        }
    }
}
