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
package ac.simons.neo4j.migrations.core.internal.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.VersionedCatalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Name;

/**
 * The union of what all local migrations define, version by version. Immutable, so it may be shared between threads.
 *
 * @param order the order of versions
 * @param eras  what was defined between resets, oldest first; the last one is not ended yet
 */
public record LocalCatalog(Comparator<MigrationVersion> order, List<Era> eras) implements VersionedCatalog {

    public LocalCatalog {
        eras = List.copyOf(eras);
    }

    /** A catalog to which nobody has contributed. */
    public static LocalCatalog empty(Comparator<MigrationVersion> order) {
        return new LocalCatalog(order, List.of(new Era(null, Map.of())));
    }

    @Override
    public Collection<CatalogItem<?>> getItems() {
        return eras.get(eras.size() - 1).newest(any -> true);
    }

    @Override
    public Collection<CatalogItem<?>> getItems(@Nullable MigrationVersion version) {
        return version == null ? List.of() : era(isBehind(version)).newest(isUpTo(version));
    }

    @Override
    public Optional<CatalogItem<?>> getItem(Name name, @Nullable MigrationVersion version) {
        return version == null ? Optional.empty() : era(isBehind(version)).newest(name, isUpTo(version));
    }

    @Override
    public Collection<CatalogItem<?>> getItemsPriorTo(@Nullable MigrationVersion version) {
        return version == null ? List.of() : era(isBefore(version).negate()).newest(isBefore(version));
    }

    @Override
    public Optional<CatalogItem<?>> getItemPriorTo(Name name, @Nullable MigrationVersion version) {
        return version == null
                ? Optional.empty()
                : era(isBefore(version).negate()).newest(name, isBefore(version));
    }

    /** What was put aside by the first reset of the given kind, or what still counts. */
    private Era era(Predicate<MigrationVersion> isReset) {
        return eras.stream().filter(era -> era.isSeenBy(isReset)).findFirst().orElseThrow();
    }

    private Predicate<MigrationVersion> isBehind(MigrationVersion version) {
        return isUpTo(version).negate();
    }

    private Predicate<MigrationVersion> isUpTo(MigrationVersion version) {
        return other -> order.compare(other, version) <= 0;
    }

    private Predicate<MigrationVersion> isBefore(MigrationVersion version) {
        return other -> order.compare(other, version) < 0;
    }
}
