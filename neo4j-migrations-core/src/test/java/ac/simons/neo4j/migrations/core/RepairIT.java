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

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ClientException;

import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** Repairing records that other tools or other files have left (R-940 to R-947, D-09, D-12, D-19, D-24, E-50 to E-60). */
@WithNeo4j
class RepairIT {

    private final ScriptFolder scripts;
    private final Driver driver;
    private final DrawnHistory history;

    RepairIT(@TempDir Path folder, Driver driver) {
        this.scripts = new ScriptFolder(folder);
        this.driver = driver;
        this.history = new DrawnHistory(driver);
    }

    private Migrations migrations() {
        return new Migrations(scripts.config().build(), driver);
    }

    @CanIgnoreReturnValue
    private RepairIT files(String... versions) {
        for (var version : versions) {
            scripts.with(
                    "V%s__Version_%s.cypher".formatted(version, version),
                    "CREATE (:Version {is: '%s'});\n".formatted(version));
        }
        return this;
    }

    private void recorded(String picture) {
        history.draw(picture, migrations().info(ChainBuilderMode.LOCAL));
    }

    private Outcome outcome() {
        return migrations().validate(false).getOutcome();
    }

    private static List<Long> counts(RepairmentResult result) {
        return List.of(
                result.getNodesDeleted(),
                result.getNodesCreated(),
                result.getRelationshipsDeleted(),
                result.getRelationshipsCreated(),
                result.getPropertiesSet());
    }

    @Nested
    class WhenNothingIsToBeDone {

        @Test
        void givenNoLocalMigrations_thenItIsRefused() {
            recorded("B > 1");

            assertThatThrownBy(migrations()::repair)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot repair the history in the database: there are no local migrations, so that every record would have to be deleted. Nothing was changed in the database. Check the configured locations, or clean the database if its history is to go.");

            assertThat(history.picture()).isEqualTo("B >to 1> 1");
        }

        @Test
        void givenOnlyMigrationsThatDoNotTakePart_thenItIsRefused() {
            recorded("B > 2");
            scripts.with("V1__Other.cypher", "// assume that edition is enterprise\nCREATE (:Never);\n");

            assertThatThrownBy(migrations()::repair)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageContaining("there are no local migrations");

            assertThat(history.picture()).isEqualTo("B >to 2> 2");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({"B > 1 > 2, VALID", "B > 1, INCOMPLETE_DATABASE", "B, INCOMPLETE_DATABASE"})
        void givenSoundRecord_thenNothingIsWritten(String picture, Outcome outcome) {
            files("1", "2").recorded(picture);
            var before = history.dump();

            var result = migrations().repair();

            assertThat(result.getOutcome()).isEqualTo(RepairmentResult.Outcome.NO_REPAIRMENT_NECESSARY);
            assertThat(counts(result)).containsOnly(0L);
            assertThat(result.prettyPrint())
                    .isEqualTo(
                            "The history in the default database is fine and needs no repair; migrations that are missing can be applied.");
            assertThat(history.dump()).isEqualTo(before);
            assertThat(outcome()).isEqualTo(outcome);
        }

        @Test
        void givenNoRecordAtAll_thenNothingIsWritten() {
            files("1");

            assertThat(migrations().repair().getOutcome()).isEqualTo(RepairmentResult.Outcome.NO_REPAIRMENT_NECESSARY);

            assertThat(history.dump()).isEmpty();
        }
    }

