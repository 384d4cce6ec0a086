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

import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lock that is held and whose lease is renewed. Closing it, or ending the JVM in an orderly way, releases it. */
public final class HeldLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeldLock.class);

    private final LockNode node;
    private final String id;
    private final Fence fence;
    private final LeaseRenewal renewal;
    private final Thread releaseOnExit;

    private HeldLock(LockNode node, LockRecord held) {
        this.node = node;
        this.id = held.getId();
        this.fence = new Fence(node, held);
        this.renewal = new LeaseRenewal(node, fence);
        this.releaseOnExit = new Thread(() -> release(() -> node.deleteAtOnce(id)), "neo4j-migrations-unlock");
    }

    /**
     * Takes care of a lock that was just taken.
     *
     * @throws IllegalStateException if the JVM is going down already; the lock is released then
     */
    static HeldLock of(LockNode node, LockRecord held) {
        var lock = new HeldLock(node, held);
        try {
            Runtime.getRuntime().addShutdownHook(lock.releaseOnExit);
        } catch (IllegalStateException e) {
            lock.release(() -> node.deleteAtOnce(lock.id));
            throw e;
        }
        lock.renewal.start();
        return lock;
    }

    /** What all transactions that change something under this lock have to pass. */
    public Fence fence() {
        return fence;
    }

    String id() {
        return id;
    }

    @Override
    public void close() {
        release(() -> {
            if (!node.delete(id)) {
                LOG.debug("The lock with the id {} was not there any more.", id);
            }
        });
        try {
            Runtime.getRuntime().removeShutdownHook(releaseOnExit);
        } catch (IllegalStateException e) {
            LOG.debug("The JVM is going down, the hook runs anyway and finds nothing left to do", e);
        }
    }

    /** A failure must never hide what the operation itself has to say, so it is logged only. */
    private void release(Runnable deletion) {
        renewal.close();
        try {
            deletion.run();
        } catch (Neo4jException | IllegalStateException e) {
            LOG.error(
                    "The lock could not be released: {}. Its lease ends soon; until then look for left-over nodes with the label {}.",
                    e.getMessage(),
                    LockGraph.LOCK);
        }
    }
}
