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
package ac.simons.neo4j.migrations.core.internal.schema;

import java.util.List;

/** A constraint or index that history or lock rely on. Names and shapes are shared with other tools: never change one. */
public sealed interface BookkeepingItem {

    /** Name on servers that have named items. */
    String name();

    /**
     * No two nodes of a label have the same values.
     *
     * @param name       name on servers that have named constraints
     * @param label      label of the nodes
     * @param properties one or more properties; several need Neo4j 4.4 or newer in our use
     */
    record UniqueConstraint(String name, String label, List<String> properties) implements BookkeepingItem {
        public UniqueConstraint {
            properties = List.copyOf(properties);
        }
    }

    /**
     * An index on a property of relationships.
     *
     * @param name     name of the index
     * @param type     type of the relationships
     * @param property the property
     */
    record RelationshipIndex(String name, String type, String property) implements BookkeepingItem {}
}
