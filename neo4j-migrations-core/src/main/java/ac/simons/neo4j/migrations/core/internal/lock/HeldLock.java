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

/** A lock that is held. Closing it, or ending the JVM in an orderly way, releases it. */
public final class HeldLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeldLock.class);

    private final Runnable release;
    private final Thread releaseOnExit;

    private HeldLock(Runnable release) {
        this.release = release;
        this.releaseOnExit = new Thread(this::releaseOrWarn, "neo4j-migrations-unlock");
    }

    /**
     * Takes over the release of a lock that was just acquired.
     *
     * @throws IllegalStateException if the JVM is going down already; the lock is released then
     */
    static HeldLock releasedBy(Runnable release) {
        var lock = new HeldLock(release);
        try {
            Runtime.getRuntime().addShutdownHook(lock.releaseOnExit);
        } catch (IllegalStateException e) {
            lock.releaseOrWarn();
            throw e;
        }
        return lock;
    }

    @Override
    public void close() {
        releaseOrWarn();
        try {
            Runtime.getRuntime().removeShutdownHook(releaseOnExit);
        } catch (IllegalStateException e) {
            LOG.debug("The JVM is going down, the hook runs anyway and finds nothing left to do", e);
        }
    }

    /** A failure must never hide what the operation itself has to say, so it is logged only. */
    private void releaseOrWarn() {
        try {
            release.run();
        } catch (Neo4jException | IllegalStateException e) {
            LOG.error(
                    "The lock could not be released: {}. Look for left-over nodes with the label {}.",
                    e.getMessage(),
                    LockGraph.LOCK);
        }
    }
}
