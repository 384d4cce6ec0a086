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
package ac.simons.neo4j.migrations.core.internal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ac.simons.neo4j.migrations.core.internal.chain.ChainRules.Checksums;
import ac.simons.neo4j.migrations.core.internal.chain.ChainRules.OutOfOrder;

/** R-820 to R-826, R-831 and R-911; how to read the pictures is told in {@link ChainPicture}. */
class ChainComparisonTest {

    private static final ChainRules STRICT = new ChainRules(Checksums.COMPARED, OutOfOrder.REFUSED);
    private static final ChainRules OUT_OF_ORDER = new ChainRules(Checksums.COMPARED, OutOfOrder.PENDING);
    private static final ChainRules CHECKSUMS_IGNORED = new ChainRules(Checksums.IGNORED, OutOfOrder.REFUSED);

    private static String compared(String local, String recorded, ChainRules rules) {
        return ChainPicture.of(
                ChainComparison.compare(ChainPicture.locals(local), ChainPicture.records(recorded), rules));
    }

    @Nested
    class WhenBothSidesFit {

        @ParameterizedTest
        @CsvSource({
            "'', '', ''",
            "1:a 2:b, '', '1 pending, 2 pending'",
            "1:a 2:b, 1:a, '1 applied, 2 pending'",
            "1:a 2:b, 1:a 2:b, '1 applied, 2 applied'",
            "1:a R2:b, 1:a R2:b, '1 applied, R2 applied'",
            "1 2:b, 1 2:b, '1 applied, 2 applied'",
            "1:a|b|c 2:b, 1:c, '1 applied, 2 pending'",
            "1:a R2:b, ?1:a ?2:b, '1 applied, R2 applied'",
            "001:a 1:b 1.0:c, 001:a, '001 applied, 1 pending, 1.0 pending'"
        })
        void givenRecordOfTheFirstOnes_whenCompared_thenTheOthersArePending(
                String local, String recorded, String expected) {
            var picture = compared(local, recorded, STRICT);

            assertThat(picture).isEqualTo(expected);
            assertThat(compared(local, recorded, OUT_OF_ORDER)).isEqualTo(expected);
        }

        /** R-822. */
        @Test
        void givenOtherTypeSourceAndDescription_whenCompared_thenTheyDoNotCount() {
            var local = ChainPicture.locals("1:a");
            var recorded = ChainPicture.records("1:a");

            var chain = ChainComparison.compare(local, recorded, STRICT);

            assertThat(recorded.get(0).type()).isNotEqualTo(local.get(0).type());
            assertThat(recorded.get(0).source()).isNotEqualTo(local.get(0).source());
            assertThat(recorded.get(0).title()).isNotEqualTo(local.get(0).title());
            assertThat(chain.mismatches()).isEmpty();
            assertThat(chain.applied()).isOne();
        }
    }

    @Nested
    class WhenContentChanges {

        @ParameterizedTest
        @CsvSource({
            "1:a, 1:x, '1 applied / checksum of 1'",
            "1:a, 1, '1 applied / checksum of 1'",
            "1, 1:x, '1 applied / checksum of 1'",
            "1:a|b, 1:x, '1 applied / checksum of 1'",
            "1:a 2:b 3:c, 1:x 2:y, '1 applied, 2 applied, 3 pending / checksum of 1, checksum of 2'"
        })
        void givenVersionedMigration_whenItsChecksumDiffers_thenThatIsAMismatchUnlessIgnored(
                String local, String recorded, String expected) {
            var picture = compared(local, recorded, STRICT);

            assertThat(picture).isEqualTo(expected);
            assertThat(compared(local, recorded, CHECKSUMS_IGNORED)).isEqualTo(expected.replaceAll(" /.*", ""));
        }

