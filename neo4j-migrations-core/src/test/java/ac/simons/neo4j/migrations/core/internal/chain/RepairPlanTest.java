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

import java.util.List;
import java.util.Optional;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges.Correction;
import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges.NewChecksum;

/** Repairs drawn as pictures (R-940, R-943, R-944, R-945, R-946, R-947, D-09, D-19, D-24). */
class RepairPlanTest {

    private static ChainChanges plan(String recorded, String local) {
        var graph = GraphPicture.graph(recorded);
        return RepairPlan.of(graph, (MergedChain.Linear) MergedChain.of(graph), GraphPicture.locals(local));
    }

    private static String repaired(String recorded, String local) {
        return GraphPicture.after(GraphPicture.graph(recorded), plan(recorded, local));
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            B                     | 1 2
            B > 1 > 2             | 1 2
            B > 1 > 2             | 1 2 3
            B > 1 > x > 2         | 1 2
            B > 1 > 2R*           | 1 2R
            B > 1 > 2R+           | 1 2R*
            B > 1-                | 1-
            """)
    void givenSoundRecord_thenNothingIsChanged(String recorded, String local) {
        assertThat(plan(recorded, local).isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            B > 1 > 2 > 3         | 1 3     | B > 1 >2>3> 3
            B > 1 > 2 > 3 > 4     | 1 4     | B > 1 >3>4> 4
            B > 1 > 2             | 2       | B >1>2> 2
            B > 1 > 2             | 1       | B > 1
            B > 1 > x > 2 > 3     | 1 3     | B > 1 > x >2>3> 3
            B > 1 > 2 > 3         | 1 2.5   | B > 1
            """)
    void givenRecordsWithoutLocalCounterpart_thenTheyAreTakenOut(String recorded, String local, String expected) {
        assertThat(repaired(recorded, local)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            B > 1 > 3             | 1 2 3       | B > 1 > new 2 >1>3> 3
            B > 1 > 4             | 1 2 3 4 5   | B > 1 > new 2 > new 3 >1>4> 4
            B > 2                 | 1 2         | B > new 1 >B>2> 2
            B > 1 > 2 > 4         | 1 3 4       | B > 1 > new 3 >2>4> 4
            B > 1 > x > 3         | 1 2 3       | B > 1 > new 2 >1>x> x > 3
            B > 1.0 > 1 > 2       | 1 1.0 1.5 2 | B > 1.0 > 1 > new 1.5 >1>2> 2
            """)
    void givenLocalVersionsBetweenRecordedOnes_thenTheyAreRecorded(String recorded, String local, String expected) {
        assertThat(repaired(recorded, local)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            B > 1 > 2a > 2b > 3                     | 1 2 3 | B > 1 > 2a >2b>3> 3
            B > 1a > 1b > 1c                        | 1     | B > 1a
            B > 1 > 2a > 3, 1 > 2b                  | 1 2 3 | B > 1 > 2a > 3
            B > 1 > 2a, 1 > 2b > 3                  | 1 2 3 | B > 1 > 2a >2b>3> 3
            B > 1 > 2a > 3a, 1 > 2b > 3b            | 1 2 3 | B > 1 > 2a > 3a
            B > 1 > 2a, 1 > 2b > 3b, 2a > 3a        | 1 2 3 | B > 1 > 2a >2b>3b> 3b
            Ba > 1a > 2a, Bb > 1b > 2b              | 1 2   | Ba > 1a > 2a
            B > 1 > 2, 1 > 2                        | 1 2   | B > 1 > 2
            B > 1 > 2a > 2b > 3                     | 1 3   | B > 1 >2b>3> 3
            B > 1 > 2a > 2b > 4                     | 1 2 3 4 | B > 1 > 2a > new 3 >2b>4> 4
            """)
    void givenDuplicates_thenOneOfEachIsKept(String recorded, String local, String expected) {
        assertThat(repaired(recorded, local)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            B > 1 > 2, 1 > 3             | version 1 has 2 successors: 2, 3
            B > 1 > 2 > 3, 1 > 3         | version 1 has 2 successors: 2, 3
            B > 1 > 2a > 3, 1 > 2b > 4   | version 2 has 2 successors: 3, 4
            B > 1 > 2, 3 > 4             | these versions cannot be reached from the baseline: 3, 4
            B > 1 > 2a > 3 > 2b          | version 3 is followed by version 2, which comes before it
            1 > 2                        | there is no baseline node
            """)
    void givenForkOfDifferentVersions_thenItIsNotGuessedWhatIsRight(String recorded, String reason) {
        var merged = MergedChain.of(GraphPicture.graph(recorded));

        assertThat(merged).isEqualTo(new MergedChain.Broken(List.of(reason)));
    }

    @Test
    void givenSeveralForks_thenAllAreNamed() {
        var merged = MergedChain.of(GraphPicture.graph("B > 1 > 2, B > 3, 1 > 4"));

        assertThat(merged)
                .asInstanceOf(InstanceOfAssertFactories.type(MergedChain.Broken.class))
                .extracting(MergedChain.Broken::reasons)
                .isEqualTo(List.of("version BASELINE has 2 successors: 1, 3", "version 1 has 2 successors: 2, 4"));
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            B > 1 > 2*   | 1 2   | Changed the recorded checksum of version 2 from other 2 to text 2.
            B > 1 > 2-   | 1 2   | Changed the recorded checksum of version 2 from none to text 2.
            B > 1 > 2    | 1 2-  | Changed the recorded checksum of version 2 from text 2 to none.
            B > 1 > 2    | 1 2R  | Recorded version 2 as repeatable.
            B > 1 > 2    | 1 2R* | Recorded version 2 as repeatable.
            B > 1 > 2R   | 1 2   | Recorded version 2 as not repeatable.
            """)
    void givenOtherContent_thenTheRecordIsCorrected(String recorded, String local, String expected) {
        var changes = plan(recorded, local);

        assertThat(changes.describe()).containsExactly(expected);
        assertThat(repaired(recorded, local)).isEqualTo("B > 1 > 2");
    }

    @Test
    void givenRepetitionsOfWhatIsNoLongerRepeatable_thenTheChecksumThatCountsIsCorrected() {
        assertThat(plan("B > 1R+", "1").corrections())
                .singleElement()
                .extracting(Correction::repeatable, Correction::checksum)
                .containsExactly(Optional.of(false), Optional.of(new NewChecksum(Optional.of("text 1"))));
    }

    @Test
    void givenSeveralFaults_thenEachIsToldOnce() {
        var changes = plan("B > 1a > 1b > 2* > 4 > 5", "1 2 3 5");

        assertThat(changes.describe())
                .containsExactly(
                        "Deleted a second record of version 1.",
                        "Deleted the record of version 4, which does not exist locally.",
                        "Changed the recorded checksum of version 2 from other 2 to text 2.",
                        "Recorded version 3 (\"Some text\") without executing it.");
        assertThat(repaired("B > 1a > 1b > 2* > 4 > 5", "1 2 3 5")).isEqualTo("B > 1a >1b>2> 2 > new 3 >4>5> 5");
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            B > 1 > 2 > 3            | 2 | B > 1 >2>3> 3
            B > 1 > 2 > 3            | 3 | B > 1 > 2
            B > 1                    | 1 | B
            B > 1 > 2a > 2b > 3      | 2 | B > 1 >2b>3> 3
            B > 1 > 2, 1 > 3         | 2 | B > 1 > 3
            B > 1 > 2                | 9 | B > 1 > 2
            B > 1 > 2        | BASELINE | B > 1 > 2
            """)
    void givenVersionToDelete_thenItsSuccessorFollowsItsPredecessor(String recorded, String version, String expected) {
        var graph = GraphPicture.graph(recorded);

        assertThat(GraphPicture.after(graph, DeletionPlan.of(graph, version))).isEqualTo(expected);
    }
}
