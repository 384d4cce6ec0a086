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

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.ErrorCode;

/** Renews the lease of a lock in the background, four times before it would end. */
final class LeaseRenewal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseRenewal.class);

    private final LockNode node;
    private final Fence fence;
    private final CountDownLatch stopped = new CountDownLatch(1);

    LeaseRenewal(LockNode node, Fence fence) {
        this.node = node;
        this.fence = fence;
    }

    void start() {
        var thread = new Thread(this::run, "neo4j-migrations-lease");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        var isHeld = true;
        while (isHeld && !isStoppedAfter(node.lease().toMillis() / 4)) {
            isHeld = renew();
        }
    }

    /** Renews, or tries again later if the database cannot be reached: nobody else may have come and taken the lock. */
    private boolean renew() {
        try {
            node.renew(fence);
            return true;
        } catch (Neo4jException | IllegalStateException e) {
            if (stopped.getCount() == 0) {
                return false;
            }
            if (e instanceof Neo4jException refused && fence.isLoss(refused)) {
                LOG.warn(
                        "{} The lock was lost: {}. Nothing more will be committed.",
                        ErrorCode.LOCK_LOST,
                        fence.describeLoss());
                return false;
            }
            LOG.debug("The lease of the lock could not be renewed, it is tried again", e);
            return true;
        }
    }

    private boolean isStoppedAfter(long milliseconds) {
        try {
            return stopped.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Nobody but the JVM knows this thread: whoever interrupts it wants it to end
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends it without waiting: a renewal that is on its way finds that the lock is released, and is silent about it. */
    @Override
    public void close() {
        stopped.countDown();
    }
}
