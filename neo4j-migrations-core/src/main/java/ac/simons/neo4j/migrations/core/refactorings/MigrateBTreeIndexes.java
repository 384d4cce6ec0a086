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
package ac.simons.neo4j.migrations.core.refactorings;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.internal.execution.refactoring.BTreeMigration;

/**
 * Prepares a database of Neo4j 4.4 for version 5, which knows no B-tree indexes: indexes become range, text or point
 * indexes, and constraints are backed by range indexes. The constraints of this tool are included, as version 5 would
 * refuse them, too. Other indexes are left alone.
 *
 * <p>Needs Neo4j 4.4 and does nothing on later versions. All of it is one transaction; applying it again creates nothing
 * that is there already.
 *
 * @since 0.1.0
 */
public sealed interface MigrateBTreeIndexes extends Refactoring permits BTreeMigration {

    /** What names of new items end with by default. */
    String DEFAULT_SUFFIX = "_new";

    /**
     * Creates new items beside the old ones, with names that end with {@link #DEFAULT_SUFFIX}.
     *
     * @return the refactoring
     */
    static MigrateBTreeIndexes createFutureIndexes() {
        return createFutureIndexes(null);
    }

    /**
     * Creates new items beside the old ones. What drops the old ones is logged.
     *
     * @param suffix what the names of new items end with, blanks around it are ignored; null or blank for
     *               {@link #DEFAULT_SUFFIX}
     * @return the refactoring
     */
    static MigrateBTreeIndexes createFutureIndexes(@Nullable String suffix) {
        return BTreeMigration.creating(suffix == null || suffix.isBlank() ? DEFAULT_SUFFIX : suffix.strip());
    }

    /**
     * Drops the old items and creates new ones under the same names.
     *
     * @return the refactoring
     */
    static MigrateBTreeIndexes replaceBTreeIndexes() {
        return BTreeMigration.replacing();
    }

    /**
     * Changes the type that single indexes get, which is a range index by default. Constraints are not affected.
     *
     * @param typeMapping types by the names of the old indexes, each of them {@link Index.Type#PROPERTY} for a range index,
     *                    {@link Index.Type#TEXT} or {@link Index.Type#POINT}; null for none
     * @return a refactoring with that mapping, this one if nothing changes
     * @throws IllegalArgumentException if there is another type
     */
    MigrateBTreeIndexes withTypeMapping(@Nullable Map<String, Index.Type> typeMapping);

    /**
     * Leaves items alone.
     *
     * @param excludes their names, null for none
     * @return a refactoring without them, this one if nothing changes
     */
    MigrateBTreeIndexes withExcludes(@Nullable Collection<String> excludes);

    /**
     * Leaves all other items alone.
     *
     * @param includes names of the items to be migrated, null or empty for all
     * @return a refactoring of them, this one if nothing changes
     */
    MigrateBTreeIndexes withIncludes(@Nullable Collection<String> includes);
}