        /** R-832. */
        @ParameterizedTest
        @CsvSource({
            "R1:a, R1:a, R1 applied",
            "R1:a, R1:x, R1 repeat",
            "R1:a, ?1:x, R1 repeat",
            "R1:a|x, R1:x, R1 applied",
            "R1:a, R1, R1 repeat",
            "R1, R1:x, R1 repeat",
            "R1, R1, R1 applied",
            "1:a R2:b 3:c, 1:a R2:x 3:c, '1 applied, R2 repeat, 3 applied'"
        })
        void givenRepeatableMigration_whenItsChecksumDiffers_thenItIsRepeatedAtItsPlace(
                String local, String recorded, String expected) {
            var picture = compared(local, recorded, STRICT);

            assertThat(picture).isEqualTo(expected);
            assertThat(compared(local, recorded, CHECKSUMS_IGNORED)).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "R1:a, 1:a, R1 applied / kind of 1",
            "1:a, R1:a, 1 applied / kind of 1",
            "1:a, R1:x, 1 applied / kind of 1",
            "R1:a 2:b, 1:x 2:y, 'R1 repeat, 2 applied / kind of 1, checksum of 2'"
        })
        void givenMigration_whenItBecomesRepeatableOrCeasesToBe_thenThatIsTheOnlyMismatchOfIt(
                String local, String recorded, String expected) {
            var picture = compared(local, recorded, STRICT);

            assertThat(picture).isEqualTo(expected);
        }
    }

    @Nested
    class WhenLocalMigrationsLieBetweenRecordedOnes {

        @ParameterizedTest
        @CsvSource({
            "1 2, 2, '1 pending, 2 applied / unexpected 1 at 0'",
            "1 2 3, 1 3, '1 applied, 2 pending, 3 applied / unexpected 2 at 1'",
            "1 R2 3, 1 3, '1 applied, R2 pending, 3 applied / unexpected 2 at 1'",
            "1 2 3 4 5, 3 5, '1 pending, 2 pending, 3 applied, 4 pending, 5 applied"
                    + " / unexpected 1 at 0, unexpected 2 at 1, unexpected 4 at 3'",
            "1 2:b 3:c 4, 1 3:x, '1 applied, 2 pending, 3 applied, 4 pending / unexpected 2 at 1, checksum of 3'"
        })
        void givenOrderMatters_whenCompared_thenAllOfThemAreUnexpected(String local, String recorded, String expected) {
            var picture = compared(local, recorded, STRICT);

            assertThat(picture).isEqualTo(expected);
        }

        /** R-824. */
        @ParameterizedTest
        @CsvSource({
            "1 2, 2, '1 pending, 2 applied'",
            "1 2 3, 1 3, '1 applied, 2 pending, 3 applied'",
            "1 2 3 4 5, 3 5, '1 pending, 2 pending, 3 applied, 4 pending, 5 applied'",
            "1 2:b 3:c, 1 3:x, '1 applied, 2 pending, 3 applied / checksum of 3'"
        })
        void givenOutOfOrderIsAllowed_whenCompared_thenTheyArePending(String local, String recorded, String expected) {
            var picture = compared(local, recorded, OUT_OF_ORDER);

            assertThat(picture).isEqualTo(expected);
        }
    }

    @Nested
    class WhenRecordedMigrationsDoNotExistLocally {

        @ParameterizedTest
        @CsvSource({
            "'', 1 2, ' / missing 1+2'",
            "1, 1 2, '1 applied / missing 2'",
            "2, 1 2, '2 applied / missing 1'",
            "1 3, 1 2, '1 applied, 3 pending / missing 2'",
            "1 3 4, 1 2 3, '1 applied, 3 applied, 4 pending / missing 2'",
            "1:a 3:c, 1:x 2 3:y, '1 applied, 3 applied / checksum of 1, missing 2, checksum of 3'",
            "1, 1.0 1, '1 applied / missing 1.0'",
            "1 R3:b, 1 2 R3:x, '1 applied, R3 repeat / missing 2'"
        })
        void givenAnyRules_whenCompared_thenAllAreNamedAtTheirPlace(String local, String recorded, String expected) {
            var picture = compared(local, recorded, STRICT);

            assertThat(picture).isEqualTo(expected);
            assertThat(compared(local, recorded, OUT_OF_ORDER)).isEqualTo(expected);
        }

        @Test
        void givenOtherMigrationsInstead_whenCompared_thenBothAreNamed() {
            var picture = compared("1 3 4", "1 2 4", STRICT);

            assertThat(picture).isEqualTo("1 applied, 3 pending, 4 applied / missing 2, unexpected 3 at 1");
            assertThat(compared("1 3 4", "1 2 4", OUT_OF_ORDER))
                    .isEqualTo("1 applied, 3 pending, 4 applied / missing 2");
        }

        /** R-821, R-823. */
        @Test
        void givenMoreRecordedThanLocal_whenTheyDifferEarlier_thenWhatIsMissingDecides() {
            var picture = compared("1 2 3", "2 3 4 5", STRICT);

            assertThat(picture).isEqualTo("1 pending, 2 applied, 3 applied / missing 4+5, unexpected 1 at 0");
        }
    }

    @Nested
    class WhenTheOrderOfRecordsDiffers {

        @ParameterizedTest
        @CsvSource({
            "1 2, 2 1, '1 pending, 2 applied / displaced 1'",
            "1 2 10, 1 10 2, '1 applied, 2 pending, 10 applied / displaced 2'",
            "1 2 3 10 11, 1 10 11 2 3, '1 applied, 2 pending, 3 pending, 10 applied, 11 applied / displaced 2+3'",
            "1 2 3, 2 1 3, '1 pending, 2 applied, 3 applied / displaced 1'",
            "1 3, 3 1 2, '1 pending, 3 applied / missing 2, displaced 1'"
        })
        void givenAnyRules_whenCompared_thenTheDisplacedOnesAreNamedAndNothingIsUnexpected(
                String local, String recorded, String expected) {
            var picture = compared(local, recorded, STRICT);

            assertThat(picture).isEqualTo(expected);
            assertThat(compared(local, recorded, OUT_OF_ORDER)).isEqualTo(expected);
        }
    }

    @Nested
    class WhenVersionsAreRecordedTwice {

        @ParameterizedTest
        @CsvSource({
            "1 2, 1 2 2, '1 applied, 2 applied / twice 2'",
            "1 2 3, 1 1 2, '1 applied, 2 applied, 3 pending / twice 1'",
            "1 2, 1 2 1, '1 applied, 2 applied / twice 1'",
            "1 2, 1 5 2 1, '1 applied, 2 applied / missing 5, twice 1'"
        })
        void givenAnyRules_whenCompared_thenTheyAreNotTakenForDisplaced(
                String local, String recorded, String expected) {
            var picture = compared(local, recorded, STRICT);

            assertThat(picture).isEqualTo(expected);
            assertThat(compared(local, recorded, OUT_OF_ORDER)).isEqualTo(expected);
        }
    }

    /** Random small chains without duplicates, the same ones in each run. */
    @Nested
    class Always {

        private record Case(String local, String recorded, ChainRules rules) {}

        private static List<Case> cases() {
            var random = new Random(820);
            return IntStream.range(0, 2_000).mapToObj(any -> randomCase(random)).toList();
        }

        private static Case randomCase(Random random) {
            var rules = new ChainRules(
                    random.nextInt(4) == 0 ? Checksums.IGNORED : Checksums.COMPARED,
                    random.nextBoolean() ? OutOfOrder.PENDING : OutOfOrder.REFUSED);
            var recorded = words(random, 1 + random.nextInt(4));
            if (random.nextInt(3) == 0) {
                Collections.shuffle(recorded, random);
            }
            return new Case(String.join(" ", words(random, 1 + random.nextInt(4))), String.join(" ", recorded), rules);
        }

        private static List<String> words(Random random, int oneIn) {
            var words = new ArrayList<String>();
            for (int version = 1; version <= 6; version++) {
                if (oneIn == 1 || random.nextInt(oneIn) == 0) {
                    var kind = random.nextInt(12) == 0 ? "R" : "";
                    words.add(kind + version + (random.nextInt(8) == 0 ? ":changed" : ":same"));
                }
            }
            return words;
        }

        private static ComparedChain compared(Case sides) {
            return ChainComparison.compare(
                    ChainPicture.locals(sides.local()), ChainPicture.records(sides.recorded()), sides.rules());
        }

        @Test
        void givenAnyTwoSides_whenCompared_thenEachLocalMigrationIsThereOnceInOrder() {
            var cases = cases();

            assertThat(cases).allSatisfy(sides -> assertThat(compared(sides).entries())
                    .extracting(ComparedChain.Entry::local)
                    .containsExactlyElementsOf(ChainPicture.locals(sides.local())));
        }

        @Test
        void givenAnyTwoSides_whenCompared_thenRecordsBelongToTheirMigrations() {
            var cases = cases();

            assertThat(cases).allSatisfy(sides -> assertThat(compared(sides).entries())
                    .allSatisfy(entry -> assertThat(entry.recorded())
                            .map(RecordedMigration::version)
                            .isIn(
                                    Optional.empty(),
                                    Optional.of(entry.local().version().getValue()))));
        }

        /** The verdict as R-910 and R-911 ask for it, against the walk of R-820 taken literally. */
        @Test
        void givenAnyTwoSides_whenCompared_thenTheFirstMismatchLeadsToTheVerdictOfTheLiteralWalk() {
            var cases = cases();

            assertThat(cases).allSatisfy(sides -> {
                var locals = ChainPicture.locals(sides.local());
                var recorded = ChainPicture.records(sides.recorded());
                assertThat(verdict(compared(sides), recorded.size() > locals.size(), sides.rules()))
                        .isEqualTo(literalWalk(locals, recorded, sides.rules()));
            });
        }

        @Test
        void givenTheCasesOfThisClass_whenWalkedLiterally_thenEachVerdictIsAmongThem() {
            var verdicts = cases().stream()
                    .map(sides -> literalWalk(
                            ChainPicture.locals(sides.local()), ChainPicture.records(sides.recorded()), sides.rules()));

            assertThat(verdicts).contains("fits", "different content", "incomplete migrations");
        }

        private static String verdict(ComparedChain chain, boolean moreRecorded, ChainRules rules) {
            if (chain.mismatches().isEmpty()) {
                return "fits";
            }
            var first = chain.mismatches().get(0);
            boolean lacking = first instanceof ChainMismatch.MissingLocally
                    || first instanceof ChainMismatch.RecordedInOtherOrder;
            return lacking && (moreRecorded || rules.outOfOrder() == OutOfOrder.PENDING)
                    ? "incomplete migrations"
                    : "different content";
        }

        private static String literalWalk(
                List<LocalMigration> locals, List<RecordedMigration> recorded, ChainRules rules) {
            int pointer = 0;
            for (var record : recorded) {
                while (pointer < locals.size()
                        && !locals.get(pointer).version().getValue().equals(record.version())) {
                    if (recorded.size() > locals.size()) {
                        return "incomplete migrations";
                    }
                    if (rules.outOfOrder() == OutOfOrder.REFUSED) {
                        return "different content";
                    }
                    pointer++;
                }
                if (pointer == locals.size()) {
                    return "incomplete migrations";
                }
                var local = locals.get(pointer++);
                boolean repeatable = record.repeatable().orElseThrow();
                if (repeatable != local.version().isRepeatable()
                        || (!repeatable
                                && rules.checksums() == Checksums.COMPARED
                                && !local.checksum().equals(record.checksum()))) {
                    return "different content";
                }
            }
            return "fits";
        }
    }

    /** Whole texts, as users read them. */
    @Nested
    class WhenMismatchesAreDescribed {

        private static final String HISTORY = "the history in the database";

        private static ChainMismatch only(String local, String recorded) {
            var mismatches = ChainComparison.compare(ChainPicture.locals(local), ChainPicture.records(recorded), STRICT)
                    .mismatches();
            assertThat(mismatches).hasSize(1);
            return mismatches.get(0);
        }

        /** E-20. */
        @Test
        void givenMissingOnes_whenDescribed_thenAllAreNamed() {
            var mismatch = only("1", "1 2 3");

            assertThat(mismatch.place()).isEqualTo(HISTORY);
            assertThat(mismatch.describe())
                    .isEqualTo(
                            "has recorded more migrations than exist locally, missing: 2 (\"Recorded 2\"), 3 (\"Recorded 3\"). Bring the files back or check the configured locations");
        }

        @Test
        void givenVersionRecordedTwice_whenDescribed_thenItIsNamed() {
            var mismatch = only("1 2", "1 2 2");

            assertThat(mismatch.place()).isEqualTo(HISTORY);
            assertThat(mismatch.describe())
                    .isEqualTo(
                            "has recorded these versions more than once: 2 (\"Recorded 2\"). Keep one record of each");
        }

        @Test
        void givenOtherOrder_whenDescribed_thenTheOtherSortOrderIsProposed() {
            var mismatch = only("1 2 3 10", "1 10 2 3");

            assertThat(mismatch.place()).isEqualTo(HISTORY);
            assertThat(mismatch.describe())
                    .isEqualTo(
                            "has these versions at another place than their numbers ask for: 2 (\"Recorded 2\"), 3 (\"Recorded 3\"). If the database was migrated with versions sorted as text, as Neo4j-Migrations up to 2.x does by default, use the version sort order LEXICOGRAPHIC");
        }

        /** E-23. */
        @Test
        void givenUnexpectedOne_whenDescribed_thenIndexAndRemediesAreNamed() {
            var mismatch = only("1 1.5 2", "1 2");

            assertThat(mismatch.place()).isEqualTo("/migrations/V1.5__Step_1_5.cypher");
            assertThat(mismatch.describe())
                    .isEqualTo(
                            "unexpected migration at index 1: 1.5 (\"Step 1 5\") sorts before migrations that are applied already. Give it a higher version or allow migrations to be applied out of order");
        }

        /** E-24. */
        @ParameterizedTest
        @CsvSource({
            "R1:a, 1:a, /migrations/R1__Step_1.cypher, non-repeatable to repeatable",
            "1:a, R1:a, /migrations/V1__Step_1.cypher, repeatable to non-repeatable"
        })
        void givenOtherKind_whenDescribed_thenTheDirectionIsNamed(
                String local, String recorded, String place, String direction) {
            var mismatch = only(local, recorded);

            assertThat(mismatch.place()).isEqualTo(place);
            assertThat(mismatch.describe())
                    .isEqualTo("version 1 (\"Step 1\") was applied and changed since from " + direction
                            + ". Restore its name");
        }

        /** E-25. */
        @ParameterizedTest
        @CsvSource({"1:17, 1:23, 23, 17", "1:17, 1, none, 17", "1, 1:23, 23, none"})
        void givenOtherChecksum_whenDescribed_thenBothAreNamed(
                String local, String recorded, String recordedChecksum, String localChecksum) {
            var mismatch = only(local, recorded);

            assertThat(mismatch.place()).isEqualTo("/migrations/V1__Step_1.cypher");
            assertThat(mismatch.describe())
                    .isEqualTo(
                            "the checksum of version 1 (\"Step 1\") changed since it was applied: recorded is %s, the local one is %s. Restore the content that was applied and put the change into a new migration",
                            recordedChecksum, localChecksum);
        }
    }
}
