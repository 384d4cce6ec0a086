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
package ac.simons.neo4j.migrations.core;

import java.util.Collection;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Name;

/**
 * The items that all migrations define together, as each version sees them: of items with the same name the newest one
 * counts. Seen as a plain catalog it holds the newest item of every name. Thread-safe; meant for reading only.
 *
 * @since 0.1.0
 */
public non-sealed interface VersionedCatalog extends Catalog {

    /**
     * Gives the items as they were before a version.
     *
     * @param version the version, null finds nothing
     * @return the items defined by older versions
     */
    default Catalog getCatalogPriorTo(@Nullable MigrationVersion version) {
        return Catalog.of(getItemsPriorTo(version));
    }

    /**
     * Gives the items as a version sees them.
     *
     * @param version the version, null finds nothing
     * @return the items defined by that version and older ones
     */
    default Catalog getCatalogAt(@Nullable MigrationVersion version) {
        return Catalog.of(getItems(version));
    }

    /**
     * Finds items as they were before a version.
     *
     * @param version the version, null finds nothing
     * @return the items defined by older versions, unmodifiable
     */
    Collection<CatalogItem<?>> getItemsPriorTo(@Nullable MigrationVersion version);

    /**
     * Finds an item as it was before a version.
     *
     * @param name    name of the item
     * @param version the version, null finds nothing
     * @return the newest item of that name that an older version defines
     */
    Optional<CatalogItem<?>> getItemPriorTo(Name name, @Nullable MigrationVersion version);

    /**
     * Finds items as a version sees them.
     *
     * @param version the version, null finds nothing
     * @return the items defined by that version and older ones, unmodifiable
     */
    Collection<CatalogItem<?>> getItems(@Nullable MigrationVersion version);

    /**
     * Finds an item as a version sees it.
     *
     * @param name    name of the item
     * @param version the version, null finds nothing
     * @return the newest item of that name that the version or an older one defines
     */
    Optional<CatalogItem<?>> getItem(Name name, @Nullable MigrationVersion version);
}
