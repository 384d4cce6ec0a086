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
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A Neo4j Community server in a JVM of its own. It listens on 127.0.0.1 only, and also ends when this JVM is killed.
 */
public final class ForkedServer implements DevServer {

    static final String USER = "neo4j";

    /** Not the loopback address of the system, which may be one of IPv6. */
    static final InetAddress LOOPBACK = loopback();

    private final RunningServer server;
    private final String version;
    private final URI boltUri;
    private final @Nullable String password;

    ForkedServer(RunningServer server, String version, int port, @Nullable String password) {
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

    @Override
    public URI boltUri() {
        return boltUri;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
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

    @Override
    public String logHint() {
        return log().toString();
    }

    /** {@return whether the JVM of the server runs} */
    @Override
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
}
