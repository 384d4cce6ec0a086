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
package ac.simons.neo4j.migrations.core.internal.lock;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;

import ac.simons.neo4j.migrations.core.internal.connection.Pending;
import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction;
import ac.simons.neo4j.migrations.core.internal.connection.RepeatableStatement;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;

/**
 * The lock node of one name in the database. Each statement is a transaction of its own and may be repeated after an
 * answer got lost: it does not do again what it has done. All times are those of the database.
 */
final class LockNode {

    private static final String TAKE =
            "l.since = datetime({timezone: 'UTC'}), l.until = datetime({timezone: 'UTC'}) + duration({milliseconds: $lease})";
    private static final String FOUND = "RETURN l AS lock, coalesce(l.until < datetime(), false) AS expired";

    /** The unique constraint makes this exclude everybody: the node is created, or it is somebody else's. */
    private static final String CREATE =
            "MERGE (l:%s {name: $name}) ON CREATE SET l += $properties, %s, l.fence = timestamp() %s"
                    .formatted(LockGraph.LOCK, TAKE, FOUND);

    /** Writes something first, as only who has the write lock of a node reads what nobody can change any more. */
    private static final String FIND_AND_SEIZE =
            "MATCH (l:%s {name: $name}) SET l.seized = true REMOVE l.seized".formatted(LockGraph.LOCK);

    private static final String TAKE_OVER =
            """
            %s
            WITH l, CASE WHEN l.fence >= timestamp() THEN l.fence + 1 ELSE timestamp() END AS fence,
              CASE WHEN l.id = $observed AND (l.until < datetime() OR $abandoned) THEN [1] ELSE [] END AS free
            FOREACH (ignored IN free | SET l = $properties, l.name = $name, %s, l.fence = fence)
            %s"""
                    .formatted(FIND_AND_SEIZE, TAKE, FOUND);

    /** Fails if the lock is lost, by a division by zero, and so ends the transaction that it is part of. */
    private static final String RENEW =
            """
            %s
            WITH l WHERE l.id = $id AND l.fence = $fence
            SET l.until = datetime({timezone: 'UTC'}) + duration({milliseconds: $lease})
            RETURN 1 / count(l) AS held"""
                    .formatted(FIND_AND_SEIZE);

    private static final String FIND = "MATCH (l:%s {name: $name}) %s".formatted(LockGraph.LOCK, FOUND);
    private static final String DELETE =
            "%s WITH l WHERE coalesce(l.id, '') = $id DELETE l RETURN 1".formatted(FIND_AND_SEIZE);
    private static final String DELETE_OTHERS =
            "MATCH (l:%s) WHERE coalesce(l.id <> $id, true) DELETE l RETURN 1".formatted(LockGraph.LOCK);

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final Sessions sessions;
    private final String name;
    private final Duration lease;

    LockNode(Sessions sessions, String name, Duration lease) {
        this.sessions = sessions;
        this.name = name;
        this.lease = lease;
    }

    String name() {
        return name;
    }

    Duration lease() {
        return lease;
    }

    /** Creates it, unless there is one. */
    LockRecord createOrRead(Session session, Map<String, Object> properties, Duration timeout) {
        return found(run(session, new Query(CREATE, taking(properties)), timeout))
                .orElseThrow();
    }

    /** The same within a transaction that asks for other things, too. */
    Pending<List<Record>> askToCreate(PipelinedTransaction transaction, Map<String, Object> properties) {
        return transaction.ask(new Query(CREATE, taking(properties)));
    }

    /** What it was answered. */
    static LockRecord created(List<Record> rows) {
        return found(rows).orElseThrow();
    }

    /** Takes it over from somebody, unless somebody else was faster or the holder woke up; empty if it is gone. */
    Optional<LockRecord> takeOver(LockRecord observed, Map<String, Object> properties, Duration timeout) {
        var parameters = taking(properties);
        parameters.put("observed", observed.getId());
        parameters.put("abandoned", observed.state() == LockRecord.State.ABANDONED);
        return found(run(new Query(TAKE_OVER, parameters), timeout));
    }

    /** Renews the lease, or fails if the lock is lost. */
    void renew(Fence fence) {
        var unused = run(fence.query(), lease);
    }

    Query renewal(String id, long fence) {
        return new Query(RENEW, Map.of("name", name, "id", id, "fence", fence, "lease", lease.toMillis()));
    }

    Optional<LockRecord> find() {
        return found(run(new Query(FIND, Map.of("name", name)), Duration.ZERO));
    }

    /** Deletes it if it is still the one with this id. */
    boolean delete(String id) {
        return !run(deletion(id), Duration.ZERO).isEmpty();
    }

    /** Without patience, for a JVM that is going down. */
    void deleteAtOnce(String id) {
        try (var session = sessions.schema()) {
            session.run(deletion(id), withTimeout(AT_ONCE)).consume();
        }
    }

    private Query deletion(String id) {
        return new Query(DELETE, Map.of("name", name, "id", id));
    }

    /** Deletes those of all names, except the one with this id. */
    int deleteOthers(String id) {
        return run(new Query(DELETE_OTHERS, Map.of("id", id)), Duration.ZERO).size();
    }

    private Map<String, Object> taking(Map<String, Object> properties) {
        return new HashMap<>(Map.of("name", name, "properties", properties, "lease", lease.toMillis()));
    }

    private List<Record> run(Query query, Duration timeout) {
        try (var session = sessions.schema()) {
            return run(session, query, timeout);
        }
    }

    private static List<Record> run(Session session, Query query, Duration timeout) {
        return RepeatableStatement.run(session, query, withTimeout(timeout));
    }

    private static Optional<LockRecord> found(List<Record> rows) {
        return rows.stream()
                .findFirst()
                .map(row -> LockRecord.of(
                        row.get("lock").asNode(), row.get("expired").asBoolean()));
    }

    private static TransactionConfig withTimeout(Duration timeout) {
        var config = TransactionConfig.builder();
        return timeout.isZero() ? config.build() : config.withTimeout(timeout).build();
    }
}
