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
package ac.simons.neo4j.migrations.core.internal.history;

import java.util.List;

import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.internal.connection.Refusal;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.schema.bookkeeping.BookkeepingSchema;

/** Constraint and index of the history; there are none before Neo4j 4.4. */
public final class HistorySchema {

    /** They exist from Neo4j 4.4 on. Other tools create and drop the same: never change one. */
    public static final List<CatalogItem<?>> ITEMS = List.of(
            Constraint.forNode(HistoryGraph.MIGRATION)
                    .named("unique_version___Neo4jMigration")
                    .unique(HistoryGraph.VERSION, HistoryGraph.MIGRATION_TARGET),
            Index.forRelationship(HistoryGraph.REPEATED)
                    .named("repeated_at__Neo4jMigration")
                    .onProperties(HistoryGraph.AT));

    private final Neo4jVersion version;
    private final BookkeepingSchema schema;

    public HistorySchema(BookkeepingSchema schema, Neo4jVersion version) {
        this.schema = schema;
        this.version = version;
    }

    /**
     * Makes sure that they exist; to be called by who has the lock.
     *
     * @throws ac.simons.neo4j.migrations.core.MigrationsException if the server refuses one
     */
    public void ensure() {
        if (version.isPriorTo44()) {
            return;
        }
        try {
            schema.ensureMore(ITEMS);
        } catch (Neo4jException e) {
            throw Failure.of(ErrorCode.BOOKKEEPING_REFUSED, "Cannot create constraint and index of the history")
                    .because(Refusal.describe(e))
                    .leaving("No migration was applied")
                    .next("Connect as a user who may create constraints and indexes")
                    .toException(e);
        }
    }

    /** Whether they exist on a server that has them, see {@link BookkeepingSchema#ask}. */
    public static boolean isComplete(List<Record> indexes) {
        return BookkeepingSchema.isComplete(indexes, ITEMS);
    }

    /** Drops them. */
    public BookkeepingSchema.Dropped drop() {
        return version.isPriorTo44() ? new BookkeepingSchema.Dropped(0, 0) : schema.drop(ITEMS);
    }
}
