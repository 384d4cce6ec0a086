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
package ac.simons.neo4j.migrations.core.internal.schema.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.PropertyType;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;

class ConstraintRowTest {

    static Stream<Arguments> descriptions() {
        var book = Constraint.forNode("Book").named(null);
        var liked = Constraint.forRelationship("LIKED").named(null);
        return Stream.of(
                Arguments.of("CONSTRAINT ON ( book:Book ) ASSERT book.isbn IS UNIQUE", book.unique("isbn")),
                Arguments.of("CONSTRAINT ON ( book:Book ) ASSERT (book.isbn) IS UNIQUE", book.unique("isbn")),
                Arguments.of("constraint on ( book:Book ) assert book.isbn is unique", book.unique("isbn")),
                Arguments.of("CONSTRAINT ON ( book:Book ) ASSERT exists(book.isbn)", book.exists("isbn")),
                Arguments.of("CONSTRAINT ON ( book:Book ) ASSERT (book.isbn) IS NOT NULL", book.exists("isbn")),
                Arguments.of("CONSTRAINT ON ( book:Book ) ASSERT (book.a) IS NODE KEY", book.key("a")),
                Arguments.of("CONSTRAINT ON ( book:Book ) ASSERT (book.a, book.b) IS NODE KEY", book.key("a", "b")),
                Arguments.of("CONSTRAINT ON ()-[ liked:LIKED ]-() ASSERT exists(liked.day)", liked.exists("day")),
                Arguments.of("CONSTRAINT ON ()-[ liked:LIKED ]-() ASSERT (liked.day) IS NOT NULL", liked.exists("day")),
                Arguments.of(
                        "CONSTRAINT ON ()-[ liked:LIKED ]-() ASSERT exists(liked.x,liked.y)",
                        liked.exists("x,liked.y")),
                Arguments.of(
                        "CONSTRAINT ON ( le film:Le Film ) ASSERT le film.der titel IS UNIQUE",
                        Constraint.forNode("Le Film").named(null).unique("der titel")),
                Arguments.of(
                        "CONSTRAINT ON ( kü:Kü ) ASSERT (kü.ä) IS UNIQUE",
                        Constraint.forNode("Kü").named(null).unique("ä")),
                Arguments.of(
                        "CONSTRAINT ON ( a:b:A:B ) ASSERT a:b.c IS UNIQUE",
                        Constraint.forNode("A:B").named(null).unique("c")),
                Arguments.of("CONSTRAINT ON ( book:Book ) ASSERT book.a, book.b IS UNIQUE", book.unique("a, book.b")));
    }

    /** C-402, C-403. */
    @ParameterizedTest
    @MethodSource("descriptions")
    void givenDescription_whenParsed_thenTheConstraintIsUnderstood(String text, Constraint expected) {
        assertThat(Constraint.parse(row(Map.of("description", text)))).isEqualTo(expected);
    }

    /** C-401: 4.0 and 4.1 name constraints. */
    @Test
    void givenNameBesideDescription_whenParsed_thenItIsTheName() {
        var row = row(Map.of(
                "name",
                "x",
                "description",
                "CONSTRAINT ON ( book:Book ) ASSERT (book.isbn) IS UNIQUE",
                "details",
                "…"));

        assertThat(Constraint.parse(row))
                .isEqualTo(Constraint.forNode("Book").named("x").unique("isbn"));
    }

