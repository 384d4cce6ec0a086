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

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One running throwaway Neo4j, which ends when it is closed and when this JVM ends. Thread-safe.
 *
 * <pre>{@code
 * ServerJars jars = new ServerJarsResolver(system, session, repositories).resolve("5.26.30");
 * try (DevServer server = DevServer.builder(jars).password("secret").start()) {
 *     connect(server.boltUri(), server.user(), server.password());
 * }
 * }</pre>
 */
public sealed interface DevServer extends AutoCloseable permits ContainerServer, ForkedServer {

    /**
     * Begins to describe a server in a JVM of its own.
     *
     * @param jars jars of the server, which also say its version
     * @return a builder with the defaults
     * @throws NullPointerException if the argument is null
     */
    static Builder builder(ServerJars jars) {
        return new Builder(Objects.requireNonNull(jars, "jars"));
    }

    /**
     * Tells whether this machine has a Java that can run a version, without starting anything.
     *
     * @param version version of Neo4j, for example 5.26.30
     * @return true if {@link Builder#start()} would find a Java without being given homes
     * @throws DevServerException if no such version is known
     */
    static boolean hasJavaFor(String version) {
        return JavaLookup.onThisMachine(List.of())
                .find(ServerFamily.of(version).java())
                .isPresent();
    }

    /** {@return where Bolt answers, for example {@code bolt://127.0.0.1:38767}} */
    URI boltUri();

    /** {@return the version of the server, as its jars or its image were asked for} */
    String version();

    /** {@return the user to log in as} */
    default String user() {
        return ForkedServer.USER;
    }

    /** {@return the password of the user, or nothing when authentication is off} */
    Optional<String> password();

    /** {@return how to read what the server writes: the path of a file, or a command} */
    String logHint();

    /** {@return whether the server runs} */
    boolean isAlive();

    /** Stops the server, and deletes its data if it is to be discarded. Does nothing the second time. */
    @Override
    void close();

    /** Describes a server and starts it. Not thread-safe. May start any number of servers. */
    final class Builder {

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
        public ForkedServer start() {
            return new ServerStart(this).run();
        }
    }
}
