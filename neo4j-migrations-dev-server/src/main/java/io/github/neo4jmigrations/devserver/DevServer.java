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

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One running Neo4j Community server in a JVM of its own. It listens on 127.0.0.1 only, and ends when it is closed, when
 * this JVM ends, and also when this JVM is killed. Thread-safe.
 *
 * <pre>{@code
 * ServerJars jars = new ServerJarsResolver(system, session, repositories).resolve("5.26.30");
 * try (DevServer server = DevServer.builder(jars).password("secret").start()) {
 *     connect(server.boltUri(), server.user(), server.password());
 * }
 * }</pre>
 */
public final class DevServer implements AutoCloseable {

    static final String USER = "neo4j";

    /** Not the loopback address of the system, which may be one of IPv6. */
    static final InetAddress LOOPBACK = loopback();

    private final RunningServer server;
    private final String version;
    private final URI boltUri;
    private final @Nullable String password;

    DevServer(RunningServer server, String version, int port, @Nullable String password) {
        this.server = server;
        this.version = version;
        this.boltUri = URI.create("bolt://" + LOOPBACK.getHostAddress() + ":" + port);
        this.password = password;
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException impossible) {
            throw new UncheckedIOException("Four bytes make an address", impossible);
        }
    }

    /**
     * Begins to describe a server.
     *
     * @param jars jars of the server, which also say its version
     * @return a builder with the defaults
     * @throws NullPointerException if the argument is null
     */
    public static Builder builder(ServerJars jars) {
        return new Builder(Objects.requireNonNull(jars, "jars"));
    }

    /**
     * Tells whether this machine has a Java that can run a version, without starting anything.
     *
     * @param version version of Neo4j, for example 5.26.30
     * @return true if {@link Builder#start()} would find a Java without being given homes
     * @throws DevServerException if no such version is known
     */
    public static boolean hasJavaFor(String version) {
        return JavaLookup.onThisMachine(List.of())
                .find(ServerFamily.of(version).java())
                .isPresent();
    }

    /** {@return where Bolt answers, for example {@code bolt://127.0.0.1:38767}} */
    public URI boltUri() {
        return boltUri;
    }

    /** {@return the version of the server, as its jars were asked for} */
    public String version() {
        return version;
    }

    /** {@return the user to log in as} */
    public String user() {
        return USER;
    }

    /** {@return the password of the user, or nothing when authentication is off} */
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    /**
     * Where the server writes.
     *
     * @return the file with standard output and standard error of the server; it is gone after {@link #close()} if the
     *     home was a temporary one
     */
    public Path log() {
        return server.home().log();
    }

    /** {@return whether the JVM of the server runs} */
    public boolean isAlive() {
        return server.process().isAlive();
    }

    /**
     * Stops the server, which takes less than 2 s unless it is busy, and deletes its data if it is to be discarded. Does
     * nothing the second time. Files that resist are left behind with a warning.
     */
    @Override
    public void close() {
        server.close();
    }

    /** {@return version and address, never the password} */
    @Override
    public String toString() {
        return "Neo4j " + version + " at " + boltUri;
    }

    /** Describes a server and starts it. Not thread-safe. May start any number of servers. */
    public static final class Builder {

        private static final int HIGHEST_PORT = 65_535;

        final ServerJars jars;
        List<Path> javaHomes = List.of();
        Duration startTimeout = Duration.ofMinutes(2);
        int port;

        @Nullable
        Path home;

        @Nullable
        DataLifetime dataLifetime;

        @Nullable
        String password;

        private Builder(ServerJars jars) {
            this.jars = jars;
        }

        /**
         * Sets the folder of the server with its data, logs and configuration. It is created if it does not exist. The
         * default is a new temporary folder for each server, which only stays behind when this JVM is killed.
         *
         * @param home the folder; only one server at a time can use it
         * @return this builder
         */
        public Builder home(Path home) {
            this.home = Objects.requireNonNull(home, "home");
            return this;
        }

        /**
         * Sets what becomes of the data when the server stops. The default is {@link DataLifetime#KEPT} for a home that
         * was given and {@link DataLifetime#DISCARDED} for a temporary one. Of a given home only the data is ever
         * deleted, of a temporary one everything. When a start fails, the log stays, and the data of a given home too.
         *
         * @param lifetime what becomes of it
         * @return this builder
         */
        public Builder dataLifetime(DataLifetime lifetime) {
            this.dataLifetime = Objects.requireNonNull(lifetime, "lifetime");
            return this;
        }

        /**
         * Turns authentication on. The user {@code neo4j} gets the password when the home is used for the first time;
         * later starts with another password fail, except with Neo4j 3.5, where the password is replaced.
         *
         * @param password the password, of any length but 0; it is never logged and never part of a command line
         * @return this builder
         * @throws IllegalArgumentException if the password is empty
         */
        public Builder password(String password) {
            if (password.isEmpty()) {
                throw new IllegalArgumentException("The password must not be empty.");
            }
            this.password = password;
            return this;
        }

        /**
         * Turns authentication off, which is the default: everybody on this machine can do everything.
         *
         * @return this builder
         */
        public Builder withoutAuthentication() {
            this.password = null;
            return this;
        }

        /**
         * Names homes of Java to consider first, for example from Maven toolchains. After them come the running JVM, the
         * environment variables {@code JAVA_HOME}, {@code JAVA_HOME_*} and {@code JAVA*_HOME}, and the usual folders of
         * this system; the first that can run the server is used.
         *
         * @param homes the homes; those that hold no Java are ignored
         * @return this builder
         */
        public Builder javaHomes(List<Path> homes) {
            this.javaHomes = List.copyOf(homes);
            return this;
        }

        /**
         * Sets the Bolt port.
         *
         * @param port 1 to 65535, or 0 for a free one, which is the default
         * @return this builder
         * @throws IllegalArgumentException if there is no such port
         */
        public Builder port(int port) {
            if (port < 0 || port > HIGHEST_PORT) {
                throw new IllegalArgumentException(port + " is not a port: use 0 to " + HIGHEST_PORT + ".");
            }
            this.port = port;
            return this;
        }

        /**
         * Sets how long a start may take. The default of 2 minutes is ten times what is usual.
         *
         * @param timeout a positive time
         * @return this builder
         * @throws IllegalArgumentException if the time is not positive
         */
        public Builder startTimeout(Duration timeout) {
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("The time-out must be positive, but is " + timeout + ".");
            }
            this.startTimeout = timeout;
            return this;
        }

        /**
         * Starts the server and waits until Bolt answers, usually 4 to 10 s.
         *
         * @return the running server
         * @throws DevServerException if no Java fits, if the folder or the port is in use, or if the server ended, was
         *     too slow or refused the password; the message tells which, with the last lines of the log
         */
        public DevServer start() {
            return new ServerStart(this).run();
        }
    }
}
