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
package io.github.neo4jmigrations.maven.connection;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a driver, and waits until its connections are closed and its threads have nothing to do any more. They themselves wait
 * for another fifth of a second, as they might be needed again (Netty calls it a quiet period): a large part of the
 * time that a short goal takes.
 *
 * <p>Maven may close the class path of this plugin right behind, and threads that still need classes would print stack
 * traces. So they are left alone only while they sleep, and when what they need in the end is known to be loaded.
 */
final class DriverEnd {

    private static final Logger LOG = LoggerFactory.getLogger(DriverEnd.class);

    private static final String THREADS_OF_DRIVER = "Neo4jDriverIO-";

    private static final long MILLIS_BETWEEN_LOOKS = 2;

    private DriverEnd() {}

    /** Closes a driver. */
    static void of(Driver driver) {
        if (!prepare()) {
            driver.close();
            return;
        }
        CompletableFuture<Void> closed = driver.closeAsync().toCompletableFuture();
        awaitSleep(closed);
        if (closed.isCompletedExceptionally()) {
            closed.join();
        }
    }

    /**
     * The end of the last thread is told by another one of Netty's, which that starts for it. It is started here, and the class
     * that it is told with is loaded. False if this Netty has none of that.
     */
    private static boolean prepare() {
        ClassLoader loader = Driver.class.getClassLoader();
        try {
            Class.forName("io.netty.util.concurrent.DefaultPromise$1", true, loader);
            Class<?> type = Class.forName("io.netty.util.concurrent.GlobalEventExecutor", true, loader);
            ((Executor) type.getField("INSTANCE").get(null)).execute(() -> {});
            return true;
        } catch (ReflectiveOperationException other) {
            LOG.debug("This driver runs on another Netty, so that its end is waited for", other);
            return false;
        }
    }

    private static void awaitSleep(CompletableFuture<Void> closed) {
        try {
            while (!closed.isDone() && !isAsleep()) {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** While they wait for the network they do not sleep, but run. Those of other drivers cannot be told from ours. */
    private static boolean isAsleep() {
        List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(THREADS_OF_DRIVER))
                .toList();
        return !threads.isEmpty()
                && threads.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING);
    }
}
