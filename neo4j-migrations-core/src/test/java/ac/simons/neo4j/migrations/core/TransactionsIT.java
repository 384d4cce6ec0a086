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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** What is committed together, what stays after a failure, and what is recorded. */
@WithNeo4j
class TransactionsIT {

    private final ScriptFolder scripts;
    private final Driver driver;
    private final Neo4jServers servers;

    TransactionsIT(@TempDir Path folder, Driver driver, Neo4jServers servers) {
        this.scripts = new ScriptFolder(folder);
        this.driver = driver;
        this.servers = servers;
    }

    private Migrations migrations() {
        return new Migrations(scripts.config().build(), driver);
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
        return labels(driver);
    }

    private static List<String> labels(Driver driver) {
        try (var session = driver.session()) {
            return session.run(
                            "MATCH (n) WHERE NOT labels(n)[0] STARTS WITH '__Neo4jMigration' RETURN DISTINCT labels(n)[0] AS label ORDER BY label")
                    .list(row -> row.get("label").asString());
        }
    }

    private String server() {
        return Objects.requireNonNull(migrations().getConnectionDetails().getServerVersion())
                        .replace('/', ' ') + " community, database `neo4j`";
    }

    /** */
    @Nested
    class Failures {

        @Test
        void givenOneTransaction_whenAStatementFails_thenNothingStays() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n")
                    .with("V2__B.cypher", "CREATE (:B);\nCREATE (:C);\nRETURN 1 / 0;\n");

            assertThatThrownBy(migrations(TransactionMode.PER_MIGRATION)::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot apply V2__B.cypher: statement 3 of 3 (%s:3) was refused by %s: Neo.ClientError.Statement.ArithmeticError: / by zero.\n     3 | RETURN 1 / 0\nThe migration was rolled back completely. The database stays at version 1. Correct the statement and migrate again.",
                            scripts.file("V2__B.cypher"), server());

            assertThat(labels()).containsExactly("A");
            assertThat(migrations().info(false).isApplied("2")).isFalse();
        }

        /** rows are of no interest, their effects are. */
        @Test
        void givenStatementThatReturnsManyRows_whenMigrating_thenAllOfItIsExecuted() {
            scripts.with("V1__A.cypher", "UNWIND range(1, 5000) AS i CREATE (a:A) RETURN a;\n");

            assertThat(migrations().apply()).isPresent();

            try (var session = driver.session()) {
                assertThat(session.run("MATCH (a:A) RETURN count(a)")
                                .single()
                                .get(0)
                                .asInt())
                        .isEqualTo(5000);
            }
        }

        /** earlier ones stay, later ones are not tried. */
        @Test
        void givenTransactionPerStatement_whenAStatementFails_thenEarlierOnesStay() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n")
                    .with("V2__B.cypher", "CREATE (:B);\nRETURN 1 / 0;\nCREATE (:C);\n")
                    .with("V3__D.cypher", "CREATE (:D);\n");

            assertThatThrownBy(migrations(TransactionMode.PER_STATEMENT)::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot apply V2__B.cypher: statement 2 of 3 (%s:2) was refused by %s: Neo.ClientError.Statement.ArithmeticError: / by zero.\n     2 | RETURN 1 / 0\nIts first statement is committed and stays in the database, the migration is not recorded as applied. The database stays at version 1. Correct the statement and migrate again, which goes on with it; if you undo the committed ones instead, answer `mvn neo4j-migrations:repair -Dneo4j-migrations.interrupted=restart` first.",
                            scripts.file("V2__B.cypher"), server());

