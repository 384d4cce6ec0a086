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

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;

class IndexRowTest {

    /** C-405: 3.5. */
    @ParameterizedTest
    @CsvSource({
        "node_label_property, PROPERTY, NODE",
        "node_unique_property, CONSTRAINT_BACKING_INDEX, NODE",
        "node_fulltext, FULLTEXT, NODE",
        "relationship_fulltext, FULLTEXT, RELATIONSHIP"
    })
    void givenRowOf35_whenParsed_thenTheIndexIsUnderstood(String type, Index.Type expected, TargetEntityType entity) {
        var index = Index.parse(
                row("indexName", "x", "type", type, "tokenNames", List.of("A"), "properties", List.of("b", "a")));

        assertThat(index.getName().getValue()).isEqualTo("x");
        assertThat(index.getType()).isEqualTo(expected);
        assertThat(index.getTargetEntityType()).isEqualTo(entity);
        assertThat(index.getIdentifiers()).containsExactly("A");
        assertThat(index.getProperties()).containsExactly("b", "a");
    }

    /** C-405. */
    @ParameterizedTest
    @CsvSource({
        "BTREE, PROPERTY",
        "RANGE, PROPERTY",
        "FULLTEXT, FULLTEXT",
        "LOOKUP, LOOKUP",
        "VECTOR, VECTOR",
        "TEXT, TEXT",
        "POINT, POINT"
    })
    void givenColumns_whenParsed_thenTheIndexIsUnderstood(String type, Index.Type expected) {
        var index = Index.parse(columns(type, "RELATIONSHIP"));

        assertThat(index.getType()).isEqualTo(expected);
        assertThat(index.getTargetEntityType()).isEqualTo(TargetEntityType.RELATIONSHIP);
        assertThat(index.isExplicitRange()).isFalse();
    }

    /** C-405: what constraints work with. */
    @ParameterizedTest
    @CsvSource({
        "uniqueness, UNIQUE, CONSTRAINT_BACKING_INDEX",
        "uniqueness, NONUNIQUE, PROPERTY",
        "owningConstraint, c, CONSTRAINT_BACKING_INDEX",
        "owningConstraint,, PROPERTY"
    })
    void givenOwner_whenParsed_thenTheIndexBacksAConstraint(
            String column, @Nullable String value, Index.Type expected) {
        var columns = new HashMap<>(columns("RANGE", "NODE").asMap());
        columns.put(column, value);

        assertThat(Index.parse(Values.value(columns)).getType()).isEqualTo(expected);
    }

    /** C-405: a lookup index has neither labels nor properties, and entities default to nodes. */
    @Test
    void givenNulls_whenParsed_thenTheyAreEmpty() {
        var index = Index.parse(
                row("name", "x", "type", "LOOKUP", "entityType", null, "labelsOrTypes", null, "properties", null));

        assertThat(index.getIdentifiers()).isEmpty();
        assertThat(index.getProperties()).isEmpty();
        assertThat(index.getTargetEntityType()).isEqualTo(TargetEntityType.NODE);
    }

    /** E-C5. */
    @Test
    void givenMissingColumns_whenParsed_thenTheyAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(Index.parse(row("indexName", "x", "type", "BTREE")))
                        .isNull())
                .withMessage(
                        "The row describes no index: needed are the columns name, type, entityType, labelsOrTypes, properties, but there are only indexName, type.");
    }

    /** E-C7, C-408. */
    @Test
    void givenUnknownType_whenParsed_thenItIsNamed() {
        var row = columns("HASH", "NODE");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(Index.parse(row)).isNull())
                .withMessage("The index x is of the type HASH, which catalogs do not know.");
        assertThat(IndexRow.isKnown(row)).isFalse();
        assertThat(IndexRow.isKnown(columns("TEXT", "NODE"))).isTrue();
    }

    private static Value columns(String type, String entity) {
        return row(
                "name",
                "x",
                "type",
                type,
                "entityType",
                entity,
                "labelsOrTypes",
                List.of("A"),
                "properties",
                List.of("a"));
    }

    private static Value row(@Nullable Object... namesAndValues) {
        var columns = new HashMap<String, @Nullable Object>();
        var parts = Arrays.asList(namesAndValues);
        for (var index = 0; index < parts.size(); index += 2) {
            columns.put(String.valueOf(parts.get(index)), parts.get(index + 1));
        }
        return Values.value((Map<String, @Nullable Object>) columns);
    }
}
