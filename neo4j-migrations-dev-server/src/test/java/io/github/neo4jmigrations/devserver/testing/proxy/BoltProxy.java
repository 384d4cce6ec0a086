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
package io.github.neo4jmigrations.devserver.testing.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between a driver and a real server: counts what the driver waits for, makes the way longer, loses connections.
 *
 * <pre>{@code
 * try (BoltProxy proxy = BoltProxy.to(server.boltUri()).start();
 *         Driver driver = GraphDatabase.driver(proxy.boltUri(), AuthTokens.none())) {
 *     Traffic traffic = proxy.trafficOf(() -> migrate(driver));
 *     assertThat(traffic).costsAtMost(60);
 * }
 * }</pre>
 *
 * <p>Listens on the loopback interface, speaks plain Bolt of all versions, and follows one server: connect with
 * {@code bolt:}, as a routing driver goes around the proxy. Thread-safe.
 */
public final class BoltProxy implements AutoCloseable {

    /**
     * Something that uses the proxy.
     *
     * @param <X> what it throws
     */
    public interface Operation<X extends Exception> {

        /**
         * Does it.
         *
         * @throws X if it fails
         */
        void run() throws X;
    }

    private static final Logger LOG = LoggerFactory.getLogger(BoltProxy.class);

    /** 127.0.0.1, as the loopback address of the system may be one of IPv6. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private static final int CLOSE_SECONDS = 10;

    private final ServerSocket listener;
    private final InetSocketAddress server;
    private final Duration delay;
    private final Recorder recorder;
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(BoltProxy::thread);
    private final Thread acceptor = thread(this::acceptAll);

    private BoltProxy(Builder builder) throws IOException {
        this.listener = new ServerSocket(0, 0, InetAddress.getByAddress(LOOPBACK));
        this.server = new InetSocketAddress(builder.server.getHost(), builder.server.getPort());
        this.delay = builder.delay;
        this.recorder = new Recorder(builder.faults, builder.statementsRecorded);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "bolt-proxy");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins to describe a proxy.
     *
     * @param server address of the server with its port, for example {@code bolt://127.0.0.1:38767}
     * @return a builder for a proxy that only watches
     */
    public static Builder to(URI server) {
        return new Builder(server);
    }

    /** {@return where to connect instead of to the server} */
    public URI boltUri() {
        return URI.create("bolt://" + listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort());
    }

    /** {@return all that was said so far} */
    public Traffic traffic() {
        return recorder.traffic();
    }

    /**
     * Runs something and tells what it said to the server.
     *
     * @param operation uses the proxy, and nobody else does meanwhile
     * @param <X> what it throws
     * @return what was said from its begin to its end
     * @throws X if the operation fails
     */
    public <X extends Exception> Traffic trafficOf(Operation<X> operation) throws X {
        Traffic before = traffic();
        operation.run();
        return traffic().since(before);
    }

    private void acceptAll() {
        try {
            for (int number = 1; !listener.isClosed(); number++) {
                connect(number, listener.accept());
            }
        } catch (IOException closed) {
            LOG.debug("Accepts no more connections: {}", closed.toString());
        }
    }

    /** A server that cannot be reached looks to the client like one that hangs up. */
    private void connect(int number, Socket client) throws IOException {
        Socket toServer = new Socket();
        try {
            toServer.connect(server);
        } catch (IOException unreachable) {
            LOG.debug("Cannot connect to {}: {}", server, unreachable.toString());
            client.close();
            return;
        }
        client.setTcpNoDelay(true);
        toServer.setTcpNoDelay(true);
        Connection connection = new Connection(number, client, toServer, recorder, delay);
        connections.add(connection);
        connection.work().forEach(threads::execute);
    }

    /** Ends all connections. */
    @Override
    public void close() {
        try {
            listener.close();
            acceptor.join();
            connections.forEach(Connection::close);
            threads.shutdownNow();
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A thread of the proxy still runs after " + CLOSE_SECONDS + " s.");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Describes a proxy and starts it. */
    public static final class Builder {

        private final URI server;
        private Duration delay = Duration.ZERO;
        private final List<Fault> faults = new ArrayList<>();
        private boolean statementsRecorded;

        private Builder(URI server) {
            this.server = Objects.requireNonNull(server, "server");
        }

        /**
         * Makes the way longer. Messages that follow each other closely share the delay, as on a real line.
         *
         * @param eachWay time from one end to the other, so that a round trip takes twice as long
         * @return this builder
         */
        public Builder delay(Duration eachWay) {
            this.delay = Objects.requireNonNull(eachWay, "eachWay");
            return this;
        }

        /**
         * Adds a fault.
         *
         * @param fault what goes wrong where
         * @return this builder
         */
        public Builder fault(Fault fault) {
            faults.add(Objects.requireNonNull(fault, "fault"));
            return this;
        }

        /**
         * Keeps the texts of statements in the messages. Parameters and credentials are never kept.
         *
         * @return this builder
         */
        public Builder recordStatements() {
            this.statementsRecorded = true;
            return this;
        }

        /**
         * Starts to listen on a free port.
         *
         * @return the proxy
         */
        public BoltProxy start() {
            try {
                BoltProxy proxy = new BoltProxy(this);
                proxy.acceptor.start();
                return proxy;
            } catch (IOException e) {
                throw new UncheckedIOException("No port to listen on", e);
            }
        }
    }
}
