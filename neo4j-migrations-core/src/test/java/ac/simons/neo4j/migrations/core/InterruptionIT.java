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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/**
 * How a run goes on with a migration in which a former one was interrupted. What a killed process leaves behind is drawn
 * here; that it is drawn truly is proven where processes are really killed.
 */
@WithNeo4j
class InterruptionIT {

    private final ScriptFolder scripts;
    private final Driver driver;

    InterruptionIT(@TempDir Path folder, Driver driver) {
        this.scripts = new ScriptFolder(folder);
        this.driver = driver;
    }

    private Migrations migrations() {
        return migrations(TransactionMode.PER_MIGRATION);
    }

    private Migrations migrations(TransactionMode mode) {
        return new Migrations(scripts.config().withTransactionMode(mode).build(), driver);
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    private List<String> labels() {
        try (var session = driver.session()) {
            return session.run("MATCH (n) RETURN labels(n)[0] AS label ORDER BY label")
                    .list(row -> row.get("label").asString());
        }
    }

    /** A run that ended in the middle of a statement that commits batches, which stays in doubt. */
    private void givenInterruptedRun() {
        assertThatThrownBy(migrations()::apply).isInstanceOf(MigrationsException.class);
    }

    @Nested
    class WhenStatementsAreCommittedOneByOne {

        @BeforeEach
        void givenThatTheThirdOneFailed() {
            scripts.with("V1__A.cypher", "CREATE (:A);\nCREATE (:B);\nRETURN 1 / 0;\n");
            assertThatThrownBy(migrations(TransactionMode.PER_STATEMENT)::apply)
                    .isInstanceOf(MigrationsException.class);
        }

        @Test
        void givenCorrectedStatement_whenMigratingAgain_thenItGoesOnWithIt() {
            scripts.with("V1__A.cypher", "CREATE (:A);\nCREATE (:B);\nCREATE (:C);\nCREATE (:D);\n");

            assertThat(migrations(TransactionMode.PER_STATEMENT).apply()).isPresent();

            assertThat(labels()).containsExactly("A", "B", "C", "D", "__Neo4jMigration", "__Neo4jMigration");
        }

        @Test
        void givenThatCommittedStatementsWereEdited_whenMigratingAgain_thenNothingIsDone() {
            scripts.with("V1__A.cypher", "CREATE (:X);\nCREATE (:B);\nCREATE (:C);\n");

            assertThatThrownBy(migrations(TransactionMode.PER_STATEMENT)::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot go on with V1__A.cypher: a former run was interrupted behind step 2 of 3, and what it has committed is not in %s any more. Nothing was changed. No migration has been applied. Restore these statements; or undo their effect and answer `mvn neo4j-migrations:repair -Dneo4j-migrations.interrupted=restart` to begin again; then migrate again.",
                            scripts.file("V1__A.cypher"));

            assertThat(labels()).containsExactly("A", "B", "__Neo4jMigrationsJournal");
        }

        @Test
        void givenAnswerToRestart_whenMigratingAgain_thenItBeginsAtTheBeginning() {
            run("MATCH (n) WHERE n:A OR n:B DELETE n");
            scripts.with("V1__A.cypher", "CREATE (:X);\nCREATE (:B);\n");

            assertThat(migrations().repair(InterruptionAnswer.RESTART)).isNotNull();
            assertThat(migrations(TransactionMode.PER_STATEMENT).apply()).isPresent();

            assertThat(labels()).containsExactly("B", "X", "__Neo4jMigration", "__Neo4jMigration");
        }
    }

    @Nested
    class WhenAnotherToolHasFinishedIt {

        @Test
        void givenThatItsRecordIsDeleted_whenMigratingAgain_thenItBeginsAtTheBeginning() {
            scripts.with("V1__A.cypher", "CREATE (:A);\nRETURN 1 / 0;\n");
            assertThatThrownBy(migrations(TransactionMode.PER_STATEMENT)::apply)
                    .isInstanceOf(MigrationsException.class);
            run(
                    "CREATE (:__Neo4jMigration {version: 'BASELINE'})-[:MIGRATED_TO {at: datetime(), in: duration('PT1S'), by: 'jane', connectedAs: 'neo4j'}]->(:__Neo4jMigration {version: '1', description: 'A', type: 'CYPHER', source: 'V1__A.cypher', checksum: '1'})");
            scripts.with("V1__A.cypher", "CREATE (:B);\n");

            assertThat(migrations().delete(MigrationVersion.withValue("1")).isDatabaseChanged())
                    .isTrue();
            assertThat(migrations().apply()).isPresent();

            assertThat(labels()).containsExactly("A", "B", "__Neo4jMigration", "__Neo4jMigration");
        }
    }

    @Nested
    class WhenAStatementCommitsBatchesItself {

        private static final String BATCHES =
                "UNWIND [4, 2, 1, 0] AS x CALL { WITH x CREATE (:Batch {value: 4 / x}) } IN TRANSACTIONS OF 2 ROWS;\n";

        @Test
        void givenStatementInDoubt_whenMigratingAgain_thenTheUserIsAsked() {
            scripts.with("V1__A.cypher", BATCHES);
            givenInterruptedRun();

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot go on with V1__A.cypher: a former run was interrupted during statement 1 of 1 (%s:1), and nobody but you can tell whether it has done its work. Nothing was changed. No migration has been applied. Look at the database, then answer: `mvn neo4j-migrations:repair -Dneo4j-migrations.interrupted=repeat` to run it again, or `mvn neo4j-migrations:repair -Dneo4j-migrations.interrupted=skip` if its work is done; then migrate again.",
                            scripts.file("V1__A.cypher"));

            assertThat(labels()).containsExactly("Batch", "Batch", "__Neo4jMigrationsJournal");
        }

        @Test
        void givenAnswerToRepeat_whenMigratingAgain_thenItRunsAgain() {
            scripts.with("V1__A.cypher", BATCHES);
            givenInterruptedRun();
            scripts.with("V1__A.cypher", BATCHES.replace("0]", "3]"));

            assertThat(migrations().repair(InterruptionAnswer.REPEAT)).isNotNull();
            assertThat(migrations().apply()).isPresent();

            assertThat(labels()).filteredOn("Batch"::equals).hasSize(6);
            assertThat(labels()).doesNotContain("__Neo4jMigrationsJournal");
        }

        @Test
        void givenAnswerToSkip_whenMigratingAgain_thenItIsOnlyRecorded() {
            scripts.with("V1__A.cypher", BATCHES);
            givenInterruptedRun();

            assertThat(migrations().repair(InterruptionAnswer.SKIP)).isNotNull();
            assertThat(migrations().apply()).isPresent();

            assertThat(labels()).containsExactly("Batch", "Batch", "__Neo4jMigration", "__Neo4jMigration");
        }

        @Test
        void givenStatementThatIsSaidToBeSafe_whenMigratingAgain_thenItIsRepeatedUnasked() {
            var safe = "// Fills in values.\n// safe to repeat\n" + BATCHES.replace("CREATE", "MERGE");
            scripts.with("V1__A.cypher", safe);
            givenInterruptedRun();
            scripts.with("V1__A.cypher", safe.replace("0]", "3]"));

            assertThat(migrations().apply()).isPresent();

            assertThat(labels()).filteredOn("Batch"::equals).hasSize(3);
        }
    }

    @Nested
    class WhenTheSchemaIsChanged {

        @Test
        void givenThatItWasChanged_whenMigratingAgain_thenItIsOnlyRecorded() {
            scripts.with("V1__A.cypher", "CREATE INDEX shelf FOR (n:Book) ON (n.shelf);\nRETURN 1 / 0;\n");
            assertThatThrownBy(migrations(TransactionMode.PER_STATEMENT)::apply)
                    .isInstanceOf(MigrationsException.class);
            run("MATCH (j:__Neo4jMigrationsJournal) SET j.announced = j.checksum, j.checksum = '0', j.finished = 0");
            scripts.with("V1__A.cypher", "CREATE INDEX shelf FOR (n:Book) ON (n.shelf);\nCREATE (:A);\n");

            assertThat(migrations(TransactionMode.PER_STATEMENT).apply()).isPresent();

            assertThat(labels()).containsExactly("A", "__Neo4jMigration", "__Neo4jMigration");
        }
    }
}
