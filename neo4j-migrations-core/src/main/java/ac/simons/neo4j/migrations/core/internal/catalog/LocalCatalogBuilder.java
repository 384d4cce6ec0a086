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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Name;
import ac.simons.neo4j.migrations.core.internal.configuration.VersionOrder;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/** Puts contributions together; complains about names that one version defines twice. */
public final class LocalCatalogBuilder {

    private final VersionOrder order;
    private final Problems problems;
    private final List<Era> eras = new ArrayList<>();
    private final Map<Name, List<Era.Entry>> current = new LinkedHashMap<>();
    private final List<Contribution> added = new ArrayList<>();

    private LocalCatalogBuilder(VersionOrder order, Problems problems) {
        this.order = order;
        this.problems = problems;
    }

    /**
     * Builds the catalog.
     *
     * @param contributions sorted by version
     * @param problems      takes what contradicts
     */
    public static LocalCatalog build(VersionOrder order, List<Contribution> contributions, Problems problems) {
        var builder = new LocalCatalogBuilder(order, problems);
        contributions.forEach(builder::add);
        builder.endEra(null);
        return new LocalCatalog(order, builder.eras);
    }

    private void add(Contribution contribution) {
        if (contribution.reset()) {
            reset(contribution);
        }
        contribution.items().forEach(item -> add(item, contribution));
        added.add(contribution);
    }

    private void reset(Contribution contribution) {
        rival(contribution.version())
                .ifPresent(rival -> problems.add(
                        ErrorCode.CATALOG_CONTRADICTORY,
                        contribution.location(),
                        "it resets the catalog for version %s, for which %s has %s already. Give one of them another version"
                                .formatted(
                                        contribution.version(),
                                        rival.location(),
                                        rival.reset() ? "reset it" : "defined items")));
        endEra(contribution.version());
    }

    private void add(CatalogItem<?> item, Contribution contribution) {
        var definitions = current.computeIfAbsent(item.getName(), name -> new ArrayList<>());
        if (definitions.stream().anyMatch(earlier -> isSame(earlier.version(), contribution.version()))) {
            problems.add(
                    ErrorCode.CATALOG_CONTRADICTORY,
                    contribution.location(),
                    "it defines \"%s\" for version %s, for which %s defines that name already. Rename one of them, or give one of the files another version"
                            .formatted(
                                    item.getName().getValue(),
                                    contribution.version(),
                                    rival(contribution.version())
                                            .map(Contribution::location)
                                            .orElse(contribution.location())));
        }
        definitions.add(new Era.Entry(contribution.version(), item));
    }

    private Optional<Contribution> rival(MigrationVersion version) {
        return added.stream()
                .filter(earlier -> earlier.reset() || !earlier.items().isEmpty())
                .filter(earlier -> isSame(earlier.version(), version))
                .findFirst();
    }

    /** Such as 1 and 1.0: other tools take them for the same, so nobody can rely on one coming first. */
    private boolean isSame(MigrationVersion left, MigrationVersion right) {
        return left.equals(right) || order.isTie(left, right);
    }

    private void endEra(@Nullable MigrationVersion endedBy) {
        var entries = new LinkedHashMap<Name, List<Era.Entry>>();
        current.forEach((name, definitions) -> entries.put(name, List.copyOf(definitions)));
        eras.add(new Era(endedBy, entries));
        current.clear();
    }
}
