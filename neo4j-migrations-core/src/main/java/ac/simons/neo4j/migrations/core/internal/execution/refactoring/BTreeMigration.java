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
package ac.simons.neo4j.migrations.core.internal.execution.refactoring;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.MigrateBTreeIndexes;
import ac.simons.neo4j.migrations.core.refactorings.QueryRunner;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/**
 * Creates items that later servers know in place of B-trees.
 *
 * @param suffix   what is added to the names of new items, null if they replace the old ones
 * @param includes names of the items to be migrated, empty for all
 */
public record BTreeMigration(
        @Nullable String suffix, Map<String, Index.Type> typeMapping, Set<String> excludes, Set<String> includes)
        implements MigrateBTreeIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private static final Set<Index.Type> TYPES = EnumSet.of(Index.Type.PROPERTY, Index.Type.TEXT, Index.Type.POINT);

    public BTreeMigration {
        typeMapping = Map.copyOf(typeMapping);
        excludes = Set.copyOf(excludes);
        includes = Set.copyOf(includes);
        typeMapping.forEach((name, type) -> {
            if (!TYPES.contains(type)) {
                throw new IllegalArgumentException(
                        "The index %s cannot become one of type %s. Use one of %s.".formatted(name, type, TYPES));
            }
        });
    }

    public static MigrateBTreeIndexes creating(String suffix) {
        return new BTreeMigration(suffix, Map.of(), Set.of(), Set.of());
    }

    public static MigrateBTreeIndexes replacing() {
        return new BTreeMigration(null, Map.of(), Set.of(), Set.of());
    }

    @Override
    public MigrateBTreeIndexes withTypeMapping(@Nullable Map<String, Index.Type> mapping) {
        return with(mapping == null ? Map.of() : mapping, excludes, includes);
    }

    @Override
    public MigrateBTreeIndexes withExcludes(@Nullable Collection<String> names) {
        return with(typeMapping, names == null ? Set.of() : Set.copyOf(names), includes);
    }

    @Override
    public MigrateBTreeIndexes withIncludes(@Nullable Collection<String> names) {
        return with(typeMapping, excludes, names == null ? Set.of() : Set.copyOf(names));
    }

    private MigrateBTreeIndexes with(
            Map<String, Index.Type> newMapping, Set<String> newExcludes, Set<String> newIncludes) {
        var changed = new BTreeMigration(suffix, newMapping, newExcludes, newIncludes);
        return changed.equals(this) ? this : changed;
    }

    @Override
    public Counters apply(RefactoringContext context) {
        try (var runner = context.getQueryRunner(QueryRunner.defaultFeatureSet())) {
            if (context.getVersion().is5OrHigher()) {
                return Counters.empty();
            }
            var replacements = BTreeItems.read(runner, context.getVersion()).replacements(this, context);
            var counters = Counters.empty();
            for (var replacement : replacements) {
                for (var statement : replacement.statements(suffix == null)) {
                    counters = counters.add(Statements.run(runner, new Query(statement)));
                }
            }
            runner.commit();
            announce(replacements, counters);
            return counters;
        }
    }

    boolean concerns(String name) {
        return !excludes.contains(name) && (includes.isEmpty() || includes.contains(name));
    }

    private void announce(List<BTreeReplacement> replacements, Counters counters) {
        if (suffix != null && counters.indexesAdded() + counters.constraintsAdded() > 0) {
            LOG.info(
                    "Drop the old constraints and indexes when the new ones are online:\n{}",
                    replacements.stream()
                            .map(replacement -> replacement.drop() + ";")
                            .collect(Collectors.joining("\n")));
        }
    }
}
