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

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;

/**
 * Items in the order in which they were found.
 *
 * @param items the items, no two of them equal
 */
public record ItemCatalog(List<CatalogItem<?>> items) implements Catalog {

    public ItemCatalog {
        items = List.copyOf(items);
    }

    public static Catalog of(Collection<? extends CatalogItem<?>> items) {
        return new ItemCatalog(List.copyOf(new LinkedHashSet<>(items)));
    }

    @Override
    public Collection<CatalogItem<?>> getItems() {
        return items;
    }
}