            assertThat(labels()).containsExactly("A", "B");
            assertThat(migrations().info(false).isApplied("1")).isTrue();
            assertThat(migrations().info(false).isApplied("2")).isFalse();
        }

        /** one statement that commits itself, and all have transactions of their own. */
        @Test
        void givenStatementThatCommitsItself_whenALaterOneFails_thenEarlierOnesStay() {
            scripts.with(
                    "V1__A.cypher",
                    """
                    CREATE (:A);
                    UNWIND range(1, 4) AS i CALL (i) { CREATE (:B) } IN TRANSACTIONS OF 2 ROWS;
                    RETURN 1 / 0;
                    """);

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot apply V1__A.cypher: statement 3 of 3 (%s:3) was refused by %s: Neo.ClientError.Statement.ArithmeticError: / by zero.\n     3 | RETURN 1 / 0\nIts first 2 statements are committed and stay in the database, the migration is not recorded as applied. No migration has been applied. Correct the statement and migrate again, which goes on with it; if you undo the committed ones instead, answer `mvn neo4j-migrations:repair -Dneo4j-migrations.interrupted=restart` first.",
                            scripts.file("V1__A.cypher"), server());

            assertThat(labels()).containsExactly("A", "B");
        }

        /** such a statement may fail in the middle, with batches that are committed. */
        @Test
        void givenStatementThatCommitsItself_whenItFailsInTheMiddle_thenItIsNotSaidToBeRolledBack() {
            scripts.with(
                    "V1__A.cypher",
                    "UNWIND [1, 2, 0] AS i CALL (i) { CREATE (:B {number: 1 / i}) } IN TRANSACTIONS OF 1 ROW;\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .message()
                    .doesNotContain("rolled back completely")
                    .endsWith(
                            " / by zero (Transactions committed: 2).\n     1 | UNWIND [1, 2, 0] AS i CALL (i) { CREATE (:B {number: 1 / i}) } IN TRANSACTIONS OF 1 ROW\nStatements before it are committed, and so may be batches of the statement itself; the migration is not recorded as applied. No migration has been applied. Correct the statement and undo its batches, or make it safe to repeat; answer `mvn neo4j-migrations:repair -Dneo4j-migrations.interrupted=repeat` and migrate again, which goes on with it.");

            assertThat(labels()).containsExactly("B");
        }
    }

    /** D-08. */
    @Nested
    class Records {

        /** Makes the record of version 2 violate a constraint; only the record can, as nothing else has that label. */
        private void forbidSecondRecord() {
            run("CREATE CONSTRAINT forbidden FOR (n:__Neo4jMigration) REQUIRE n.source IS UNIQUE");
            scripts.with("V1__A.cypher", "CREATE (:A);\n");
            assertThat(migrations().apply()).isPresent();
            run("MATCH (n:__Neo4jMigration {version: 'BASELINE'}) SET n.source = 'V2__B.cypher'");
        }

        @Test
        void givenRecordThatIsRefused_whenDataChanges_thenTheDataIsRolledBack() {
            forbidSecondRecord();
            scripts.with("V2__B.cypher", "CREATE (:B);\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .message()
                    .startsWith(
                            "Cannot apply V2__B.cypher: its transaction (%s) was refused by %s: Neo.ClientError.Schema.ConstraintValidationFailed: "
                                    .formatted(scripts.file("V2__B.cypher"), server()))
                    .endsWith(
                            " The migration was rolled back completely. The database stays at version 1. Correct the migration and migrate again.");

            assertThat(labels()).containsExactly("A");
        }

        @Test
        void givenRecordThatIsRefused_whenTheSchemaChanges_thenItIsToldThatTheChangeStays() {
            forbidSecondRecord();
            scripts.with("V2__B.cypher", "CREATE INDEX shelf FOR (s:Shelf) ON (s.code);\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .message()
                    .startsWith(
                            "Cannot record V2__B.cypher: %s refused the record: Neo.ClientError.Schema.ConstraintValidationFailed: "
                                    .formatted(server()))
                    .endsWith(
                            " All statements of the migration are committed, but it is not recorded as applied. The database stays at version 1. Migrate again, which records it without running it again.");

            try (var session = driver.session()) {
                assertThat(session.run("SHOW INDEXES YIELD name WHERE name = 'shelf'")
                                .list())
                        .hasSize(1);
            }
        }

        /** D-14: what the first one made can be used by the second one at once. */
        @Test
        void givenMuchData_whenAnIndexIsCreated_thenItIsOnlineForTheNextMigration() {
            run(
                    "UNWIND range(1, 20000) AS i CREATE (:Shelf {text: reduce(text = '', w IN range(1, 60) | text + ' word' + i * w)})");
            scripts.with("V1__Index.cypher", "CREATE FULLTEXT INDEX shelf FOR (s:Shelf) ON EACH [s.text];\n")
                    .with(
                            "V2__Look.cypher",
                            "SHOW INDEXES YIELD name, state WHERE name = 'shelf' AND state <> 'ONLINE' RETURN 1 / (size(name) - size(name));\n");

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("2"));
        }
    }

    /** R-815, D-15. */
    @Nested
    class Timeouts {

        private static final String ENDLESS =
                "UNWIND range(1, 1000000000) AS i WITH i WHERE i % 2 = 3 RETURN count(i);\n";
        private static final String ENDLESS_IN_TRANSACTIONS =
                "UNWIND range(1, 1000000000) AS i WITH i WHERE i % 2 = 3 CALL (i) { CREATE (:B) } IN TRANSACTIONS;\n";

        private Migrations withTimeout(TransactionMode mode) {
            return new Migrations(
                    scripts.config()
                            .withTransactionMode(mode)
                            .withTransactionTimeout(Duration.ofSeconds(1))
                            .build(),
                    driver);
        }

        @ParameterizedTest
        @EnumSource
        void givenStatementThatTakesTooLong_whenMigrating_thenTheTimeoutIsTold(TransactionMode mode) {
            scripts.with("V1__A.cypher", "CREATE (:A);\n" + ENDLESS);

            assertThatThrownBy(withTimeout(mode)::apply)
                    .isInstanceOf(MigrationsException.class)
                    .message()
                    .startsWith(
                            "Cannot apply V1__A.cypher: statement 2 of 2 (%s:2) was refused by %s: Neo.ClientError.Transaction.TransactionTimedOut"
                                    .formatted(scripts.file("V1__A.cypher"), server()));
            assertThat(labels()).hasSize(mode == TransactionMode.PER_STATEMENT ? 1 : 0);
        }

        @Test
        void givenStatementThatCommitsItself_whenItTakesTooLong_thenTheTimeoutIsTold() {
            scripts.with("V1__A.cypher", ENDLESS_IN_TRANSACTIONS);

            assertThatThrownBy(withTimeout(TransactionMode.PER_MIGRATION)::apply)
                    .isInstanceOf(MigrationsException.class)
                    .message()
                    .startsWith(
                            "Cannot apply V1__A.cypher: statement 1 of 1 (%s:1) was refused by %s: Neo.ClientError.Transaction.TransactionTimedOut"
                                    .formatted(scripts.file("V1__A.cypher"), server()));
        }

        @Test
        void givenCallbackThatTakesTooLong_whenMigrating_thenTheTimeoutIsTold() {
            scripts.with("beforeMigrate.cypher", ENDLESS);

            assertThatThrownBy(withTimeout(TransactionMode.PER_MIGRATION)::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageStartingWith(
                            "Callback without description of the phase beforeMigrate failed: statement 1 of 1 (%s:1) was refused by %s: Neo.ClientError.Transaction.TransactionTimedOut",
                            scripts.file("beforeMigrate.cypher"), server())
                    .cause()
                    .isInstanceOfSatisfying(ClientException.class, cause -> assertThat(cause.code())
                            .startsWith("Neo.ClientError.Transaction.TransactionTimedOut"));
        }
    }

    /** R-340, D-05. */
    @Nested
    class Wordings {

        @Test
        void givenAllWordings_whenMigrating_thenTheyCommitThemselves() {
            scripts.with("V1__A.cypher", "CALL { CREATE (:A) } IN TRANSACTIONS;\n")
                    .with(
                            "V2__B.cypher",
                            "UNWIND [1, 2] AS i\ncall (i) {\n  CREATE (:B)\n}\nin 2 concurrent\ntransactions of 1 row;\n")
                    .with(
                            "V3__C.cypher",
                            "// } IN TRANSACTIONS is said here only\nCREATE (:C {text: 'CALL { } IN TRANSACTIONS'});\n")
                    .with(
                            "V4__D.cypher",
                            "UNWIND [1] AS i CALL (i) { CREATE (:D) } IN TRANSACTIONS RETURN {a: 1} AS map;\n");

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("4"));

            assertThat(labels()).containsExactly("A", "B", "C", "D");
        }

        @Test
        void givenPeriodicCommit_whenMigratingAnOldServer_thenItCommitsItself() throws IOException {
            var importable =
                    Files.createDirectories(Path.of(servers.server("4.4").logHint())
                            .resolve("../../import")
                            .normalize());
            assertThat(Files.writeString(importable.resolve("rows.csv"), "1\n2\n3\n"))
                    .exists();
            scripts.with(
                    "V1__A.cypher",
                    "using periodic commit 2 LOAD CSV FROM 'file:///rows.csv' AS row CREATE (:A {number: row[0]});\n");
            var old = servers.driver("4.4");

            assertThat(new Migrations(scripts.config().build(), old).apply()).contains(MigrationVersion.withValue("1"));

            assertThat(labels(old)).containsExactly("A");
        }
    }

    @Nested
    class Databases {

        /** */
        @Test
        void givenUseInAScript_whenMigrating_thenEachGroupRunsInItsDatabase() {
            scripts.with(
                    "V1__A.cypher",
                    """
                    CALL db.info() YIELD name RETURN CASE name WHEN 'system' THEN 1 ELSE 1 / (size(name) - size(name)) END;
                    :use NEO4J;
                    CREATE (:A);
                    :use system
                    CALL db.info() YIELD name RETURN CASE name WHEN 'system' THEN 1 ELSE 1 / (size(name) - size(name)) END;
                    """);
            var config = scripts.config().withDatabase("system").withSchemaDatabase("neo4j");

            assertThat(new Migrations(config.build(), driver).apply()).contains(MigrationVersion.withValue("1"));

            assertThat(labels()).containsExactly("A");
        }

        /** earlier groups stay committed. */
        @Test
        void givenUseInAScript_whenALaterGroupFails_thenTheEarlierOneStays() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n:use neo4j;\nCREATE (:B);\nRETURN 1 / 0;\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot apply V1__A.cypher: statement 3 of 3 (%s:4) was refused by %s: Neo.ClientError.Statement.ArithmeticError: / by zero.\n     4 | RETURN 1 / 0\nIts first statement is committed and stays in the database, the migration is not recorded as applied. No migration has been applied. Correct the statement and migrate again, which goes on with it; if you undo the committed ones instead, answer `mvn neo4j-migrations:repair -Dneo4j-migrations.interrupted=restart` first.",
                            scripts.file("V1__A.cypher"), server());

            assertThat(labels()).containsExactly("A");
        }

        /** the database that refused is named, not the one that migrations run in. */
        @Test
        void givenUseInAScript_whenItsGroupFails_thenItsDatabaseIsNamed() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n:use SYSTEM;\nRETURN 1 / 0;\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageStartingWith(
                            "Cannot apply V1__A.cypher: statement 2 of 2 (%s:3) was refused by %s: Neo.",
                            scripts.file("V1__A.cypher"), server().replace("`neo4j`", "`system`"));
        }

        /** in a script it is the migration that fails. */
        @Test
        void givenUseOfADatabaseThatDoesNotExist_whenMigrating_thenItIsNamed() {
            scripts.with("V1__A.cypher", ":use nowhere;\nCREATE (:A);\n");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageStartingWith(
                            "Cannot apply V1__A.cypher: its transaction (%s) was refused by %s: Neo.ClientError.Database.DatabaseNotFound",
                            scripts.file("V1__A.cypher"), server().replace("`neo4j`", "`nowhere`"))
                    .hasMessageContaining("nowhere");
        }

        /** R-913, chapter 10, last line: the driver's own words, outside of migrations. */
        @Test
        void givenTargetThatDoesNotExist_whenMigrating_thenItIsNamed() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n");
            var config = scripts.config().withDatabase("nowhere");

            var migrations = new Migrations(config.build(), driver);

            for (ThrowingCallable operation : List.<ThrowingCallable>of(migrations::apply, migrations::validate)) {
                assertThatThrownBy(operation).isInstanceOf(Neo4jException.class).hasMessageContaining("nowhere");
            }

            assertThat(labels()).isEmpty();
        }
    }

    /** */
    @Test
    void givenMigration_whenApplied_thenItsTimeIsInFullMilliseconds() {
        scripts.with("V1__A.cypher", "UNWIND range(1, 10000) AS i CREATE (:A);\n");
        assertThat(migrations().apply()).isPresent();

        assertThat(migrations().info(false).getElements())
                .flatExtracting(element -> element.getExecutionTime().stream().toList())
                .singleElement()
                .satisfies(time -> {
                    assertThat(time).isPositive();
                    assertThat(time.toNanos() % 1_000_000).isZero();
                });
    }

    @Nested
    class Options {

        /** */
        @Test
        void givenOtherLineEnds_whenTheyAreConverted_thenTheScriptIsTheSame() {
            var script = "MATCH (n)\nSET n.seen = true;\n";
            var converting = scripts.config().withAutocrlf(true).build();
            scripts.with("V1__A.cypher", script);
            assertThat(new Migrations(converting, driver).apply()).isPresent();

            scripts.with("V1__A.cypher", script.replace("\n", "\r\n"));

            assertThat(new Migrations(converting, driver).validate().getOutcome())
                    .isEqualTo(Outcome.VALID);
            assertThat(migrations().validate().getOutcome()).isEqualTo(Outcome.DIFFERENT_CONTENT);
        }

        /** */
        @Test
        void givenChangedScript_whenChecksumsAreNotCompared_thenMigratingGoesOn() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n");
            assertThat(migrations().apply()).isPresent();
            scripts.with("V1__A.cypher", "CREATE (:Changed);\n").with("V2__B.cypher", "CREATE (:B);\n");
            var lenient =
                    new Migrations(scripts.config().withValidateOnMigrate(false).build(), driver);

            assertThat(lenient.info(false).length()).isEqualTo(2);
            assertThat(lenient.apply()).contains(MigrationVersion.withValue("2"));

            assertThat(labels()).containsExactly("A", "B");
            assertThat(lenient.validate().getOutcome()).isEqualTo(Outcome.DIFFERENT_CONTENT);
        }
    }
}
