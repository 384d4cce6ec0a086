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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What distinguishes two catalogs. Immutable.
 *
 * @since 0.1.0
 */
public final class CatalogDiff {

    private final List<CatalogItem<?>> onlyInLeft;

    private final List<CatalogItem<?>> onlyInRight;

    private final List<CatalogItem<?>> equivalentItems;

    private CatalogDiff(Catalog left, Catalog right) {
        this.onlyInLeft = without(left, right);
        this.onlyInRight = without(right, left);
        var equivalents = new ArrayList<CatalogItem<?>>();
        onlyInLeft.stream().filter(right::containsEquivalentItem).forEach(equivalents::add);
        onlyInRight.stream().filter(left::containsEquivalentItem).forEach(equivalents::add);
        this.equivalentItems = List.copyOf(equivalents);
    }

    /**
     * Compares two catalogs.
     *
     * @param left  one catalog
     * @param right the other
     * @return the differences
     */
    public static CatalogDiff between(Catalog left, Catalog right) {
        return new CatalogDiff(Objects.requireNonNull(left, "left"), Objects.requireNonNull(right, "right"));
    }

    private static List<CatalogItem<?>> without(Catalog catalog, Catalog other) {
        return catalog.getItems().stream()
                .filter(item -> !other.getItems().contains(item))
                .<CatalogItem<?>>map(item -> item)
                .toList();
    }

    /**
     * {@return whether both catalogs have equal items, down to names and options}
     */
    public boolean identical() {
        return onlyInLeft.isEmpty() && onlyInRight.isEmpty();
    }

    /**
     * {@return whether every item of either catalog has an equal or equivalent one in the other}
     */
    public boolean equivalent() {
        return equivalentItems.size() == onlyInLeft.size() + onlyInRight.size();
    }

    /**
     * {@return the items of the left catalog without an equal one in the right catalog, unmodifiable}
     */
    public Collection<CatalogItem<?>> getItemsOnlyInLeft() {
        return onlyInLeft;
    }

    /**
     * {@return the items of the right catalog without an equal one in the left catalog, unmodifiable}
     */
    public Collection<CatalogItem<?>> getItemsOnlyInRight() {
        return onlyInRight;
    }

    /**
     * {@return those items of both sides that have no equal, but an equivalent one on the other side, unmodifiable}
     */
    public Collection<CatalogItem<?>> getEquivalentItems() {
        return equivalentItems;
    }
}
