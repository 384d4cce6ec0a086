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
package ac.simons.neo4j.migrations.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import ac.simons.neo4j.migrations.core.Neo4jVersion;

class CatalogItemTest {

    private static final Constraint BOOK = Constraint.forNode("Book").named("x").unique("a", "b");

    private static final Index TITLES = Index.forNode("Book", "Film").named("x").fulltext("a", "b");

    static Stream<JsonNode> generatedNames() {
        return CatalogVectors.of(CatalogVectors.read("names.json").required("generatedNames"));
    }

    /** C-330. */
    @ParameterizedTest
    @MethodSource("generatedNames")
    void givenNoName_whenOneIsGenerated_thenItIsMadeOfTheDefinition(JsonNode vector) {
        var isConstraint = vector.required("kind").asText().equals("constraint");
        var type = vector.required("type").asText();
        var options = vector.required("options");

        var name = Name.generate(
                isConstraint ? Constraint.class : Index.class,
                isConstraint ? Constraint.Type.valueOf(type) : Index.Type.valueOf(type),
                TargetEntityType.valueOf(vector.required("entity").asText()),
                vector.required("identifier").asText(),
                CatalogVectors.texts(vector.required("properties")),
                options.isNull() ? null : options.asText());

        assertThat(name.getValue()).isEqualTo(vector.required("name").asText());
    }

    /** C-330, C-723: the items give the parts of their definition in the same way. */
    @Test
    void givenItemsWithoutName_thenTheirNamesAreThoseOfTheVectors() {
        assertThat(Constraint.forNode("Ship").named(" ").unique("id").getName())
                .isEqualTo(Name.of("Constraint_2EE4C2D6CC1D1ECE61BD4B175C7A750C"));
        assertThat(Index.forRelationship("A", "B|C").named(null).fulltext("a").getName())
                .isEqualTo(Name.of("Index_257D4DDE92F0F1DB7BF93BE2FB6465B9"));
    }

    /** C-722 B. */
    @Test
    void givenGeneratedName_whenDefinitionChanges_thenTheNameIsGeneratedAgain() {
        var key = Constraint.forNode("Ship").named(null).key("a", "b");
        var index = Index.forNode("Ship").named(null).onProperties("a");

        assertThat(key.withOptions("{x: 1}").getName())
                .isEqualTo(Name.of("Constraint_306A34212987011AC288F24141853F00"));
        assertThat(key.withOptions("{x: 1}").hasGeneratedName()).isTrue();
        assertThat(index.withType(Index.Type.TEXT).hasGeneratedName()).isTrue();
        assertThat(index.withType(Index.Type.TEXT).getName()).isNotEqualTo(index.getName());
        assertThat(index.withName("x").hasGeneratedName()).isFalse();
    }

    /** C-331, C-722. */
    @Test
    void givenNothingToChange_whenChanged_thenTheInstanceStays() {
        var unnamed = Constraint.forNode("Book").named(null).unique("a");

        assertThat(BOOK.withName("x")).isSameAs(BOOK);
        assertThat(BOOK.withOptions(" ")).isSameAs(BOOK);
        assertThat(unnamed.withName(unnamed.getName().getValue())).isSameAs(unnamed);
        assertThat(TITLES.withName("x")).isSameAs(TITLES);
        assertThat(TITLES.withOptions(null)).isSameAs(TITLES);
        assertThat(TITLES.withType(Index.Type.FULLTEXT)).isSameAs(TITLES);
    }

