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
package ac.simons.neo4j.migrations.core.refactorings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.refactorings.ListToVector.ElementType;
import ac.simons.neo4j.migrations.core.refactorings.Merge.PropertyMergePolicy;
import ac.simons.neo4j.migrations.core.refactorings.Merge.PropertyMergePolicy.Strategy;

/** What can be said about refactorings without a server (C-902, C-908, C-909, C-981). */
@SuppressWarnings("NullAway") // Nulls where users must not give them
class RefactoringContractTest {

    /** C-902: this one if nothing changes, also for E-F5. */
    @Nested
    class Customization {

        @Test
        void givenSameValues_whenSet_thenItIsTheSameInstance() {
            var rename = Rename.type("A", "B").withCustomQuery("q").inBatchesOf(5);

            assertThat(rename.withCustomQuery("q")).isSameAs(rename);
            assertThat(rename.inBatchesOf(5)).isSameAs(rename);
            assertThat(rename.inBatchesOf(6)).isNotEqualTo(rename);
            assertThat(rename.inBatchesOf(null).withCustomQuery(" ")).isEqualTo(Rename.type("A", "B"));
        }

        @Test
        void givenSameValues_whenSetOnOthers_thenItIsTheSameInstance() {
            var normalize = Normalize.asBoolean("p", null, null);
            assertThat(normalize.withCustomQuery(null).inBatchesOf(null)).isSameAs(normalize);
            var keys = AddSurrogateKey.toNodes("A");
            assertThat(keys.withProperty("id").withGeneratorFunction("randomUUID"))
                    .isSameAs(keys);
            var vectors = ListToVector.onNodes("A", "B");
            assertThat(vectors.withProperty("embedding").withElementType(ElementType.FLOAT))
                    .isSameAs(vectors);
            var trees = MigrateBTreeIndexes.replaceBTreeIndexes();
            assertThat(trees.withIncludes(null).withExcludes(List.of()).withTypeMapping(Map.of()))
                    .isSameAs(trees);
            var extract = Extract.properties(List.of("A"), List.of("p"), "T", "B");
            assertThat(extract.withDirection(Direction.OUTGOING).withSharing(Extract.Sharing.EQUAL_VALUES))
                    .isSameAs(extract);
            var invert = Invert.relationships("T");
            assertThat(invert.withNewType(" ").inBatchesOf(null)).isSameAs(invert);
            var copy = TransferProperty.copy("p", List.of("A"), "T", List.of("B"));
            assertThat(copy.withDirection(null).withTargetProperty("").inBatchesOf(null))
                    .isSameAs(copy);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1})
        void givenSizeBelowOne_whenSet_thenItIsRefused(int size) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Rename.type("A", "B").inBatchesOf(size))
                    .withMessage("The batch size must be at least 1, but it is %d.".formatted(size));
        }
    }

    /** C-981, E-F3, E-F12. */
    @Nested
    class Arguments {

        @Test
        void givenNull_whenBuilding_thenItIsRefused() {
            assertThatNullPointerException()
                    .isThrownBy(() -> Rename.label(null, "B"))
                    .withMessage("from");
            assertThatNullPointerException()
                    .isThrownBy(() -> Rename.label("A", null))
                    .withMessage("to");
            assertThatNullPointerException()
                    .isThrownBy(() -> ListToVector.onNodes(null))
                    .withMessage("primaryLabel");
            assertThatNullPointerException()
                    .isThrownBy(() -> ListToVector.onRelationships(null))
                    .withMessage("type");
            assertThatNullPointerException()
                    .isThrownBy(() -> ListToVector.onNodes("A").withProperty(null))
                    .withMessage("property");
            assertThatNullPointerException()
                    .isThrownBy(() -> PropertyMergePolicy.of(null, Strategy.KEEP_ALL))
                    .withMessage("pattern");
            assertThatNullPointerException()
                    .isThrownBy(() -> PropertyMergePolicy.of("a", null))
                    .withMessage("strategy");
            assertThatNullPointerException()
                    .isThrownBy(() -> Normalize.asBoolean(null, null, null))
                    .withMessage("property");
        }

        @Test
        void givenNullOrBlank_whenAddingKeys_thenItIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AddSurrogateKey.toNodes(null))
                    .withMessage("The label must not be blank.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AddSurrogateKey.toNodes("A", " "))
                    .withMessage("The label must not be blank.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AddSurrogateKey.toRelationships(""))
                    .withMessage("The type must not be blank.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AddSurrogateKey.toNodesMatching(null))
                    .withMessage("The custom query must not be blank.");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> AddSurrogateKey.toRelationshipsMatching("q").withCustomQuery(null))
                    .withMessage("Either labels, a type or a custom query must tell what gets a key.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AddSurrogateKey.toNodes("A").withProperty(null))
                    .withMessage("The property must not be blank.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AddSurrogateKey.toNodes("A").withGeneratorFunction(" "))
                    .withMessage("The generator function must not be blank.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AddSurrogateKey.toNodes("A").withGeneratorFunction("f(%d)"))
                    .withMessage(
                            "The generator function f(%d) has a place-holder other than %s for the entity. Write %% for a percent sign.");
        }

        @Test
        void givenNothingToMerge_whenBuilding_thenItIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Merge.nodes(null))
                    .withMessage("Merging nodes needs a source query that returns them.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Merge.nodes(" ", List.of()))
                    .withMessage("Merging nodes needs a source query that returns them.");
        }

        /** E-F10, E-F11. */
        @Test
        void givenValueInBothLists_whenNormalizing_thenItIsShown() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Normalize.asBoolean("p", List.of("y", 1), List.of("n", 1L)))
                    .withMessage("The value 1 cannot be both true and false. Leave it out of one of the lists.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Normalize.asBoolean("p", Arrays.asList("y", null), Arrays.asList("n", null)))
                    .withMessage("Null cannot be both true and false. Leave it out of one of the lists.");
        }

        /** E-F13. */
        @Test
        void givenUnknownElementType_whenRead_thenItIsRefused() {
            assertThat(ElementType.of("integer8")).isEqualTo(ElementType.INTEGER8);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ElementType.of("DOUBLE"))
                    .withMessage(
                            "There is no element type DOUBLE for vectors. Use one of [INTEGER8, INTEGER16, INTEGER32, INTEGER, FLOAT32, FLOAT].");
        }

        @Test
        void givenKindThatNoTreeCanBecome_whenMapped_thenItIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            MigrateBTreeIndexes.createFutureIndexes().withTypeMapping(Map.of("i", Index.Type.FULLTEXT)))
                    .withMessage("The index i cannot become one of type FULLTEXT. Use one of [PROPERTY, TEXT, POINT].");
        }
    }

    /** C-908. */
    @Nested
    class Counting {

        @Test
        void givenNumbers_whenAdded_thenMembersAreAddedOneByOne() {
            var first = Counters.of(Map.of("nodesCreated", 1, "propertiesSet", 2));
            var second = Counters.of(Map.of("propertiesSet", 3, "indexesRemoved", 4));

            assertThat(first.add(second))
                    .isEqualTo(Counters.of(Map.of("nodesCreated", 1, "propertiesSet", 5, "indexesRemoved", 4)));
            assertThat(Counters.empty()).isSameAs(Counters.empty()).isEqualTo(Counters.of(Map.of()));
        }

        @Test
        void givenAllNames_whenCreated_thenEachMemberHasItsNumber() {
            var counters = Counters.of(Map.ofEntries(
                    Map.entry("nodesCreated", 1),
                    Map.entry("nodesDeleted", 2),
                    Map.entry("labelsAdded", 3),
                    Map.entry("labelsRemoved", 4),
                    Map.entry("typesAdded", 5),
                    Map.entry("typesRemoved", 6),
                    Map.entry("propertiesSet", 7),
                    Map.entry("indexesAdded", 8),
                    Map.entry("indexesRemoved", 9),
                    Map.entry("constraintsAdded", 10),
                    Map.entry("constraintsRemoved", 11)));

            assertThat(List.of(
                            counters.nodesCreated(),
                            counters.nodesDeleted(),
                            counters.labelsAdded(),
                            counters.labelsRemoved(),
                            counters.typesAdded(),
                            counters.typesRemoved(),
                            counters.propertiesSet(),
                            counters.indexesAdded(),
                            counters.indexesRemoved(),
                            counters.constraintsAdded(),
                            counters.constraintsRemoved()))
                    .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        }
    }

    /** C-909. */
    @Nested
    class Embedding {

        @Test
        void givenFeatures_whenChanged_thenOthersStay() {
            var features = QueryRunner.defaultFeatureSet();

            assertThat(features.requiredVersion()).isEqualTo("4.4");
            assertThat(features.hasBatchingSupport()).isFalse();
            assertThat(features.hasElementIdSupport()).isFalse();
            assertThat(features.withBatchingSupport(true)
                            .withRequiredVersion("5.1")
                            .withElementIdSupport(true))
                    .isEqualTo(new QueryRunner.FeatureSet("5.1", true, true));
        }

        @Test
        void givenContextThatSaysNothing_whenAsked_thenItIsTheLatestServer() {
            var context = new RefactoringContext() {
                @Override
                public java.util.Optional<String> findSingleResultIdentifier(String query) {
                    return java.util.Optional.empty();
                }

                @Override
                public QueryRunner getQueryRunner(QueryRunner.FeatureSet features) {
                    throw new AssertionError("Nothing is to be run");
                }
            };

            assertThat(context.getVersion()).isEqualTo(Neo4jVersion.LATEST);
            assertThat(context.getEdition()).isEqualTo(Neo4jEdition.UNDEFINED);
            assertThat(context.sanitizeSchemaName("a b")).isEqualTo("`a b`");
            assertThat(Rename.label("A", "A").apply(context)).isSameAs(Counters.empty());
        }
    }
}
