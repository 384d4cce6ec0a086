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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Name;

/**
 * What the migrations between two resets define.
 *
 * @param endedBy the version whose migration puts all of this aside, null if it still counts
 * @param entries definitions by name, in the order of versions
 */
record Era(@Nullable MigrationVersion endedBy, Map<Name, List<Entry>> entries) {

    /** That a version defines an item. */
    record Entry(MigrationVersion version, CatalogItem<?> item) {}

    /** Whether versions of a kind see what is in here, and not what a later reset has left. */
    boolean isSeenBy(Predicate<MigrationVersion> isHidden) {
        return endedBy == null || isHidden.test(endedBy);
    }

    Optional<CatalogItem<?>> newest(Name name, Predicate<MigrationVersion> isVisible) {
        return newest(entries.getOrDefault(name, List.of()), isVisible).findFirst();
    }

    Collection<CatalogItem<?>> newest(Predicate<MigrationVersion> isVisible) {
        return entries.values().stream()
                .flatMap(definitions -> newest(definitions, isVisible))
                .collect(Collectors.toUnmodifiableList());
    }

    private static Stream<CatalogItem<?>> newest(List<Entry> definitions, Predicate<MigrationVersion> isVisible) {
        return definitions.stream()
                .filter(definition -> isVisible.test(definition.version()))
                .reduce((older, newer) -> newer)
                .<CatalogItem<?>>map(Entry::item)
                .stream();
    }
}
