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
import java.util.List;
import java.util.Objects;

import org.w3c.dom.Document;

import ac.simons.neo4j.migrations.core.VersionedCatalog;
import ac.simons.neo4j.migrations.core.internal.schema.ItemCatalog;
import ac.simons.neo4j.migrations.core.internal.schema.xml.CatalogElement;

/**
 * A collection of constraints and indexes that cannot be changed.
 *
 * @since 0.1.0
 */
public sealed interface Catalog permits VersionedCatalog, ItemCatalog {

    /**
     * Reads the items of the element {@code catalog} of a document. The document is not validated and texts are taken as
     * they are.
     *
     * @param document a migration in XML
     * @return the items, none if there is no such element
     * @throws IllegalArgumentException if there is more than one such element or an item contradicts itself
     */
    static Catalog of(Document document) {
        return of(CatalogElement.items(Objects.requireNonNull(document, "document")));
    }

    /**
     * Makes a catalog of items. Of items that are equal only the first is taken.
     *
     * @param items the items in their order
     * @return the catalog
     */
    static Catalog of(Collection<? extends CatalogItem<?>> items) {
        return ItemCatalog.of(items);
    }

    /**
     * {@return a catalog without items}
     */
    static Catalog empty() {
        return of(List.of());
    }

    /**
     * {@return the items in their order, unmodifiable}
     */
    Collection<CatalogItem<?>> getItems();

    /**
     * Tells whether an item, or one that does the same under any name, is in this catalog.
     *
     * @param other the item to look for
     * @return true if there is an equivalent item
     */
    default boolean containsEquivalentItem(CatalogItem<?> other) {
        return getItems().stream().anyMatch(item -> item.isEquivalentTo(other));
    }

    /**
     * {@return whether there are no items}
     */
    default boolean isEmpty() {
        return getItems().isEmpty();
    }
}