    @Nested
    class WhenVersionsAreRecordedTwice {

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        B > 1 > 2a > 2b > 3          | B >to 1> 1 >to 2a> 2 >to 3> 3   | 1, 2
                        B > 1 > 2a > 3, 1 > 2b       | B >to 1> 1 >to 2a> 2 >to 3> 3   | 1, 1
                        B > 1 > 2a, 1 > 2b > 3       | B >to 1> 1 >to 2a> 2 >to 3> 3   | 1, 2
                        B > 1 > 2a > 3a, 1 > 2b > 3b | B >to 1> 1 >to 2a> 2 >to 3a> 3  | 2, 2
                        Ba > 1 > 2 > 3, Bb > 1       | B >to 1> 1 >to 2> 2 >to 3> 3    | 1, 1
                        """)
        void givenTracesOfARace_thenOneRecordOfEachIsKept(String picture, String expected, String deleted) {
            files("1", "2", "3").recorded(picture);
            assertThat(outcome()).isEqualTo(Outcome.DUPLICATE_VERSION);
            assertThat(migrations().validate(false).needsRepair()).isTrue();

            var result = migrations().repair();

            assertThat(result.getOutcome()).isEqualTo(RepairmentResult.Outcome.REPAIRED);
            assertThat(result.getNodesDeleted() + ", " + result.getRelationshipsDeleted())
                    .isEqualTo(deleted);
            assertThat(history.picture()).isEqualTo(expected);
            assertThat(outcome()).isEqualTo(Outcome.VALID);
        }

        @Test
        void givenDuplicates_whenMigrating_thenTheWayOutIsTold() {
            files("1", "2").recorded("B > 1a, B > 1b");

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "The history in the database cannot be read: version 1 is recorded more than once; version BASELINE has 2 successors: 1, 1. Nothing was changed. Repair the history.");
        }
    }

    @Nested
    class WhenTheRecordIsNoChain {

        @Test
        void givenForkOfDifferentVersions_thenItIsToldAndNothingIsChanged() {
            files("1", "2", "3").recorded("B > 1 > 2, 1 > 3");
            var before = history.dump();
            assertThat(outcome()).isEqualTo(Outcome.UNDEFINED);

            assertThatThrownBy(migrations()::repair)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot repair the history in the database: it is not one chain and cannot be made one safely; version 1 has 2 successors: 2, 3. Nothing was changed in the database. Delete the records that do not belong there and repair again.");

            assertThat(history.dump()).isEqualTo(before);
        }

        @Test
        void givenForkOfDifferentVersions_whenOneIsDeleted_thenTheRestCanBeRepaired() {
            files("1", "2", "3").recorded("B > 1 > 2, 1 > 3");

            assertThat(migrations().delete(MigrationVersion.withValue("2")).isDatabaseChanged())
                    .isTrue();

            assertThat(migrations().repair().getNodesCreated()).isEqualTo(1);
            assertThat(history.picture()).isEqualTo("B >to 1> 1 >tester> 2 >to 3> 3");
            assertThat(outcome()).isEqualTo(Outcome.VALID);
        }

        @Test
        void givenUnreadableRecord_thenWhatWouldBeLeftIsNamedAndNothingIsChanged() {
            files("1", "3").recorded("B > 1 > 2 > 3");
            history.run("MATCH (n:__Neo4jMigration {version: '3'}) REMOVE n.type");
            var before = history.dump();

            assertThatThrownBy(migrations()::repair)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageStartingWith(
                            "Cannot repair the history in the database: what can be repaired is not enough, this would be left: ")
                    .hasMessageContaining("version 3 has no property \"type\"")
                    .hasMessageEndingWith("Nothing was changed in the database.");

            assertThat(history.dump()).isEqualTo(before);
        }

        @Test
        void givenUnreadableRecordThatIsSuperfluous_thenItIsTakenOut() {
            files("1", "3").recorded("B > 1 > 2 > 3");
            history.run("MATCH (n:__Neo4jMigration {version: '2'}) REMOVE n.type");
            assertThat(outcome()).isEqualTo(Outcome.UNDEFINED);

            assertThat(migrations().repair().getNodesDeleted()).isEqualTo(1);

            assertThat(history.picture()).isEqualTo("B >to 1> 1 >to 3> 3");
            assertThat(outcome()).isEqualTo(Outcome.VALID);
        }

        @Test
        void givenAnotherOrder_thenItIsNamedAndNothingIsChanged() {
            files("2", "10", "11").recorded("B > 10 > 2");
            var before = history.dump();

            assertThatThrownBy(migrations()::repair)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageContaining("use the version sort order LEXICOGRAPHIC");

            assertThat(history.dump()).isEqualTo(before);
        }
    }

    @Nested
    class WhenFilesAndRecordsDiffer {

        /** */
        @Test
        void givenAllFaultsAtOnce_thenAllAreRepairedInOneTransaction() {
            files("1", "2", "3", "5").recorded("B > 1a > 1b > 2 > 4 > 5");
            history.run("MATCH (n:__Neo4jMigration {version: '2'}) SET n.checksum = 'wrong'");

            var result = migrations().repair();

            assertThat(history.picture()).isEqualTo("B >to 1a> 1 >to 2> 2 >tester> 3 >to 5> 5");
            assertThat(history.query("MATCH (r:Version) RETURN r")).isEmpty();
            assertThat(history.query(
                            "MATCH ()-[r:MIGRATED_TO {by: 'tester'}]->() RETURN r.in = duration({milliseconds: 0})"))
                    .containsExactly("true");
            // Two copies of 4 properties, one new node of 6 and its relationship of 4 properties, one checksum
            assertThat(counts(result)).containsExactly(2L, 1L, 4L, 3L, 19L);
            assertThat(result.prettyPrint())
                    .isEqualTo(
                            "The history in the default database was repaired: deleted 2 nodes and 4 relationships, created 1 node and 3 relationships, set 19 properties.");
            assertThat(outcome()).isEqualTo(Outcome.VALID);
        }

        /** */
        @Test
        void givenFaultInTheMiddle_thenNothingIsChanged() {
            files("1", "2").recorded("B > 1 > 2 > 3");
            history.run("CREATE CONSTRAINT one FOR (n:__Neo4jMigration) REQUIRE n.checksum IS UNIQUE");
            scripts.with("V2__Version_2.cypher", "CREATE (:Version {is: '1'});\n");
            var before = history.dump();

            assertThatThrownBy(migrations()::repair)
                    .as("the checksum comes last, after a record was deleted")
                    .isInstanceOf(ClientException.class);

            assertThat(history.dump()).isEqualTo(before);
            assertThat(history.query("MATCH (l:__Neo4jMigrationsLock) RETURN l"))
                    .isEmpty();
        }

        @Test
        void givenChecksumOnOneSideOnly_thenItIsRecorded() {
            files("1").recorded("B > 1");
            history.run("MATCH (n:__Neo4jMigration {version: '1'}) REMOVE n.checksum");
            assertThat(outcome()).isEqualTo(Outcome.DIFFERENT_CONTENT);

            assertThat(counts(migrations().repair())).containsExactly(0L, 0L, 0L, 0L, 1L);

            assertThat(outcome()).isEqualTo(Outcome.VALID);
        }

        @Test
        void givenMigrationThatBecameRepeatable_thenItsRecordDoes() {
            files("1").recorded("B > 1");
            scripts.without("V1__Version_1.cypher").with("R1__Version_1.cypher", "CREATE (:Changed);\n");

            assertThat(counts(migrations().repair())).containsExactly(0L, 0L, 0L, 0L, 1L);

            assertThat(outcome()).isEqualTo(Outcome.VALID);
            assertThat(migrations().apply()).as("as it changed").isPresent();
            assertThat(history.query("MATCH (n:Changed) RETURN n.nothing")).hasSize(1);
        }

        @Test
        void givenRepeatedMigrationThatIsRepeatableNoMore_thenItsRecordFitsAgain() {
            scripts.with("R1__Version_1.cypher", "CREATE (:First);\n");
            assertThat(migrations().apply()).isPresent();
            scripts.with("R1__Version_1.cypher", "CREATE (:Second);\n");
            assertThat(migrations().apply()).isPresent();
            scripts.without("R1__Version_1.cypher").with("V1__Version_1.cypher", "CREATE (:Third);\n");

            assertThat(counts(migrations().repair()))
                    .as("flag, checksum and checksum of the repetition")
                    .containsExactly(0L, 0L, 0L, 0L, 3L);

            assertThat(outcome()).isEqualTo(Outcome.VALID);
        }

        @Test
        void givenChangedRepeatable_thenItStaysDue() {
            scripts.with("R1__Count.cypher", "CREATE (:First);\n");
            assertThat(migrations().apply()).isPresent();
            scripts.with("R1__Count.cypher", "CREATE (:Second);\n");
            history.run("CREATE (:Marker)");
            assertThat(migrations().repair().getOutcome()).isEqualTo(RepairmentResult.Outcome.NO_REPAIRMENT_NECESSARY);

            assertThat(migrations().apply()).isPresent();

            assertThat(history.query("MATCH (n:Second) RETURN n.nothing")).hasSize(1);
        }

        @Test
        void givenChangedFileWhosePreconditionDoesNotHoldAnyMore_thenItsRecordIsKept() {
            files("1", "2").recorded("B > 1 > 2");
            scripts.with("V1__Version_1.cypher", "// assume q' RETURN false\nCREATE (:Changed);\n");

            assertThat(counts(migrations().repair())).containsExactly(0L, 0L, 0L, 0L, 1L);

            assertThat(history.picture()).isEqualTo("B >to 1> 1 >to 2> 2");
            assertThat(outcome()).isEqualTo(Outcome.VALID);
        }

        @Test
        void givenCallbacks_thenOnlyTheOneBeforeTheFirstUseRuns() {
            scripts.with("beforeFirstUse.cypher", "CREATE (:FirstUse);\n")
                    .with("beforeMigrate.cypher", "CREATE (:BeforeMigrate);\n")
                    .with("beforeValidate.cypher", "CREATE (:BeforeValidate);\n")
                    .with("afterValidate.cypher", "CREATE (:AfterValidate);\n");
            files("1").recorded("B > 1 > 2");
            history.run("MATCH (n:FirstUse) DELETE n");

            assertThat(migrations().repair().getNodesDeleted()).isEqualTo(1);

            assertThat(history.query("MATCH (n) WHERE NOT n:__Neo4jMigration RETURN labels(n)[0]"))
                    .containsExactly("FirstUse");
        }
    }

    @Nested
    class WhenThereAreOtherChains {

        @Test
        void givenChainsOfOtherTargets_thenOnlyOwnRecordsAreTouchedAndNewOnesHaveTheTarget() {
            files("1", "2", "3").recorded("B > 1 > 2 > 3 > 4");
            var other = new DrawnHistory(driver, "other");
            other.draw("B > 1 > 4", migrations().info(ChainBuilderMode.LOCAL));
            var system = new DrawnHistory(driver, "system");
            system.draw("B > 1 > 3 > 4", migrations().info(ChainBuilderMode.LOCAL));
            var before = List.of(history.dump(), other.dump());
            var migrations = new Migrations(
                    scripts.config()
                            .withDatabase("system")
                            .withSchemaDatabase("neo4j")
                            .build(),
                    driver);

            var result = migrations.repair();

            assertThat(counts(result).subList(0, 4)).containsExactly(1L, 1L, 2L, 2L);
            assertThat(result.getAffectedDatabase()).contains("neo4j");
            assertThat(system.picture()).isEqualTo("B >to 1> 1 >tester> 2 >to 3> 3");
            assertThat(List.of(history.dump(), other.dump())).isEqualTo(before);
            assertThat(migrations.validate(false).getOutcome()).isEqualTo(Outcome.VALID);
        }
    }
}
