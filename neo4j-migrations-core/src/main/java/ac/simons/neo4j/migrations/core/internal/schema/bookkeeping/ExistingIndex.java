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
package ac.simons.neo4j.migrations.core.internal.schema.bookkeeping;

import java.util.List;
import java.util.Set;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;

/** An index as servers of any generation list it, for a constraint or on its own. */
record ExistingIndex(List<String> labelsOrTypes, List<String> properties, boolean unique, String type) {

    private static final Set<String> OF_RELATIONSHIP_PROPERTIES = Set.of("BTREE", "RANGE");

    static ExistingIndex of(Record row) {
        // Up to 3.5 indexes are on labels only, which are called tokens there
        return new ExistingIndex(
                texts(row.get(row.containsKey("tokenNames") ? "tokenNames" : "labelsOrTypes")),
                texts(row.get("properties")),
                isUnique(row),
                row.get("type").asString(""));
    }

    /** 3.5 says it in the type, 4.x in a column of its own, later ones name the constraint. */
    private static boolean isUnique(Record row) {
        return row.get("type").asString("").equals("node_unique_property")
                || row.get("uniqueness").asString("").equals("UNIQUE")
                || !row.get("owningConstraint").isNull();
    }

    private static List<String> texts(Value list) {
        return list.isNull() ? List.of() : list.asList(Value::asString);
    }

    boolean serves(CatalogItem<?> item) {
        return item instanceof Constraint constraint
                ? unique && isOn(List.of(constraint.getIdentifier()), constraint.getProperties())
                : OF_RELATIONSHIP_PROPERTIES.contains(type)
                        && isOn(((Index) item).getIdentifiers(), item.getProperties());
    }

    private boolean isOn(List<String> identifiers, Set<String> names) {
        return identifiers.equals(labelsOrTypes) && List.copyOf(names).equals(properties);
    }
}
