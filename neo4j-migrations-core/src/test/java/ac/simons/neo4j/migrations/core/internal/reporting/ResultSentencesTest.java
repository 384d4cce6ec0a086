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
package ac.simons.neo4j.migrations.core.internal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import ac.simons.neo4j.migrations.core.CleanResult;
import ac.simons.neo4j.migrations.core.DeleteResult;
import ac.simons.neo4j.migrations.core.HistoryCounts;
import ac.simons.neo4j.migrations.core.RepairmentResult;
import ac.simons.neo4j.migrations.core.ValidationResult;
import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;

/** R-1200. */
class ResultSentencesTest {

    @Nested
    class OfValidation {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "VALID                 | All migrations have been applied to %s.",
                    "INCOMPLETE_DATABASE   | Not all migrations have been applied to %s.",
                    "DIFFERENT_CONTENT     | Local migrations and what is recorded in %s differ.",
                    "DUPLICATE_VERSION     | A version exists more than once, locally or in %s.",
                    "UNDEFINED             | It cannot be told whether %s is valid."
                })
        void givenOutcome_whenPrinted_thenItIsASentenceWithTheDatabase(Outcome outcome, String sentence) {
            var named = ValidationResult.of(Optional.of("movies"), outcome, List.of("ignored"));
            var unnamed = ValidationResult.of(Optional.empty(), outcome, List.of());

            assertThat(named.prettyPrint()).isEqualTo(sentence.formatted("database `movies`"));
            assertThat(unnamed.prettyPrint()).isEqualTo(sentence.formatted("the default database"));
        }

        @Test
        void givenIncompleteMigrations_whenPrinted_thenTheSentenceStartsWithTheDatabase() {
            var named = ValidationResult.of(Optional.of("movies"), Outcome.INCOMPLETE_MIGRATIONS, List.of());
            var unnamed = ValidationResult.of(Optional.empty(), Outcome.INCOMPLETE_MIGRATIONS, List.of());

            assertThat(named.prettyPrint())
                    .isEqualTo("Database `movies` has recorded migrations that do not exist locally.");
            assertThat(unnamed.prettyPrint())
                    .isEqualTo("The default database has recorded migrations that do not exist locally.");
        }

        @ParameterizedTest
        @EnumSource
        void givenOutcome_whenAskedForConsequences_thenOnlyBrokenRecordsNeedRepair(Outcome outcome) {
            var result = ValidationResult.of(Optional.empty(), outcome, List.of("a", "b"));

            assertThat(result.getOutcome()).isEqualTo(outcome);
            assertThat(result.isValid()).isEqualTo(outcome == Outcome.VALID);
            assertThat(result.needsRepair())
                    .isEqualTo(!EnumSet.of(Outcome.VALID, Outcome.INCOMPLETE_DATABASE)
                            .contains(outcome));
            assertThat(result.getWarnings()).containsExactly("a", "b");
        }

        /** D-12: no repair of the database mends files. */
        @Test
        void givenLocalDuplicates_whenAskedForConsequences_thenRepairingIsNone() {
            var result = ValidationResult.ofLocalDuplicates(Optional.of("movies"), List.of("a"));

            assertThat(result.getOutcome()).isEqualTo(Outcome.DUPLICATE_VERSION);
            assertThat(result.isValid()).isFalse();
            assertThat(result.needsRepair()).isFalse();
            assertThat(result.getAffectedDatabase()).hasValue("movies");
            assertThat(result.prettyPrint())
                    .isEqualTo("A version exists more than once, locally or in database `movies`.");
        }
    }

    @Nested
    class OfCleaning {

        @Test
        void givenDeletedChains_whenPrinted_thenAllAreNamedAndCounted() {
            var result = CleanResult.of(
                    Optional.of("schema"), List.of("<default>", "movies"), new CleanResult.Counts(5, 4, 3, 1));

            assertThat(result.prettyPrint())
                    .isEqualTo(
                            "Deleted the chains <default>, movies from database `schema`: 5 nodes, 4 relationships, 3 constraints and 1 index were removed.");
        }

        @Test
        void givenNothingToDelete_whenPrinted_thenThatIsSaid() {
            var result = CleanResult.of(Optional.empty(), List.of(), new CleanResult.Counts(0, 0, 0, 0));

            assertThat(result.prettyPrint())
                    .isEqualTo(
                            "No chain was there to be deleted from the default database: 0 nodes, 0 relationships, 0 constraints and 0 indexes were removed.");
        }
    }

    @Nested
    class OfRepairing {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "1 | deleted 1 node and 1 relationship, created 1 node and 1 relationship, set 1 property.",
                    "0 | deleted 0 nodes and 0 relationships, created 0 nodes and 0 relationships, set 0 properties.",
                    "2 | deleted 2 nodes and 2 relationships, created 2 nodes and 2 relationships, set 2 properties."
                })
        void givenCounts_whenPrinted_thenOneIsSingular(long count, String end) {
            var result = RepairmentResult.repaired(
                    Optional.of("movies"), new HistoryCounts(count, count, count, count, count));

            assertThat(result.prettyPrint()).isEqualTo("The history in database `movies` was repaired: " + end);
        }

        @Test
        void givenNothingToRepair_whenPrinted_thenThatIsSaid() {
            assertThat(RepairmentResult.unnecessary(Optional.empty()).prettyPrint())
                    .isEqualTo(
                            "The history in the default database is fine and needs no repair; migrations that are missing can be applied.");
        }
    }

    @Nested
    class OfDeleting {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"1 | 1 node and 1 relationship", "2 | 2 nodes and 2 relationships"})
        void givenCounts_whenPrinted_thenOneIsSingular(long count, String counted) {
            var result = DeleteResult.of(
                    Optional.empty(),
                    new DeleteResult.DeletedRecord("1", Optional.of("Add (all) {indexes}, it's done"), true),
                    new HistoryCounts(count, 0, count, 0, 0));

            assertThat(result.prettyPrint())
                    .isEqualTo(
                            "The record of version 1 (\"Add (all) {indexes}, it's done\") was deleted from the default database, "
                                    + counted + " in all.");
        }
    }
}
