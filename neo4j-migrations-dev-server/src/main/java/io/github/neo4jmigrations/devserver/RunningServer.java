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
package io.github.neo4jmigrations.devserver;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A forked JVM and the folder it works in. Both end together: when asked to, or with our JVM. Thread-safe.
 *
 * <p>What closing needs is loaded before, because the class loader of a Maven plugin may be closed when the shutdown
 * hook runs.
 */
final class RunningServer {

    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

    private final ServerProcess process;
    private final ServerHome home;
    private final DataLifetime lifetime;
    private final Thread shutdownHook;
    private final AtomicBoolean ended = new AtomicBoolean();

    private RunningServer(ServerProcess process, ServerHome home, DataLifetime lifetime) {
        this.process = process;
        this.home = home;
        this.lifetime = lifetime;
        // Made now: Maven gives up the class loader of a plugin before hooks run, so these must not need new classes
        Deletion discard = home::discard;
        this.shutdownHook = new Thread(() -> end(discard), "neo4j-dev-server-shutdown");
    }

    static RunningServer of(ServerProcess process, ServerHome home, DataLifetime lifetime) {
        RunningServer server = new RunningServer(process, home, lifetime);
        Runtime.getRuntime().addShutdownHook(server.shutdownHook);
        return server;
    }

    ServerProcess process() {
        return process;
    }

    ServerHome home() {
        return home;
    }

    /** Stops the server, and deletes what is to be discarded. */
    void close() {
        forgetShutdownHook();
        end(home::discard);
    }

    /** Stops a server that failed to start; the log stays. */
    void closeAfterFailure() {
        forgetShutdownHook();
        end(home::discardAfterFailure);
    }

    private void forgetShutdownHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException shuttingDown) {
            LOG.trace("Our JVM is ending: the hook runs too, and the first of both does the work", shuttingDown);
        }
    }

    private synchronized void end(Deletion deletion) {
        if (ended.getAndSet(true)) {
            return;
        }
        process.stop();
        try {
            if (lifetime == DataLifetime.DISCARDED) {
                deletion.run();
            } else {
                home.release();
            }
        } catch (IOException inUse) {
            LOG.warn(
                    "Could not delete what the stopped server left in {}, delete it yourself: {}",
                    home.folder(),
                    inUse);
        }
    }

    /** Deletes files. */
    private interface Deletion {
        void run() throws IOException;
    }
}
