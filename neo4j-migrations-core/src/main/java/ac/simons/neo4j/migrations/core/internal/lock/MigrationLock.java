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
import java.util.function.Supplier;

import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.LockInfo.State;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction;
import ac.simons.neo4j.migrations.core.internal.connection.Refusal;
import ac.simons.neo4j.migrations.core.internal.connection.ServerCodes;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.schema.bookkeeping.BookkeepingSchema;

/**
 * Excludes everybody else from changing the same target database, us and other tools alike: whoever creates the lock node
 * of a name holds the lock, a unique constraint sees to it that there is only one. Our own locks have a lease besides,
 * which is renewed as long as the holder lives: a lock whose lease has ended is taken over.
 */
public final class MigrationLock {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);

    /** The constraints that the lock relies on. Other tools create and drop the same: never change one. */
    public static final List<Constraint> ITEMS = List.of(
            Constraint.forNode(LockGraph.LOCK)
                    .named("__Neo4jMigrationsLock__has_unique_id")
                    .unique(LockGraph.ID),
            Constraint.forNode(LockGraph.LOCK)
                    .named("__Neo4jMigrationsLock__has_unique_name")
                    .unique(LockGraph.NAME));

    /** Long enough for a pause of a virtual machine, short enough to wait for after a crash. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final String CANNOT_TAKE = "Cannot take the lock";
    private static final String NOTHING_CHANGED = "Nothing was changed";

    private final Sessions sessions;
    private final LockNode node;
    private final Supplier<BookkeepingSchema> schema;
    private final Duration timeout;
    private final String id = UUID.randomUUID().toString();
    private final Map<String, Object> properties = new HashMap<>(LockHolder.describeSelf());

    public MigrationLock(Sessions sessions, Supplier<BookkeepingSchema> schema, String name, Duration timeout) {
        this(sessions, schema, new LockNode(sessions, name, LEASE), timeout);
    }

    /** With a lease of the caller's choice. */
    MigrationLock(Sessions sessions, Supplier<BookkeepingSchema> schema, LockNode node, Duration timeout) {
        this.sessions = sessions;
        this.node = node;
        this.schema = schema;
        this.timeout = timeout;
        properties.put(LockGraph.ID, id);
    }

    /**
     * Takes the lock, waiting for another holder at most as long as configured.
     *
     * @return the lock, to be released by closing it
     * @throws MigrationsException if somebody else still holds it then, or the server refuses
     */
    public HeldLock acquire() {
        // Asks the server who it is; if it cannot be asked, callers want to know that from the driver
        var bookkeeping = schema.get();
        var patience = new Patience(timeout);
        var announced = false;
        while (true) {
            var found = attempt(bookkeeping, patience);
            if (found.isHeldAs(id)) {
                LOG.debug("Took the lock {} with the id {}.", node.name(), id);
                return HeldLock.of(node, found);
            }
            if (patience.isExhausted()) {
                throw heldByOther(found);
            }
            if (!announced) {
                LOG.info("Waiting up to {} for the lock, {}.", timeout, found.describe());
                announced = true;
            }
            patience.pause();
        }
    }

    /**
     * Asks for the lock in a transaction that asks for other things, too. It must only be committed if the bid is granted.
     */
    public Bid bid(PipelinedTransaction transaction) {
        return new Bid(node, id, BookkeepingSchema.ask(transaction), node.askToCreate(transaction, properties));
    }

    /**
     * Makes sure that the constraints exist, for a bid that found out that some do not.
     *
     * @throws MigrationsException if the server refuses
     */
    public void protect(Bid bid) {
        try (var session = sessions.schema()) {
            ensureConstraints(() -> schema.get().ensure(ITEMS, session, bid.indexes()));
        }
    }

    /** Asks for the constraints each time: who held the lock until now may have cleaned everything. */
    private LockRecord attempt(BookkeepingSchema bookkeeping, Patience patience) {
        try (var session = sessions.schema()) {
            ensureConstraints(() -> bookkeeping.ensure(ITEMS, session));
            var found = node.createOrRead(session, properties, patience.forOneAttempt());
            return found.mayBeTakenOver() ? takeOver(found, patience) : found;
        } catch (ClientException e) {
            throw e instanceof AuthenticationException
                    ? e
                    : Failure.of(ErrorCode.LOCK_REFUSED, CANNOT_TAKE)
                            .because(Refusal.describe(e))
                            .leaving(NOTHING_CHANGED)
                            .toException(e);
        }
    }

    private LockRecord takeOver(LockRecord found, Patience patience) {
        try {
            var holder =
                    node.takeOver(found, properties, patience.forOneAttempt()).orElse(found);
            if (!holder.equals(found)) {
                LOG.debug(
                        "Wanted to take the lock over: it was {}, and is {} now", found.describe(), holder.describe());
            }
            return holder;
        } catch (ClientException e) {
            if (ServerCodes.ENTITY_NOT_FOUND.equals(e.code())) {
                // Released while we asked for it
                return found;
            }
            if (ServerCodes.STOPPED_WAITING.contains(e.code())) {
                throw blockedBy(found, e);
            }
            throw e;
        }
    }

    private static void ensureConstraints(Runnable creation) {
        try {
            creation.run();
        } catch (ClientException | DatabaseException e) {
            if (e instanceof AuthenticationException) {
                throw e;
            }
            throw Failure.of(ErrorCode.BOOKKEEPING_REFUSED, "Cannot ensure that the lock is unique")
                    .because("its constraints cannot be created, " + Refusal.describe(e))
                    .leaving("No migration was applied")
                    .next("Connect as a user who may create constraints")
                    .toException(e);
        }
    }

    private static MigrationsException heldByOther(LockRecord holder) {
        return Failure.of(ErrorCode.LOCK_HELD, CANNOT_TAKE)
                .because("another migration is running or has crashed, the lock is " + holder.describe())
                .leaving(NOTHING_CHANGED)
                .next(
                        holder.state() == State.WITHOUT_LEASE
                                ? "Wait for the other one; if it is gone for good, remove its lock with `neo4j-migrations:unlock`"
                                : "Wait for the other one; if it has crashed, its lock is taken over as soon as its lease has ended, now at "
                                        + holder.getUntil().orElseThrow())
                .toException();
    }

    private static MigrationsException blockedBy(LockRecord holder, ClientException cause) {
        return Failure.of(ErrorCode.LOCK_BLOCKED, CANNOT_TAKE)
                .because("its lease has ended, but an open transaction keeps it from being taken over. The lock is "
                        + holder.describe())
                .leaving(NOTHING_CHANGED)
                .next("End that process, it may be paused; or find its transaction with SHOW TRANSACTIONS and end it")
                .toException(cause);
    }

    /** The lock as somebody holds it now. Writes nothing. */
    public Optional<LockRecord> find() {
        return node.find();
    }

    /**
     * Removes the lock that was found, whoever holds it: only for a holder that is gone, or may not go on.
     *
     * @param id its id, so that a lock that somebody took meanwhile stays
     * @return whether it was still there
     */
    public boolean remove(String id) {
        return node.delete(id);
    }

    /**
     * Removes the locks of all other names and the constraints, for a database that is being cleaned.
     *
     * @param held the lock that this is done under; it stays
     */
    public BookkeepingSchema.Dropped removeOthers(HeldLock held) {
        LOG.debug("Removed {} locks of other databases.", node.deleteOthers(held.id()));
        return schema.get().drop(ITEMS);
    }
}
