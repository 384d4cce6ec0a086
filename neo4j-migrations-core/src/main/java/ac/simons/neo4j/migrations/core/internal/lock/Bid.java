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

import java.util.List;

import org.neo4j.driver.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.internal.connection.Pending;
import ac.simons.neo4j.migrations.core.internal.schema.bookkeeping.BookkeepingSchema;

/** A try to get the lock together with answers to other questions; worth it, as most of the time nobody else has it. */
public final class Bid {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);

    private final LockNode node;
    private final String id;
    private final Pending<List<Record>> indexes;
    private final Pending<List<Record>> lock;

    Bid(LockNode node, String id, Pending<List<Record>> indexes, Pending<List<Record>> lock) {
        this.node = node;
        this.id = id;
        this.indexes = indexes;
        this.lock = lock;
    }

    /** Whether constraints see to it that only one can have the lock. */
    public boolean isProtected() {
        return BookkeepingSchema.isComplete(indexes(), MigrationLock.ITEMS);
    }

    /** Whether the lock is ours once the transaction is committed: nobody else has it, and constraints see to that. */
    public boolean isGranted() {
        return isProtected() && LockNode.created(lock.await()).isHeldAs(id);
    }

    /** All indexes of the schema database. */
    public List<Record> indexes() {
        return indexes.await();
    }

    /** The lock, after the transaction is committed. */
    public HeldLock take() {
        LOG.debug("Took the lock {} with the id {}.", node.name(), id);
        return HeldLock.of(node, LockNode.created(lock.await()));
    }
}
