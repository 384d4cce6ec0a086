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
package ac.simons.neo4j.migrations.core.internal.schema.bookkeeping;

import java.util.List;
import java.util.Set;

import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig;
import ac.simons.neo4j.migrations.core.catalog.Renderer;
import ac.simons.neo4j.migrations.core.catalog.Renderer.Format;
import ac.simons.neo4j.migrations.core.internal.connection.Pending;
import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction;
import ac.simons.neo4j.migrations.core.internal.connection.Refusal;
import ac.simons.neo4j.migrations.core.internal.connection.RepeatableStatement;
import ac.simons.neo4j.migrations.core.internal.connection.ServerCodes;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.schema.reading.RemoteCatalogReader;
import ac.simons.neo4j.migrations.core.internal.schema.reading.RemoteCatalogReader.OptionsColumn;

/** Creates and drops the constraints and indexes of history and lock in the schema database. Not thread-safe. */
public final class BookkeepingSchema {

    private static final Set<String> ALREADY_THERE =
            Set.of(ServerCodes.EQUIVALENT_SCHEMA_RULE_EXISTS, ServerCodes.CONSTRAINT_EXISTS);

    private final Sessions sessions;
    private final Neo4jVersion version;
    private List<ExistingIndex> seen = List.of();

    public BookkeepingSchema(Sessions sessions, Neo4jVersion version) {
        this.sessions = sessions;
        this.version = version;
    }

    /**
     * Makes sure that items exist. An equivalent item of another name will do. Only what is missing is created, as that
     * needs more round trips and stops everybody else who works with the schema.
     *
     * @throws Neo4jException what the server refused
     */
    public void ensure(List<? extends CatalogItem<?>> items, Session session) {
        // All of it is seen as indexes: a constraint owns one
        var query = new Query(version.getShowIndexes());
        ensure(items, session, RepeatableStatement.run(session, query, TransactionConfig.empty()));
    }

    /** The same for who knows already what exists, see {@link #ask}. */
    public void ensure(List<? extends CatalogItem<?>> items, Session session, List<Record> indexes) {
        seen = indexes.stream().map(ExistingIndex::of).toList();
        create(missing(items, seen), session);
    }

    /** The same for more items, judged by what was seen then: by somebody who has taken the lock right after. */
    public void ensureMore(List<? extends CatalogItem<?>> items) {
        var missing = missing(items, seen);
        if (!missing.isEmpty()) {
            try (var session = sessions.schema()) {
                create(missing, session);
            }
        }
    }

    /** Asks for what exists, from 4.3 on; see {@link #isComplete}. */
    public static Pending<List<Record>> ask(PipelinedTransaction transaction) {
        return transaction.ask(new Query(Neo4jVersion.V5.getShowIndexes()));
    }

    /** Whether all items exist, as far as the answer tells. */
    public static boolean isComplete(List<Record> answer, List<? extends CatalogItem<?>> items) {
        return missing(items, answer.stream().map(ExistingIndex::of).toList()).isEmpty();
    }

    private static List<? extends CatalogItem<?>> missing(
            List<? extends CatalogItem<?>> items, List<ExistingIndex> seen) {
        return items.stream()
                .filter(item -> seen.stream().noneMatch(index -> index.serves(item)))
                .toList();
    }

    /** All at once; if somebody else is at it, too, what they have not created. */
    private void create(List<? extends CatalogItem<?>> items, Session session) {
        if (!items.isEmpty() && !isCreated(items, session) && items.size() > 1) {
            items.forEach(item -> create(List.of(item), session));
        }
    }

    private boolean isCreated(List<? extends CatalogItem<?>> items, Session session) {
        try {
            session.executeWriteWithoutResult(tx ->
                    items.forEach(item -> tx.run(createStatement(item, version)).consume()));
            return true;
        } catch (Neo4jException e) {
            if (ALREADY_THERE.contains(e.code())) {
                return false;
            }
            throw e;
        }
    }

    static String createStatement(CatalogItem<?> item, Neo4jVersion version) {
        return statement(
                item,
                RenderConfig.create()
                        .idempotent(version.hasIdempotentOperations())
                        .forVersionAndEdition(version, Neo4jEdition.UNDEFINED));
    }

    /**
     * Drops items, also those that exist under another name.
     *
     * @return how many constraints and indexes were dropped
     * @throws ac.simons.neo4j.migrations.core.MigrationsException if the server refuses
     */
    public Dropped drop(List<? extends CatalogItem<?>> items) {
        try (var session = sessions.schema()) {
            var existing = new RemoteCatalogReader(version, List.of()).read(OptionsColumn.IGNORED, session);
            return existing.getItems().stream()
                    .filter(candidate -> items.stream().anyMatch(candidate::isEquivalentTo))
                    .map(item -> drop(session, item))
                    .reduce(new Dropped(0, 0), Dropped::plus);
        }
    }

    private Dropped drop(Session session, CatalogItem<?> item) {
        try {
            return session.executeWrite(tx -> {
                var counters = tx.run(dropStatement(item, version)).consume().counters();
                return new Dropped(counters.constraintsRemoved(), counters.indexesRemoved());
            });
        } catch (ClientException | DatabaseException e) {
            throw Failure.of(
                            ErrorCode.BOOKKEEPING_REFUSED,
                            "Cannot drop %s".formatted(item.getName().getValue()))
                    .because(Refusal.describe(e))
                    .leaving("What was dropped before stays dropped")
                    .next("Do it again as a user who may drop constraints and indexes, while nobody else uses them")
                    .toException(e);
        }
    }

    static String dropStatement(CatalogItem<?> item, Neo4jVersion version) {
        return statement(
                item,
                RenderConfig.drop()
                        .idempotent(!version.isPriorTo44())
                        .forVersionAndEdition(version, Neo4jEdition.UNDEFINED));
    }

    private static String statement(CatalogItem<?> item, RenderConfig config) {
        return Renderer.<CatalogItem<?>>get(Format.CYPHER, item).render(item, config);
    }

    /**
     * What was dropped.
     *
     * @param constraints number of constraints
     * @param indexes     number of indexes that do not belong to a constraint
     */
    public record Dropped(int constraints, int indexes) {

        public Dropped plus(Dropped other) {
            return new Dropped(constraints + other.constraints, indexes + other.indexes);
        }
    }
}
