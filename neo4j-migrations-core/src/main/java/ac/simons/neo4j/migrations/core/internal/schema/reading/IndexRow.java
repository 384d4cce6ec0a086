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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.neo4j.driver.types.MapAccessor;

import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;
import ac.simons.neo4j.migrations.core.internal.schema.ItemDescription;

/** What a row of {@code SHOW INDEXES} or {@code db.indexes()} says. */
public final class IndexRow {

    private static final List<String> COLUMNS_OF_35 = List.of("indexName", "type", "tokenNames", "properties");

    private static final String RELATIONSHIP_FULLTEXT = "relationship_fulltext";

    private static final Map<String, Index.Type> TYPES = Map.ofEntries(
            Map.entry("node_label_property", Index.Type.PROPERTY),
            Map.entry("BTREE", Index.Type.PROPERTY),
            Map.entry("RANGE", Index.Type.PROPERTY),
            Map.entry("FULLTEXT", Index.Type.FULLTEXT),
            Map.entry("node_fulltext", Index.Type.FULLTEXT),
            Map.entry(RELATIONSHIP_FULLTEXT, Index.Type.FULLTEXT),
            Map.entry("node_unique_property", Index.Type.CONSTRAINT_BACKING_INDEX),
            Map.entry("LOOKUP", Index.Type.LOOKUP),
            Map.entry("VECTOR", Index.Type.VECTOR),
            Map.entry("TEXT", Index.Type.TEXT),
            Map.entry("POINT", Index.Type.POINT));

    private IndexRow() {}

    /**
     * Reads a row.
     *
     * @throws IllegalArgumentException if columns are missing or the row describes nothing that is known
     */
    public static ItemDescription<Index.Type> describe(MapAccessor columns) {
        var row = new Row("index", columns);
        if (!row.hasColumns(COLUMNS_OF_35)) {
            row.requireColumns(List.of("name", "type", "entityType", "labelsOrTypes", "properties"));
        }
        return new ItemDescription<>(
                type(row),
                row.text("indexName").orElseGet(() -> row.text("name").orElse("")),
                target(row),
                columns.get("tokenNames").isNull() ? row.texts("labelsOrTypes") : row.texts("tokenNames"),
                new LinkedHashSet<>(row.texts("properties")),
                row.options(),
                null);
    }

    /** Whether the kind of the index is one that catalogs know. */
    static boolean isKnown(MapAccessor columns) {
        return new Row("index", columns).text("type").map(TYPES::containsKey).orElse(true);
    }

    private static Index.Type type(Row row) {
        var type = row.text("type").orElse("");
        var known = Optional.ofNullable(TYPES.get(type)).orElseThrow(() -> row.unknown(type));
        var backsConstraint = row.text("owningConstraint").isPresent()
                || row.text("uniqueness").filter("UNIQUE"::equals).isPresent();
        return backsConstraint ? Index.Type.CONSTRAINT_BACKING_INDEX : known;
    }

    private static TargetEntityType target(Row row) {
        if (row.text("type").filter(RELATIONSHIP_FULLTEXT::equals).isPresent()) {
            return TargetEntityType.RELATIONSHIP;
        }
        return row.text("entityType").map(TargetEntityType::valueOf).orElse(TargetEntityType.NODE);
    }
}
