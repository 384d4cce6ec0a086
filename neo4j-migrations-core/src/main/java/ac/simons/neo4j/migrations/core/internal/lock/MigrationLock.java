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
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.types.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.internal.connection.Refusal;
import ac.simons.neo4j.migrations.core.internal.connection.ServerCodes;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.schema.bookkeeping.BookkeepingSchema;

/**
 * Excludes everybody else from changing the same target database, us and other tools alike: whoever creates the lock node
 * of a name holds the lock, a unique constraint sees to it that there is only one.
 */
public final class MigrationLock {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);

    private static final String ACQUIRE =
            "CREATE (l:%s) SET l = $properties, l.since = datetime({timezone: 'UTC'})".formatted(LockGraph.LOCK);
    /** The constraints that the lock relies on. Other tools create and drop the same: never change one. */
    public static final List<Constraint> ITEMS = List.of(
            Constraint.forNode(LockGraph.LOCK)
                    .named("__Neo4jMigrationsLock__has_unique_id")
                    .unique(LockGraph.ID),
            Constraint.forNode(LockGraph.LOCK)
                    .named("__Neo4jMigrationsLock__has_unique_name")
                    .unique(LockGraph.NAME));

    private static final String FIND_HOLDER = "MATCH (l:%s {name: $name}) RETURN l AS lock".formatted(LockGraph.LOCK);
    private static final String RELEASE = "MATCH (l:%s {id: $id}) DELETE l".formatted(LockGraph.LOCK);
    private static final String REMOVE = "MATCH (l:%s {name: $name}) DELETE l".formatted(LockGraph.LOCK);
    private static final String REMOVE_ALL = "MATCH (l:%s) DELETE l".formatted(LockGraph.LOCK);

    private static final TransactionConfig AT_ONCE =
            TransactionConfig.builder().withTimeout(Duration.ofSeconds(2)).build();
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final Sessions sessions;
    private final BookkeepingSchema schema;
    private final String name;
    private final Duration timeout;

    public MigrationLock(Sessions sessions, Neo4jVersion version, String name, Duration timeout) {
        this.sessions = sessions;
        this.schema = new BookkeepingSchema(sessions, version);
        this.name = name;
        this.timeout = timeout;
    }

    /**
     * Takes the lock, waiting for another holder at most as long as configured.
     *
     * @return the lock, to be released by closing it
     * @throws MigrationsException if somebody else still holds it then, or the server refuses
     */
    public HeldLock acquire() {
        ensureConstraints();
        long deadline = System.nanoTime() + timeout.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        var announced = false;
        while (true) {
            var held = tryAcquire();
            if (held.isPresent()) {
                return held.get();
            }
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw heldByOther();
            }
            if (!announced) {
                LOG.info("Waiting up to {} for the lock, {}", timeout, describeHolder());
                announced = true;
            }
            pause(Math.min(left, ThreadLocalRandom.current().nextLong(pause / 2, pause + 1)));
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    private void ensureConstraints() {
        try {
            schema.ensure(ITEMS);
        } catch (Neo4jException e) {
            throw Failure.of("Cannot ensure that the lock is unique")
                    .because("its constraints cannot be created, " + Refusal.describe(e))
                    .leaving("No migration was applied")
                    .next("Connect as a user who may create constraints")
                    .toException(e);
        }
    }

    private Optional<HeldLock> tryAcquire() {
        var id = UUID.randomUUID().toString();
        var properties = new HashMap<String, Object>(LockHolder.current().properties());
        properties.put(LockGraph.ID, id);
        properties.put(LockGraph.NAME, name);
        try (var session = sessions.schema()) {
            session.executeWriteWithoutResult(
                    tx -> tx.run(ACQUIRE, Map.of("properties", properties)).consume());
            LOG.debug("Took the lock {} with the id {}.", name, id);
            return Optional.of(held(id));
        } catch (ClientException e) {
            if (ServerCodes.CONSTRAINT_VIOLATED.equals(e.code())) {
                return isOurs(id) ? Optional.of(held(id)) : Optional.empty();
            }
            throw Failure.of("Cannot take the lock")
                    .because(Refusal.describe(e))
                    .leaving("No migration was applied")
                    .toException(e);
        }
    }

    /** The driver repeats a transaction whose answer got lost: then the node that is in our way is our own. */
    private boolean isOurs(String id) {
        return holder().filter(node -> id.equals(node.get(LockGraph.ID).asString("")))
                .isPresent();
    }

    private Optional<Node> holder() {
        try (var session = sessions.schema()) {
            return session.executeRead(tx -> tx.run(FIND_HOLDER, Map.of("name", name)).stream()
                    .findFirst()
                    .map(row -> row.get("lock").asNode()));
        }
    }

    private String describeHolder() {
        return holder().map(MigrationLock::describe).orElse("which was just released");
    }

    private static String describe(Node lock) {
        var since = lock.get(LockGraph.SINCE);
        return since.isNull()
                ? "held by another tool under the id " + lock.get(LockGraph.ID).asString("?")
                : "held by %s on %s (process %d) since %s"
                        .formatted(
                                lock.get(LockGraph.USER).asString("?"),
                                lock.get(LockGraph.HOST).asString("?"),
                                lock.get(LockGraph.PROCESS).asLong(0),
                                since.asZonedDateTime());
    }

    private MigrationsException heldByOther() {
        return Failure.of("Cannot take the lock")
                .because("another migration is running or has crashed, the lock is " + describeHolder())
                .leaving("Nothing was changed")
                .next(
                        "Wait for the other one; if it is gone for good, remove its lock with: MATCH (l:%s {name: '%s'}) DELETE l"
                                .formatted(LockGraph.LOCK, name))
                .toException();
    }

    private HeldLock held(String id) {
        return HeldLock.releasedBy(() -> release(id), () -> releaseAtOnce(id));
    }

    /** Without the driver's patience, which would keep a JVM alive that is going down. */
    private void releaseAtOnce(String id) {
        try (var session = sessions.schema();
                var transaction = session.beginTransaction(AT_ONCE)) {
            transaction.run(RELEASE, Map.of("id", id)).consume();
            transaction.commit();
        }
    }

    /**
     * Removes the lock of this name, whoever holds it: only for a holder that is certainly gone.
     *
     * @return whether there was one
     */
    public boolean remove() {
        try (var session = sessions.schema()) {
            return session.executeWrite(tx -> tx.run(REMOVE, Map.of("name", name))
                            .consume()
                            .counters()
                            .nodesDeleted())
                    > 0;
        }
    }

    private void release(String id) {
        try (var session = sessions.schema()) {
            session.executeWriteWithoutResult(
                    tx -> tx.run(RELEASE, Map.of("id", id)).consume());
        }
    }

    /** Removes all locks of the schema database and their constraints, for a database that is being cleaned. */
    public BookkeepingSchema.Dropped removeAll() {
        try (var session = sessions.schema()) {
            session.executeWriteWithoutResult(tx -> tx.run(REMOVE_ALL).consume());
        }
        return schema.drop(ITEMS);
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of("Gave up waiting for the lock")
                    .because("the waiting thread was interrupted")
                    .leaving("Nothing was changed")
                    .toException(e);
        }
    }
}
