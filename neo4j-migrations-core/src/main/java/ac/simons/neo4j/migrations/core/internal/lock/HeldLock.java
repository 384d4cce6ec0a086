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

    private HeldLock(Runnable release, Runnable releaseAtOnce) {
        this.release = release;
        this.releaseOnExit = new Thread(() -> orWarn(releaseAtOnce), "neo4j-migrations-unlock");
    }

    /**
     * Takes over the release of a lock that was just acquired.
     *
     * @param release       releases it, with patience
     * @param releaseAtOnce releases it or fails, for a JVM that is going down
     * @throws IllegalStateException if the JVM is going down already; the lock is released then
     */
    static HeldLock releasedBy(Runnable release, Runnable releaseAtOnce) {
        var lock = new HeldLock(release, releaseAtOnce);
        try {
            Runtime.getRuntime().addShutdownHook(lock.releaseOnExit);
        } catch (IllegalStateException e) {
            orWarn(releaseAtOnce);
            throw e;
        }
        return lock;
    }

    @Override
    public void close() {
        orWarn(release);
        try {
            Runtime.getRuntime().removeShutdownHook(releaseOnExit);
        } catch (IllegalStateException e) {
            LOG.debug("The JVM is going down, the hook runs anyway and finds nothing left to do", e);
        }
    }

    /** A failure must never hide what the operation itself has to say, so it is logged only. */
    private static void orWarn(Runnable release) {
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
