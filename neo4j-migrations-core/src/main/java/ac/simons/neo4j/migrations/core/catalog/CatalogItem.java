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

import java.util.Optional;
import java.util.Set;

/**
 * One constraint or one index. Immutable and thread-safe.
 *
 * <p>Items are equal if they are equivalent and have the same name, the same options and the same property type.
 *
 * @param <T> the kinds there are
 * @since 0.1.0
 */
public sealed interface CatalogItem<T extends ItemType> permits Constraint, Index {

    /**
     * {@return the name, a generated one if the item has been given none}
     */
    Name getName();

    /**
     * {@return the kind}
     */
    T getType();

    /**
     * Tells whether another item does the same for the database: it is of the same class and kind and is defined for the
     * same labels or types and the same properties. Names, options, property types and the order of properties do not
     * matter.
     *
     * @param other the item to compare with
     * @return true if both are equivalent
     */
    boolean isEquivalentTo(CatalogItem<?> other);

    /**
     * {@return whether the item has been given no name}
     */
    boolean hasGeneratedName();

    /**
     * Renames the item.
     *
     * @param newName the new name
     * @return the renamed item, this one if it has that name already
     */
    CatalogItem<T> withName(String newName);

    /**
     * {@return whether the item is defined for nodes or for relationships}
     */
    TargetEntityType getTargetEntityType();

    /**
     * {@return the names of the properties in the order of their definition; only a lookup index has none}
     */
    Set<String> getProperties();

    /**
     * {@return the options as a Cypher map, with or without its braces; never blank}
     */
    Optional<String> getOptionalOptions();
}
