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
package ac.simons.neo4j.migrations.core.internal.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Values;

import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedMigration;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;

/** and E-50, E-51. */
class RecordedChainAssemblerTest {

    private static final ZonedDateTime NEW_YEAR = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneId.of("UTC"));

    static final Map<String, Object> APPLICATION =
            Map.of("at", NEW_YEAR, "in", Values.isoDuration(0, 0, 1, 500), "by", "tester", "connectedAs", "neo4j");

    private static RecordedGraph graph() {
        return new RecordedGraph();
    }

    private static List<String> versions(RecordedChain chain) {
        return chain.migrations().stream().map(RecordedMigration::version).toList();
    }

    private static RecordedMigration only(RecordedChain chain) {
        assertThat(chain.damage()).isEmpty();
        assertThat(chain.migrations()).hasSize(1);
        return chain.migrations().get(0);
    }

    @Nested
    class WhenTheChainIsSound {

        @Test
        void givenBaselineOnly_whenAssembled_thenThereIsAChainWithoutMigrations() {
            var chain = graph().baseline().assembled();

            assertThat(chain.state()).isEqualTo(RecordedChain.State.PRESENT);
            assertThat(chain.migrations()).isEmpty();
            assertThat(chain.damage()).isEmpty();
            assertThat(chain.failure()).isEmpty();
        }

        /** */
        @Test
        void givenNodesInAnyOrder_whenAssembled_thenTheyFollowTheRelationships() {
            var graph = graph().baseline()
                    .migration("10")
                    .migration("2")
                    .migration("1")
                    .migration("3")
                    .chain("BASELINE", "1", "10", "2", "3");

            var chains = IntStream.range(0, 50).mapToObj(seed -> graph.assembled(new Random(seed)));

            assertThat(chains).allSatisfy(chain -> {
                assertThat(versions(chain)).containsExactly("1", "10", "2", "3");
                assertThat(chain.damage()).isEmpty();
                assertThat(chain.migrations())
                        .last()
                        .extracting(RecordedMigration::version)
                        .isEqualTo("3");
            });
        }

        /** */
        @Test
        void givenCompleteNode_whenAssembled_thenAllPropertiesAreRead() {
            var migration = only(
                    graph().baseline().migration("1").chain("BASELINE", "1").assembled());

            assertThat(migration)
                    .isEqualTo(new RecordedMigration(
                            "1",
                            Optional.of("Step 1"),
                            MigrationType.CYPHER,
                            Optional.of(false),
                            "V1__Step.cypher",
                            Optional.of("checksum of 1"),
                            new RecordedMigration.Installation(
                                    NEW_YEAR, "tester/neo4j", Optional.of(Duration.ofSeconds(1, 500)))));
        }

        @ParameterizedTest
        @EnumSource
        void givenAnyType_whenAssembled_thenItIsRead(MigrationType type) {
            var migration = only(graph().baseline()
                    .migration("1", Map.of("type", type.name()))
                    .chain("BASELINE", "1")
                    .assembled());

            assertThat(migration.type()).isEqualTo(type);
        }

        @Test
        void givenOptionalPropertiesAreMissing_whenAssembled_thenTheyAreEmpty() {
            var migration = only(graph().baseline()
                    .migrationWithout("1", "description", "checksum", "repeatable")
                    .relationship("MIGRATED_TO", "BASELINE", "1", Map.of("at", NEW_YEAR))
                    .assembled());

            assertThat(migration)
                    .isEqualTo(new RecordedMigration(
                            "1",
                            Optional.empty(),
                            MigrationType.CYPHER,
                            Optional.empty(),
                            "V1__Step.cypher",
                            Optional.empty(),
                            new RecordedMigration.Installation(NEW_YEAR, "null/null", Optional.empty())));
        }

        @ParameterizedTest
        @CsvSource({"by, null/neo4j", "connectedAs, tester/null"})
        void givenHalfOfTheInstaller_whenAssembled_thenTheOtherIsPrintedAsNull(String missing, String expected) {
            var application = new HashMap<>(APPLICATION);
            application.remove(missing);

            var migration = only(graph().baseline()
                    .migration("1")
                    .relationship("MIGRATED_TO", "BASELINE", "1", application)
                    .assembled());

            assertThat(migration.installed().by()).isEqualTo(expected);
        }

        @Test
        void givenVersionTwiceInARow_whenAssembled_thenBothAreThere() {
            var chain = graph().baseline()
                    .migration("1")
                    .node("again", Map.of("version", "1", "type", "JAVA", "source", "x.V1"))
                    .chain("BASELINE", "1", "again")
                    .assembled();

            assertThat(versions(chain)).containsExactly("1", "1");
            assertThat(chain.damage()).isEmpty();
        }
    }

    /** */
    @Nested
    class WhenMigrationsWereRepeated {

        private static Map<String, Object> repetition(int day, String checksum) {
            return Map.of(
                    "at",
                    NEW_YEAR.plusDays(day),
                    "in",
                    Values.isoDuration(0, 0, day, 0),
                    "by",
                    "day " + day,
                    "connectedAs",
                    "jane",
                    "checksum",
                    checksum);
        }

        @Test
        void givenRepetitionsInAnyOrder_whenAssembled_thenTheNewestWins() {
            var graph = graph().baseline()
                    .migration("1", Map.of("repeatable", true))
                    .migration("2")
                    .chain("BASELINE", "1", "2")
                    .relationship("REPEATED", "1", "1", repetition(2, "b"))
                    .relationship("REPEATED", "1", "1", repetition(9, "c"))
                    .relationship("REPEATED", "1", "1", repetition(1, "a"));

            var chains = IntStream.range(0, 50).mapToObj(seed -> graph.assembled(new Random(seed)));

            assertThat(chains).allSatisfy(chain -> {
                assertThat(versions(chain)).containsExactly("1", "2");
                var migration = chain.migrations().get(0);
                assertThat(migration.repeatable()).hasValue(true);
                assertThat(migration.checksum()).hasValue("c");
                assertThat(migration.installed())
                        .isEqualTo(new RecordedMigration.Installation(
                                NEW_YEAR.plusDays(9), "day 9/jane", Optional.of(Duration.ofSeconds(9))));
            });
        }

        @Test
        void givenNewestRepetitionWithoutChecksum_whenAssembled_thenTheOneOfTheNodeIsTaken() {
            var migration = only(graph().baseline()
                    .migration("1")
                    .chain("BASELINE", "1")
                    .relationship("REPEATED", "1", "1", repetition(1, "a"))
                    .relationship("REPEATED", "1", "1", Map.of("at", NEW_YEAR.plusDays(2), "by", "x"))
                    .assembled());

            assertThat(migration.checksum()).hasValue("checksum of 1");
            assertThat(migration.installed().by()).isEqualTo("x/null");
        }

        @Test
        void givenRepetitionsInSeveralZones_whenAssembled_thenTheLatestInstantWins() {
            var early = NEW_YEAR.withZoneSameInstant(ZoneId.of("Asia/Tokyo"));
            var late = NEW_YEAR.plusHours(1);

            var migration = only(graph().baseline()
                    .migration("1")
                    .chain("BASELINE", "1")
                    .relationship("REPEATED", "1", "1", Map.of("at", late, "checksum", "late"))
                    .relationship("REPEATED", "1", "1", Map.of("at", early, "checksum", "early"))
                    .assembled());

            assertThat(migration.checksum()).hasValue("late");
        }
    }

    /** what the Neo4j plugin for Flyway leaves there. */
    @Nested
    class WhenFlywayWroteTheChain {

        @Test
        void givenFailedDeletedAndNamelessNodes_whenAssembled_thenTheyStayInThePathOnly() {
            var chain = graph().baseline()
                    .migration("1")
                    .node("failed", Map.of("version", "2", "flyway_failed", true))
                    .node("nameless", Map.of("type", "CYPHER"))
                    .migration("3", Map.of("flyway_failed", false))
                    .node("deleted", Map.of("version", "3", "type", "DELETE"))
                    .migration("4")
                    .chain("BASELINE", "1", "failed", "nameless", "3", "deleted", "4")
                    .assembled();

            assertThat(versions(chain)).containsExactly("1", "3", "4");
            assertThat(chain.damage()).isEmpty();
        }

        @Test
        void givenSkippedNodeBehindARelationshipWithoutTime_whenAssembled_thenThatIsNoDamage() {
            var chain = graph().baseline()
                    .node("failed", Map.of("version", "1", "flyway_failed", true))
                    .migration("2")
                    .relationship("MIGRATED_TO", "BASELINE", "failed", Map.of())
                    .chain("failed", "2")
                    .assembled();

            assertThat(versions(chain)).containsExactly("2");
            assertThat(chain.damage()).isEmpty();
        }
    }

    @Nested
    class WhenTheChainIsBroken {

        @Test
        void givenNoBaseline_whenAssembled_thenThatIsNamed() {
            var chain = graph().migration("1").migration("2").chain("1", "2").assembled();

            assertThat(chain.damage()).containsExactly("there are 0 baseline nodes instead of one");
        }

        @Test
        void givenSeveralBaselines_whenAssembled_thenTheirNumberIsNamed() {
            var chain = graph().baseline()
                    .node("other", Map.of("version", "BASELINE"))
                    .migration("1")
                    .chain("BASELINE", "1")
                    .assembled();

            assertThat(chain.damage()).containsExactly("there are 2 baseline nodes instead of one");
        }

        @Test
        void givenFork_whenAssembled_thenItsBranchesAreNamed() {
            var graph = graph().baseline()
                    .migration("1")
                    .migration("2")
                    .migration("3")
                    .chain("BASELINE", "1", "3")
                    .chain("1", "2");

            var damages = IntStream.range(0, 20)
                    .mapToObj(seed -> graph.assembled(new Random(seed)).damage());

            assertThat(damages).containsOnly(List.of("version 1 has 2 successors: 2, 3"));
        }

        @Test
        void givenNodesOffTheWay_whenAssembled_thenTheirVersionsAreNamed() {
            var chain = graph().baseline()
                    .migration("1")
                    .migration("2")
                    .migration("3")
                    .chain("BASELINE", "1")
                    .chain("2", "3")
                    .assembled();

            assertThat(chain.damage())
                    .containsExactly("these recorded versions cannot be reached from the baseline: 2, 3");
        }

        @Test
        void givenWayOutOfTheChain_whenAssembled_thenItsStartIsNamed() {
            var chain = graph().baseline()
                    .migration("1")
                    .chain("BASELINE", "1", "in another chain")
                    .assembled();

            assertThat(chain.damage())
                    .containsExactly("a relationship MIGRATED_TO of version 1 leads out of the chain");
        }

        @ParameterizedTest
        @CsvSource({"1, 1", "2, 2", "BASELINE, BASELINE"})
        void givenCircle_whenAssembled_thenItsStartIsNamed(String target, String expected) {
            var chain = graph().baseline()
                    .migration("1")
                    .migration("2")
                    .migration("3")
                    .chain("BASELINE", "1", "2", "3", target)
                    .assembled();

            assertThat(chain.damage())
                    .containsExactly("the chain runs in a circle, version %s is reached again".formatted(expected));
        }

        @ParameterizedTest
        @CsvSource({"type", "source"})
        void givenNodeWithoutARequiredProperty_whenAssembled_thenBothAreNamed(String property) {
            var chain = graph().baseline()
                    .migrationWithout("1", property)
                    .migration("2")
                    .chain("BASELINE", "1", "2")
                    .assembled();

            assertThat(chain.damage()).containsExactly("version 1 has no property \"%s\"".formatted(property));
            assertThat(versions(chain)).containsExactly("2");
        }

        @Test
        void givenRelationshipsWithoutTime_whenAssembled_thenTheirVersionsAreNamed() {
            var chain = graph().baseline()
                    .migration("1")
                    .migration("2")
                    .relationship("MIGRATED_TO", "BASELINE", "1", Map.of("by", "x"))
                    .chain("1", "2")
                    .relationship("REPEATED", "2", "2", Map.of("by", "x"))
                    .assembled();

            assertThat(chain.damage())
                    .containsExactly("version 1 has no property \"at\"", "version 2 has no property \"at\"");
        }

        @Test
        void givenTimeWithoutZone_whenAssembled_thenItsVersionIsNamed() {
            var chain = graph().baseline()
                    .migration("1")
                    .migration("2")
                    .relationship("MIGRATED_TO", "BASELINE", "1", Map.of("at", NEW_YEAR.toLocalDateTime()))
                    .relationship("MIGRATED_TO", "1", "2", Map.of("at", "today"))
                    .assembled();

            assertThat(chain.damage())
                    .containsExactly(
                            "version 1 has the property \"at\" with 2026-01-01T00:00 instead of a time with a zone",
                            "version 2 has the property \"at\" with \"today\" instead of a time with a zone");
        }

        @Test
        void givenOtherValuesOfUnexpectedTypes_whenAssembled_thenTheyAreTolerated() {
            var migration = only(graph().baseline()
                    .node(
                            "1",
                            Map.of(
                                    "version",
                                    "1",
                                    "type",
                                    "CYPHER",
                                    "source",
                                    "x",
                                    "repeatable",
                                    "no",
                                    "flyway_failed",
                                    "no"))
                    .relationship("MIGRATED_TO", "BASELINE", "1", Map.of("at", NEW_YEAR, "in", 12, "by", 7))
                    .assembled());

            assertThat(migration)
                    .isEqualTo(new RecordedMigration(
                            "1",
                            Optional.empty(),
                            MigrationType.CYPHER,
                            Optional.empty(),
                            "x",
                            Optional.empty(),
                            new RecordedMigration.Installation(NEW_YEAR, "7/null", Optional.empty())));
        }

        /** Nothing could be recorded behind it, as records are found by text. */
        @Test
        void givenVersionThatIsANumber_whenAssembled_thenItIsNamed() {
            var chain = graph().baseline()
                    .migration("1", Map.of("version", 1))
                    .chain("BASELINE", "1")
                    .assembled();

            assertThat(chain.damage()).containsExactly("version 1 is not recorded as text");
        }

        @Test
        void givenUnknownType_whenAssembled_thenItIsNamed() {
            var chain = graph().baseline()
                    .migration("1", Map.of("type", "JavaScript"))
                    .chain("BASELINE", "1")
                    .assembled();

            assertThat(chain.damage()).containsExactly("version 1 has the unknown type \"JavaScript\"");
        }

        @Test
        void givenEverythingIsWrong_whenAssembled_thenEverythingIsNamedAtOnce() {
            var graph = graph().baseline()
                    .migrationWithout("1", "type", "source")
                    .migration("2", Map.of("type", "X"))
                    .migrationWithout("3", "type")
                    .migrationWithout("4", "source")
                    .migrationWithout("5", "source")
                    .migration("6")
                    .migration("7")
                    .chain("BASELINE", "1", "2")
                    .chain("3", "4")
                    .chain("4", "5")
                    .relationship("MIGRATED_TO", "5", "6", Map.of())
                    .chain("4", "7");

            var damages = IntStream.range(0, 20)
                    .mapToObj(seed -> graph.assembled(new Random(seed)).damage());

            assertThat(damages)
                    .containsOnly(List.of(
                            "version 1 has no property \"type\"",
                            "version 1 has no property \"source\"",
                            "version 2 has the unknown type \"X\"",
                            "these recorded versions cannot be reached from the baseline: 3, 4, 5, 6, 7",
                            "version 3 has no property \"type\"",
                            "version 4 has 2 successors: 5, 7",
                            "version 4 has no property \"source\"",
                            "version 5 has no property \"source\"",
                            "version 6 has no property \"at\""));
        }

        @Test
        void givenDamage_whenToldToUsers_thenTheWholeOfItIsInTheMessage() {
            var chain = graph().baseline()
                    .migrationWithout("1", "type")
                    .migration("2")
                    .migration("3")
                    .chain("BASELINE", "1", "2")
                    .chain("1", "3")
                    .assembled();

            assertThat(chain.failure())
                    .map(Failure::message)
                    .hasValue(
                            "The history in the database cannot be read: version 1 has no property \"type\"; version 1 has 2 successors: 2, 3. Nothing was changed. Look at the nodes with the label __Neo4jMigration and restore one unbroken chain.");
        }
    }
}