    static Stream<Arguments> pairs() {
        var typed = Constraint.forNode("Book").named("x").type("a", PropertyType.STRING);
        return Stream.of(
                Arguments.of(
                        "the same", BOOK, Constraint.forNode("Book").named("x").unique("a", "b"), "equal"),
                Arguments.of("other name", BOOK, BOOK.withName("y"), "equivalent"),
                Arguments.of("other options", BOOK, BOOK.withOptions("{a: 1}"), "equivalent"),
                Arguments.of(
                        "other quotes in options",
                        BOOK.withOptions("{a: 'b'}"),
                        BOOK.withOptions("{a: \"b\"}"),
                        "equivalent"),
                Arguments.of(
                        "blanks around options", BOOK.withOptions("{a: 1}"), BOOK.withOptions(" {a: 1}\n"), "equal"),
                Arguments.of(
                        "other order",
                        BOOK,
                        Constraint.forNode("Book").named("x").unique("b", "a"),
                        "equal"),
                Arguments.of(
                        "other property type",
                        typed,
                        Constraint.forNode("Book").named("x").type("a", PropertyType.DATE),
                        "equivalent"),
                Arguments.of(
                        "fewer properties",
                        BOOK,
                        Constraint.forNode("Book").named("x").unique("a"),
                        "different"),
                Arguments.of(
                        "other label",
                        BOOK,
                        Constraint.forNode("Film").named("x").unique("a", "b"),
                        "different"),
                Arguments.of(
                        "other kind",
                        BOOK,
                        Constraint.forNode("Book").named("x").key("a", "b"),
                        "different"),
                Arguments.of(
                        "other entity",
                        Constraint.forNode("A").named("x").exists("a"),
                        Constraint.forRelationship("A").named("x").exists("a"),
                        "different"),
                Arguments.of(
                        "other class", BOOK, Index.forNode("Book").named("x").onProperties("a", "b"), "different"),
                Arguments.of(
                        "other order of labels",
                        TITLES,
                        Index.forNode("Film", "Book").named("x").fulltext("b", "a"),
                        "equal"),
                Arguments.of(
                        "other labels", TITLES, Index.forNode("Book").named("x").fulltext("a", "b"), "different"));
    }

    /** C-350, C-351, C-352. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void givenTwoItems_whenCompared_thenTheyAreEqualEquivalentOrDifferent(
            String situation, CatalogItem<?> one, CatalogItem<?> other, String expected) {
        assertThat(one.isEquivalentTo(other)).as(situation).isEqualTo(!expected.equals("different"));
        assertThat(other.isEquivalentTo(one)).isEqualTo(one.isEquivalentTo(other));
        assertThat(one.equals(other)).isEqualTo(expected.equals("equal"));
        assertThat(other.equals(one)).isEqualTo(expected.equals("equal"));
        if (expected.equals("equal")) {
            assertThat(one).hasSameHashCodeAs(other);
        }
    }

    /** C-704: there are no items of other classes that writing could leave out. */
    @Test
    void givenItems_thenTheyAreConstraintsOrIndexes() {
        assertThat(CatalogItem.class.getPermittedSubclasses()).containsExactlyInAnyOrder(Constraint.class, Index.class);
    }

    /** C-123. */
    @Test
    void givenDuplicateProperties_thenTheyCollapseAndKeepTheirOrder() {
        assertThat(Constraint.forNode("Book").named("x").key("b", "a", "b").getProperties())
                .containsExactly("b", "a");
    }

    /** C-300 X: unique on relationships is a kind of its own. */
    @Test
    void givenRelationship_whenItShallBeUnique_thenTheKindIsThatOfRelationships() {
        assertThat(Constraint.forRelationship("LIKED").named("x").unique("a").getType())
                .isEqualTo(Constraint.Type.UNIQUE_RELATIONSHIP_PROPERTY);
    }

    /** C-303, C-305: E-I4, E-I5, E-I6. */
    @Test
    void givenContradiction_whenItemIsMade_thenItIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> assertThat(Constraint.forNode("Book").named("x").unique())
                                .isNull())
                .withMessage(
                        "The unique constraint x on (:Book {}) is not possible: it has no property. Give it at least one.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(Index.forNode("Book").named("x").onProperties())
                        .isNull())
                .withMessage(
                        "The property index x on (:Book {}) is not possible: it has no property. Give it at least one.");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> assertThat(TITLES.withType(Index.Type.PROPERTY)).isNull())
                .withMessage(
                        "The property index x on (:Book|Film {a, b}) is not possible: only a fulltext or a vector index can have several labels or types. Write one index for each.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(Index.forNode("Book")
                                .named("x")
                                .onProperties("a", "b")
                                .withType(Index.Type.TEXT))
                        .isNull())
                .withMessage(
                        "The text index x on (:Book {a, b}) is not possible: a text index has exactly one property. Write one index for each.");
    }

    static Stream<JsonNode> names() {
        return CatalogVectors.of(CatalogVectors.read("names.json").required("sanitize"));
    }

    /** C-500. */
    @ParameterizedTest
    @MethodSource("names")
    void givenName_whenQuotedByNeed_thenServersReadItAsOneName(JsonNode vector) {
        var versions = vector.has("versions") ? CatalogVectors.texts(vector.get("versions")) : List.<String>of();

        for (var version : Neo4jVersion.values()) {
            if (versions.isEmpty() || versions.contains(version.toString())) {
                assertThat(version.sanitizeSchemaName(vector.required("input").asText()))
                        .as(version.toString())
                        .isEqualTo(vector.required("rendered").asText());
            }
        }
    }
}
