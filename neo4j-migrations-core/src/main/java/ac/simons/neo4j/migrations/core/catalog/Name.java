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

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.internal.schema.ItemName;

/**
 * The name of an item, by which it is found in a catalog. Two names are equal if their values are.
 *
 * @since 0.1.0
 */
public sealed interface Name permits ItemName {

    /**
     * Takes a name as it is.
     *
     * @param value the name, not blank
     * @return the name
     * @throws IllegalArgumentException if the value is blank
     */
    static Name of(String value) {
        return ItemName.of(value);
    }

    /**
     * Computes the name of an item that has been given none. It is the same for the same definition.
     *
     * @param type       class of the item, whose simple name becomes the start of the name
     * @param itemType   kind of the item
     * @param entityType what the item is defined for
     * @param identifier label or type; those of an index separated by a comma and a blank in brackets
     * @param properties names of properties in their order
     * @param options    options of the item, may be null
     * @return for example {@code Constraint_2EE4C2D6CC1D1ECE61BD4B175C7A750C}
     */
    static Name generate(
            Class<?> type,
            ItemType itemType,
            TargetEntityType entityType,
            String identifier,
            Collection<String> properties,
            @Nullable String options) {
        return ItemName.generate(type, itemType, entityType, identifier, properties, options);
    }

    /**
     * {@return the name as text, never blank}
     */
    String getValue();
}
