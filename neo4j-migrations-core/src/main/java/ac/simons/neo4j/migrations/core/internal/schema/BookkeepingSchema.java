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

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.internal.connection.Pending;
import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction;
import ac.simons.neo4j.migrations.core.internal.connection.RepeatableStatement;
import ac.simons.neo4j.migrations.core.internal.connection.ServerCodes;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.internal.schema.BookkeepingItem.RelationshipIndex;
import ac.simons.neo4j.migrations.core.internal.schema.BookkeepingItem.UniqueConstraint;

/** Creates and drops the constraints and indexes of history and lock in the schema database. Not thread-safe. */
public final class BookkeepingSchema {

    private static final Set<String> ALREADY_THERE =
            Set.of(ServerCodes.EQUIVALENT_SCHEMA_RULE_EXISTS, ServerCodes.CONSTRAINT_EXISTS);

    private final Sessions sessions;
    private final Neo4jVersion version;
    private final BookkeepingDialect dialect;
    private List<ExistingIndex> seen = List.of();

    public BookkeepingSchema(Sessions sessions, Neo4jVersion version) {
        this.sessions = sessions;
        this.version = version;
        this.dialect = BookkeepingDialect.of(version);
    }

    /**
     * Makes sure that items exist. An equivalent item of another name will do. Only what is missing is created, as that
     * needs more round trips and stops everybody else who works with the schema.
     *
     * @throws Neo4jException what the server refused
     */
    public void ensure(List<? extends BookkeepingItem> items, Session session) {
        // All of it is seen as indexes: a constraint owns one
        var query = new Query(version.getShowIndexes());
        seen = RepeatableStatement.run(session, query, TransactionConfig.empty()).stream()
                .map(ExistingIndex::of)
                .toList();
        missing(items).forEach(item -> create(session, item));
    }

    /** The same for more items, judged by what was seen then: by somebody who has taken the lock right after. */
    public void ensureMore(List<? extends BookkeepingItem> items) {
        var missing = missing(items);
        if (!missing.isEmpty()) {
            try (var session = sessions.schema()) {
                missing.forEach(item -> create(session, item));
            }
        }
    }

    /** Asks for what exists, from 4.3 on; see {@link #isComplete}. */
    public static Pending<List<Record>> ask(PipelinedTransaction transaction) {
        return transaction.ask(new Query(Neo4jVersion.V5.getShowIndexes()));
    }

    /** Whether all items exist, as far as the answer tells. */
    public static boolean isComplete(List<Record> answer, List<? extends BookkeepingItem> items) {
        var existing = answer.stream().map(ExistingIndex::of).toList();
        return items.stream().allMatch(item -> existing.stream().anyMatch(index -> index.serves(item)));
    }

    private List<? extends BookkeepingItem> missing(List<? extends BookkeepingItem> items) {
        return items.stream()
                .filter(item -> seen.stream().noneMatch(index -> index.serves(item)))
                .toList();
    }

    private void create(Session session, BookkeepingItem item) {
        try {
            session.executeWriteWithoutResult(tx -> tx.run(dialect.create(item)).consume());
        } catch (Neo4jException e) {
            if (!ALREADY_THERE.contains(e.code())) {
                throw e;
            }
        }
    }

    /**
     * Drops items, also those that exist under another name.
     *
     * @return how many constraints and indexes were dropped
     */
    public Dropped drop(List<? extends BookkeepingItem> items) {
        var dropped = new Dropped(0, 0);
        try (var session = sessions.schema()) {
            for (var item : items) {
                dropped = dropped.plus(drop(session, item));
            }
        }
        return dropped;
    }

    private Dropped drop(Session session, BookkeepingItem item) {
        return find(session, item)
                .map(existing -> session.executeWrite(tx -> {
                    var counters = tx.run(dialect.drop(existing)).consume().counters();
                    return new Dropped(counters.constraintsRemoved(), counters.indexesRemoved());
                }))
                .orElse(new Dropped(0, 0));
    }

    /** The item under the name that the server knows it by. */
    private Optional<BookkeepingItem> find(Session session, BookkeepingItem item) {
        if (item instanceof UniqueConstraint constraint) {
            return session.run(version.getShowConstraints()).stream()
                    .filter(row -> describes(row, constraint))
                    .findFirst()
                    .map(row -> new UniqueConstraint(
                            row.get("name").asString(constraint.name()), constraint.label(), constraint.properties()));
        }
        var index = (RelationshipIndex) item;
        return session.run(version.getShowIndexes()).stream()
                .filter(row -> matches(row.get("labelsOrTypes"), List.of(index.type()))
                        && matches(row.get("properties"), List.of(index.property())))
                .findFirst()
                .map(row -> new RelationshipIndex(row.get("name").asString(), index.type(), index.property()));
    }

    private static boolean describes(Record row, UniqueConstraint constraint) {
        if (row.containsKey("labelsOrTypes")) {
            return matches(row.get("labelsOrTypes"), List.of(constraint.label()))
                    && matches(row.get("properties"), constraint.properties());
        }
        // Up to 4.2 servers have nothing but a text, such as: CONSTRAINT ON ( n:Label ) ASSERT (n.property) IS UNIQUE
        var description = row.get(row.containsKey("description") ? "description" : "details")
                .asString("");
        return description.contains(":" + constraint.label() + " ")
                && constraint.properties().stream().allMatch(property -> description.contains("." + property));
    }

    private static boolean matches(Value list, List<String> expected) {
        return !list.isNull() && Objects.equals(list.asList(Value::asString), expected);
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
