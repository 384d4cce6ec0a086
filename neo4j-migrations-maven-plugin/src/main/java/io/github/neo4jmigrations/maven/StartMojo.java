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
package io.github.neo4jmigrations.maven;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.Defaults;
import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.devserver.ContainerServer;
import io.github.neo4jmigrations.devserver.DataLifetime;
import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;
import io.github.neo4jmigrations.maven.connection.Authentication;
import io.github.neo4jmigrations.maven.connection.ConnectionSettings;
import io.github.neo4jmigrations.maven.connection.Login;
import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.secret.Secret;

/**
 * Starts an empty Neo4j Community server for this build, on this machine only, and tells following goals and tests
 * where it is: through the project properties {@code neo4j-migrations.address}, {@code neo4j-migrations.user},
 * {@code neo4j-migrations.password} and those named by parameters. The goal {@code stop} stops it; if the build ends
 * before, the server ends with Maven. If an address is configured already, no server is started and its address is
 * handed on, so that a build can be run against another database.
 *
 * <p>Example: a server for the integration tests of a Spring application, which is migrated before they begin.
 *
 * <pre>{@code
 * <execution>
 *   <goals>
 *     <goal>start</goal>
 *     <goal>migrate</goal>
 *     <goal>stop</goal>
 *   </goals>
 *   <configuration>
 *     <addressProperties>spring.neo4j.uri</addressProperties>
 *     <userProperties>spring.neo4j.authentication.username</userProperties>
 *     <passwordProperties>spring.neo4j.authentication.password</passwordProperties>
 *   </configuration>
 * </execution>
 * }</pre>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "start",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        threadSafe = true,
        configurator = GoalConfigurator.HINT)
public class StartMojo extends AbstractNeo4jMojo {

    static final String DEFAULT_VERSION = "5.26.30";

    /** What a server may run in. */
    enum Kind {
        /** A JVM of its own, with jars from Maven Central. */
        FORKED,
        /** A container of a Docker image. */
        CONTAINER
    }

    /**
     * What the server runs in: {@code FORKED}, a JVM of its own with jars from Maven Central, or {@code CONTAINER}, a
     * container of {@code neo4j-migrations.image}, which needs Docker and {@code org.testcontainers:testcontainers-neo4j}
     * among the dependencies of the plugin.
     */
    @Parameter(property = "neo4j-migrations.server", defaultValue = "FORKED")
    private Kind server = Kind.FORKED;

    /** Image for {@code neo4j-migrations.server=CONTAINER}. Default: {@code neo4j:} and the version. */
    @Parameter(property = "neo4j-migrations.image")
    private @Nullable String image;

    /** Version of Neo4j; its jars come from Maven Central. Example: {@code 4.4.48}. */
    @Parameter(property = "neo4j-migrations.embeddedVersion", defaultValue = DEFAULT_VERSION)
    private String embeddedVersion = DEFAULT_VERSION;

    /** Bolt address of a server that is used instead of starting one. Default: none. */
    @Parameter(property = "neo4j-migrations.address")
    private @Nullable URI address;

    /** User of that other server. Default: {@code neo4j}, which is also the user of a server started here. */
    @Parameter(property = "neo4j-migrations.user", defaultValue = Defaults.DEFAULT_USER)
    private String user = Defaults.DEFAULT_USER;

    /** Password of the user {@code neo4j}. Default: a new random one for each build. */
    @Parameter(property = "neo4j-migrations.password")
    private @Nullable Secret password;

    /**
     * {@code NONE} if nobody has to log in: then no password property is set. All other kinds are about other servers, this
     * one asks for user and password.
     */
    @Parameter(property = "neo4j-migrations.authentication", defaultValue = "BASIC")
    private Authentication authentication = Authentication.BASIC;

    /** Port of the server; {@code 0} stands for one that is free. Example: {@code 7687}. */
    @Parameter(property = "neo4j-migrations.port", defaultValue = "0")
    private int port;

    /**
     * Folder for data and log of the server, each start in a folder of its own below it. The data goes when the server
     * is stopped; the log, and the data of a build that failed before, stay until {@code mvn clean}.
     */
    @Parameter(property = "neo4j-migrations.serverDirectory", defaultValue = "${project.build.directory}/neo4j-server")
    private File serverDirectory = new File("target/neo4j-server");

    /** How long the server may take until it answers. Example: {@code 5m} for a slow machine. */
    @Parameter(property = "neo4j-migrations.startTimeout", defaultValue = "2m")
    private Duration startTimeout = Duration.ofMinutes(2);

    /** More project properties to set to the address. Example: {@code spring.neo4j.uri}. Default: none. */
    @Parameter(property = "neo4j-migrations.addressProperties")
    private List<String> addressProperties = List.of();

    /** More project properties to set to the user. Example: {@code spring.neo4j.authentication.username}. */
    @Parameter(property = "neo4j-migrations.userProperties")
    private List<String> userProperties = List.of();

    /** More project properties to set to the password. Example: {@code spring.neo4j.authentication.password}. */
    @Parameter(property = "neo4j-migrations.passwordProperties")
    private List<String> passwordProperties = List.of();

    @Inject
    private MavenProject project;

    @Inject
    private DevServerLauncher devServers;

    @Override
    void runGoal() {
        Optional<DevServer> running = RunningServer.of(this).find();
        if (running.isPresent()) {
            getLog().info("Neo4j runs already at " + running.get().boltUri() + ".");
        } else if (address != null) {
            getLog().info("No Neo4j is started, as there is an address: " + address + ".");
            publish(new ConnectionSettings(address, Login.of(user, password)));
        } else {
            startServer();
        }
    }

    private void startServer() {
        long begin = System.nanoTime();
        DevServer started =
                server == Kind.CONTAINER ? startContainer() : prepared().start();
        RunningServer.of(this).keep(started);
        publish(new ConnectionSettings(
                started.boltUri(),
                Login.of(started.user(), started.password().map(Secret::of).orElse(null))));
        getLog().info(ready(started, Duration.ofNanos(System.nanoTime() - begin)));
    }

    private DevServer startContainer() {
        String name = Optional.ofNullable(image).orElse("neo4j:" + embeddedVersion);
        ContainerServer.Builder container =
                ContainerServer.builder(name).port(port).startTimeout(startTimeout);
        try {
            return (asksForPassword() ? container.password(initialPassword().reveal()) : container).start();
        } catch (NoClassDefFoundError missing) {
            throw new GoalFailure(
                    ErrorCode.DEV_SERVER_JARS_MISSING,
                    "A server in a container needs Testcontainers (" + missing.getMessage() + " is missing):"
                            + " add org.testcontainers:testcontainers-neo4j, version 2.0.5 or later, to the <dependencies>"
                            + " of this plugin in the POM. Nothing was started.",
                    missing);
        }
    }

    private DevServer.Builder prepared() {
        DevServer.Builder forked =
                devServers.prepare(embeddedVersion).home(newHome()).dataLifetime(DataLifetime.DISCARDED);
        try {
            return secured(forked.port(port).startTimeout(startTimeout));
        } catch (IllegalArgumentException unusable) {
            throw new GoalFailure(ErrorCode.SETTING_INVALID, "Cannot start Neo4j: " + unusable.getMessage(), unusable);
        }
    }

    /** Never a folder that exists: neither is there a password of a former build in it, nor data that anybody misses. */
    private Path newHome() {
        try {
            Path parent = Files.createDirectories(serverDirectory.toPath());
            return Files.createTempDirectory(parent, embeddedVersion + "-");
        } catch (IOException unwritable) {
            throw new GoalFailure(
                    ErrorCode.OUTPUT_NOT_WRITABLE,
                    "Cannot start Neo4j, as neo4j-migrations.serverDirectory cannot be written to: " + unwritable + ".",
                    unwritable);
        }
    }

    private DevServer.Builder secured(DevServer.Builder forked) {
        return asksForPassword() ? forked.password(initialPassword().reveal()) : forked.withoutAuthentication();
    }

    private boolean asksForPassword() {
        return authentication != Authentication.NONE;
    }

    private Secret initialPassword() {
        return Optional.ofNullable(password).orElseGet(Secret::random);
    }

    private void publish(ConnectionSettings connection) {
        ServerProperties properties = new ServerProperties(addressProperties, userProperties, passwordProperties);
        properties.publish(connection, project.getProperties());
    }

    private static String ready(DevServer started, Duration taken) {
        return String.format(
                Locale.ROOT,
                "Neo4j %s is ready at %s (started in %.1f s, log: %s).",
                started.version(),
                started.boltUri(),
                taken.toMillis() / 1000.0,
                started.logHint());
    }
}
