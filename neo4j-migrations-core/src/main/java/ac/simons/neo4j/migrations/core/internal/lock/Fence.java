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

import org.neo4j.driver.Query;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.connection.Rider;
import ac.simons.neo4j.migrations.core.internal.connection.ServerCodes;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;

/**
 * Keeps a holder that was paused or cut off, and whose lock was taken over meanwhile, from committing anything: each
 * transaction of the schema database that changes something asks for the lock as the last thing before its commit. Who
 * takes over has to wait for that commit then.
 */
public final class Fence {

    private final LockNode node;
    private final String id;
    private final Query query;

    Fence(LockNode node, LockRecord held) {
        this.node = node;
        this.id = held.getId();
        this.query = node.renewal(id, held.fence());
    }

    /**
     * A statement that makes its transaction fail unless the lock is still held, for transactions that are sent in one go,
     * the commit included. Returns one row; it must be pulled.
     */
    public Query query() {
        return query;
    }

    /** The same for transactions that carry their bookkeeping. */
    public Rider rider() {
        return new Rider(
                query,
                rows -> {},
                failure -> failure instanceof Neo4jException refusal && isLoss(refusal) ? lost(refusal) : failure);
    }

    /** Whether a failure of {@link #query()} means that the lock is not held any more. */
    public boolean isLoss(Neo4jException failure) {
        return ServerCodes.ARITHMETIC_ERROR.equals(failure.code())
                || ServerCodes.ENTITY_NOT_FOUND.equals(failure.code());
    }

    /** What to tell the user then. */
    public MigrationsException lost(Neo4jException cause) {
        return Failure.of(ErrorCode.LOCK_LOST, "The lock was lost")
                .because(describeLoss())
                .leaving("Nothing of this transaction was committed")
                .next("Run it again when the other one is done")
                .toException(cause);
    }

    /**
     * Makes sure that nobody else gets the lock before a transaction is committed.
     *
     * @throws MigrationsException if somebody else has it; the transaction cannot be committed any more
     */
    public void requireHeld(SimpleQueryRunner transaction) {
        try {
            transaction.run(query).consume();
        } catch (Neo4jException e) {
            throw isLoss(e) ? lost(e) : e;
        }
    }

    String describeLoss() {
        try {
            return node.find()
                    .map(lock -> lock.isHeldAs(id)
                            ? "its node was changed by somebody else"
                            : "it was taken over as its lease had ended, now it is " + lock.describe())
                    .orElse("somebody removed it, or took it over and has released it already");
        } catch (Neo4jException e) {
            return "nobody knows who has it now, as the database does not answer: " + e.getMessage();
        }
    }
}
