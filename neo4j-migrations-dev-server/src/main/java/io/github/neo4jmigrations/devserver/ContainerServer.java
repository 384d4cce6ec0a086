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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A Neo4j in a container, by means of Testcontainers, which whoever uses this class has to bring along. It also ends when
 * this JVM is killed, unless Testcontainers is told not to look after that
 * (<a href="https://java.testcontainers.org/features/configuration/">TESTCONTAINERS_RYUK_DISABLED</a>).
 */
public final class ContainerServer implements DevServer {

    private static final int BOLT_PORT = 7687;

    private final Neo4jContainer container;
    private final DockerImageName image;
    private final @Nullable String password;
    /** Asked for once: a stopped container has no ports any more. */
    private final URI boltUri;

    private ContainerServer(Neo4jContainer container, DockerImageName image, @Nullable String password) {
        this.container = container;
        this.image = image;
        this.password = password;
        this.boltUri = URI.create(container.getBoltUrl());
    }

    /**
     * Begins to describe a server in a container.
     *
     * @param image name of an image that is the official one or behaves like it, for example {@code neo4j:5.26.30}
     * @return a builder with the defaults
     * @throws NullPointerException if the argument is null
     */
    public static Builder builder(String image) {
        return new Builder(Objects.requireNonNull(image, "image"));
    }

    @Override
    public URI boltUri() {
        return boltUri;
    }

    @Override
    public String version() {
        return image.getVersionPart();
    }

    @Override
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    @Override
    public String logHint() {
        return "docker logs " + container.getContainerId();
    }

    @Override
    public boolean isAlive() {
        return container.isRunning();
    }

    @Override
    public void close() {
        container.stop();
    }

    /** {@return version and address, never the password} */
    @Override
    public String toString() {
        return "Neo4j " + version() + " at " + boltUri;
    }

    /** Describes a server and starts it. Not thread-safe. May start any number of servers. */
    public static final class Builder {

        private final String image;
        private Duration startTimeout = Duration.ofMinutes(2);
        private int port;
        private @Nullable String password;

        private Builder(String image) {
            this.image = image;
        }

        /**
         * Turns authentication on, which is off by default.
         *
         * @param password password of the user {@code neo4j}; official images want 8 characters at least
         * @return this builder
         */
        public Builder password(String password) {
            this.password = Objects.requireNonNull(password, "password");
            return this;
        }

        /**
         * Sets the Bolt port.
         *
         * @param port 1 to 65535, or 0 for a free one, which is the default
         * @return this builder
         */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /**
         * Sets how long a start may take, without pulling the image. The default is 2 minutes.
         *
         * @param timeout a positive time
         * @return this builder
         */
        public Builder startTimeout(Duration timeout) {
            this.startTimeout = Objects.requireNonNull(timeout, "timeout");
            return this;
        }

        /**
         * Pulls the image if it is not there, starts the server and waits until it is ready.
         *
         * @return the running server
         * @throws DevServerException if no container engine answers, the image cannot be had, or the server ended or was
         *     too slow
         */
        public ContainerServer start() {
            try {
                // Both ask for the container engine
                DockerImageName name = DockerImageName.parse(image).asCompatibleSubstituteFor("neo4j");
                Neo4jContainer container = configured(new Neo4jContainer(name));
                container.start();
                return new ContainerServer(container, name, password);
            } catch (RuntimeException failed) {
                throw new DevServerException(
                        "Cannot start Neo4j in a container of the image " + image + ": " + reasons(failed)
                                + ". Check that `docker info` answers and `docker pull " + image
                                + "` works for the user who runs this build.",
                        failed);
            }
        }

        private Neo4jContainer configured(Neo4jContainer container) {
            container.withStartupTimeout(startTimeout);
            if (port > 0) {
                container.setPortBindings(List.of(port + ":" + BOLT_PORT));
            }
            return password == null ? container.withoutAuthentication() : container.withAdminPassword(password);
        }

        /** The outermost failure says little: "Container startup failed". */
        private static String reasons(Throwable failed) {
            String message = String.valueOf(failed.getMessage());
            Throwable cause = failed.getCause();
            return cause == null ? message : message + ": " + reasons(cause);
        }
    }
}