    /** E-C4. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONSTRAINT ON ( book:Book ) ASSERT book.isbn IS SOMETHING",
                "CONSTRAINT ON ()-[ liked:LIKED ]-() ASSERT liked.day IS UNIQUE",
                "CONSTRAINT ON ( book ) ASSERT book.isbn IS UNIQUE",
                "CONSTRAINT FOR (book:Book) REQUIRE book.isbn IS UNIQUE"
            })
    void givenOtherDescription_whenParsed_thenItIsQuoted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(Constraint.parse(row(Map.of("description", text))))
                        .isNull())
                .withMessage("The description of a constraint is not understood: \"%s\".", text);
    }

    /** C-404. */
    @ParameterizedTest
    @CsvSource({
        "UNIQUENESS, NODE, UNIQUE",
        "NODE_PROPERTY_UNIQUENESS, NODE, UNIQUE",
        "RELATIONSHIP_UNIQUENESS, RELATIONSHIP, UNIQUE_RELATIONSHIP_PROPERTY",
        "RELATIONSHIP_PROPERTY_UNIQUENESS, RELATIONSHIP, UNIQUE_RELATIONSHIP_PROPERTY",
        "NODE_PROPERTY_EXISTENCE, NODE, EXISTS",
        "RELATIONSHIP_PROPERTY_EXISTENCE, RELATIONSHIP, EXISTS",
        "NODE_KEY, NODE, KEY",
        "RELATIONSHIP_KEY, RELATIONSHIP, KEY"
    })
    void givenColumns_whenParsed_thenTheConstraintIsUnderstood(
            String type, TargetEntityType entity, Constraint.Type expected) {
        var constraint = Constraint.parse(columns(type, entity, Map.of()));

        assertThat(constraint.getName().getValue()).isEqualTo("x");
        assertThat(constraint.getType()).isEqualTo(expected);
        assertThat(constraint.getTargetEntityType()).isEqualTo(entity);
        assertThat(constraint.getIdentifier()).isEqualTo("A");
        assertThat(constraint.getProperties()).containsExactly("a");
        assertThat(constraint.getOptionalOptions()).isEmpty();
    }

    /** C-304, C-404: types made of others are kept as the server writes them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "NODE_PROPERTY_TYPE ! LOCAL DATETIME ! LOCAL_DATETIME",
                "RELATIONSHIP_PROPERTY_TYPE ! STRING ! STRING",
                "NODE_PROPERTY_TYPE ! LIST<STRING NOT NULL> !",
                "NODE_PROPERTY_TYPE ! INTEGER | STRING !"
            })
    void givenPropertyType_whenParsed_thenItIsKept(String type, String propertyType, @Nullable PropertyType expected) {
        var entity = type.startsWith("NODE") ? TargetEntityType.NODE : TargetEntityType.RELATIONSHIP;

        var constraint = Constraint.parse(columns(type, entity, Map.of("propertyType", propertyType)));

        assertThat(constraint.getType()).isEqualTo(Constraint.Type.PROPERTY_TYPE);
        assertThat(constraint.getOptionalPropertyTypeText()).contains(propertyType);
        assertThat(constraint.getPropertyType()).isEqualTo(expected);
    }

    /** C-406. */
    @Test
    void givenOptions_whenParsed_thenTheyAreText() {
        var options = Map.of("a`b", List.of(1, 2.5), "c", Map.of("d", true));

        var text = Constraint.parse(columns("UNIQUENESS", TargetEntityType.NODE, Map.of("options", options)))
                .getOptionalOptions();

        assertThat(text).hasValueSatisfying(value -> assertThat(value)
                .isIn("{`a``b`: [1, 2.5], `c`: {`d`: TRUE}}", "{`c`: {`d`: TRUE}, `a``b`: [1, 2.5]}"));
        assertThat(Constraint.parse(columns("UNIQUENESS", TargetEntityType.NODE, Map.of("options", Map.of())))
                        .getOptionalOptions())
                .isEmpty();
    }

    /** E-C5. */
    @Test
    void givenMissingColumns_whenParsed_thenTheyAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(Constraint.parse(row(Map.of("type", "NODE_KEY", "name", "x"))))
                        .isNull())
                .withMessage(
                        "The row describes no constraint: needed are the columns name, type, entityType, labelsOrTypes, properties, but there are only name, type.");
    }

    /** E-C6, C-408. */
    @Test
    void givenUnknownType_whenParsed_thenItIsNamed() {
        var row = columns("RELATIONSHIP_SOURCE_LABEL", TargetEntityType.RELATIONSHIP, Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(Constraint.parse(row)).isNull())
                .withMessage("The constraint x is of the type RELATIONSHIP_SOURCE_LABEL, which catalogs do not know.");
        assertThat(ConstraintRow.isKnown(row)).isFalse();
        assertThat(ConstraintRow.isKnown(columns("NODE_KEY", TargetEntityType.NODE, Map.of())))
                .isTrue();
        assertThat(ConstraintRow.isKnown(row(Map.of("description", "…")))).isTrue();
    }

    private static Value columns(String type, TargetEntityType entity, Map<String, Object> more) {
        var columns = new HashMap<String, Object>(more);
        columns.put("name", "x");
        columns.put("type", type);
        columns.put("entityType", entity.name());
        columns.put("labelsOrTypes", List.of("A"));
        columns.put("properties", List.of("a"));
        return row(columns);
    }

    private static Value row(Map<String, Object> columns) {
        return Values.value(columns);
    }
}
