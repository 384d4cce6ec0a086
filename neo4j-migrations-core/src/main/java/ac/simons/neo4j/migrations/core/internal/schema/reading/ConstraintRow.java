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

import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;
import ac.simons.neo4j.migrations.core.internal.schema.ItemDescription;

/** What a row of {@code SHOW CONSTRAINTS} or {@code db.constraints()} says. */
public final class ConstraintRow {

    private static final Map<String, Constraint.Type> TYPES = Map.ofEntries(
            Map.entry("UNIQUENESS", Constraint.Type.UNIQUE),
            Map.entry("NODE_PROPERTY_UNIQUENESS", Constraint.Type.UNIQUE),
            Map.entry("RELATIONSHIP_UNIQUENESS", Constraint.Type.UNIQUE_RELATIONSHIP_PROPERTY),
            Map.entry("RELATIONSHIP_PROPERTY_UNIQUENESS", Constraint.Type.UNIQUE_RELATIONSHIP_PROPERTY),
            Map.entry("NODE_PROPERTY_EXISTENCE", Constraint.Type.EXISTS),
            Map.entry("RELATIONSHIP_PROPERTY_EXISTENCE", Constraint.Type.EXISTS),
            Map.entry("NODE_KEY", Constraint.Type.KEY),
            Map.entry("RELATIONSHIP_KEY", Constraint.Type.KEY),
            Map.entry("NODE_PROPERTY_TYPE", Constraint.Type.PROPERTY_TYPE),
            Map.entry("RELATIONSHIP_PROPERTY_TYPE", Constraint.Type.PROPERTY_TYPE));

    private ConstraintRow() {}

    /**
     * Reads a row.
     *
     * @throws IllegalArgumentException if columns are missing or the row describes nothing that is known
     */
    public static ItemDescription<Constraint.Type> describe(MapAccessor columns) {
        var row = new Row("constraint", columns);
        return row.text("description")
                .map(text -> ConstraintText.describe(text).withName(row.nullableText("name")))
                .orElseGet(() -> describeColumns(row));
    }

    /** Whether the kind of the constraint is one that catalogs know. */
    static boolean isKnown(MapAccessor columns) {
        return new Row("constraint", columns)
                .text("type")
                .map(TYPES::containsKey)
                .orElse(true);
    }

    private static ItemDescription<Constraint.Type> describeColumns(Row row) {
        row.requireColumns(List.of("name", "type", "entityType", "labelsOrTypes", "properties"));
        var type = row.text("type").orElse("");
        return new ItemDescription<>(
                Optional.ofNullable(TYPES.get(type)).orElseThrow(() -> row.unknown(type)),
                row.nullableText("name"),
                TargetEntityType.valueOf(row.text("entityType").orElse("NODE")),
                List.of(row.texts("labelsOrTypes").stream().findFirst().orElse("")),
                new LinkedHashSet<>(row.texts("properties")),
                row.options(),
                row.nullableText("propertyType"));
    }
}
