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
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.inject.Inject;

import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.neo4j.driver.Driver;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import io.github.neo4jmigrations.devserver.DataLifetime;
import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.maven.connection.ConnectionSettings;
import io.github.neo4jmigrations.maven.connection.DatabaseConnection;
import io.github.neo4jmigrations.maven.connection.Login;
import io.github.neo4jmigrations.maven.connection.PromisedDriver;

/** A goal that compares migrations with a database: opens both and brings them together. */
abstract class AbstractMigrationsMojo extends AbstractConfiguredMojo {

    /**
     * Runs this one goal against a throwaway Neo4j without authentication that is started for it and stopped
     * afterwards; its data stays in {@code neo4j-migrations.dataDirectory} until {@code mvn clean}, so that
     * {@code migrate} and then {@code info} show the same database. An address, if there is one, is not used.
     * Example: {@code mvn process-resources neo4j-migrations:migrate -Dneo4j-migrations.embedded}.
     */
    @Parameter(property = "neo4j-migrations.embedded", defaultValue = "false")
    private boolean embedded;

    /** Version of Neo4j that {@code neo4j-migrations.embedded} runs; its jars come from Maven Central. */
    @Parameter(property = "neo4j-migrations.embeddedVersion", defaultValue = StartMojo.DEFAULT_VERSION)
    private String embeddedVersion = StartMojo.DEFAULT_VERSION;

    /** Folder for the data of {@code neo4j-migrations.embedded}. */
    @Parameter(property = "neo4j-migrations.dataDirectory", defaultValue = "${project.build.directory}/neo4j")
    private File dataDirectory = new File("target/neo4j");

    @Inject
    private MojoExecution execution;

    @Inject
    private DevServerLauncher devServers;

    @Override
    void runGoal() {
        checkParameters();
        if (embedded) {
            runEmbedded();
        } else if (needsDatabase()) {
            runAgainst(configuredConnection(), migrations -> {});
        } else {
            runWith(
                    () -> PromisedDriver.onDemand(() -> DatabaseConnection.open(configuredConnection())),
                    migrations -> {});
        }
    }

    /** Does the work of the goal with migrations and database at hand. */
    abstract void run(Migrations migrations);

    /** Asks what is none of the engine's business, before {@link #run}; the driver may still be connecting. */
    void connected(Driver driver) {}

    /** Refuses parameters that only this goal has, before anything is started or connected. */
    void checkParameters() {}

    /** Whether the goal looks at the scripts of the project, not only at the database. */
    boolean usesScripts() {
        return true;
    }

    /** Whether the goal cannot do its work without a database; otherwise it is connected to when it is asked. */
    boolean needsDatabase() {
        return true;
    }

    /** Whether there is a database to work with, as far as the configuration tells. */
    final boolean hasDatabase() {
        return embedded || address().isPresent();
    }

    /** Name of this goal, such as {@code migrate}. */
    final String goal() {
        return execution.getGoal();
    }

    private void runEmbedded() {
        File home = inProject(dataDirectory);
        try (DevServer server = devServers
                .prepare(embeddedVersion)
                .home(home.toPath())
                .dataLifetime(DataLifetime.KEPT)
                .withoutAuthentication()
                .start()) {
            getLog().info("Neo4j " + server.version() + " runs for this goal, with its data in " + home + ".");
            runAgainst(new ConnectionSettings(server.boltUri(), Login.of(server.user(), null)), this::removeStaleLock);
        }
    }

    /** Where there is no project, Maven leaves the expression for its folder as it is. */
    static File inProject(File folder) {
        return new File(folder.getPath().replace("${project.basedir}" + File.separator, ""));
    }

    /** Nobody but this goal uses the embedded server: whoever held the lock was interrupted. */
    private void removeStaleLock(Migrations migrations) {
        if (migrations.unlock()) {
            getLog().info("Removed the lock of a run that was interrupted.");
        }
    }

    private void runAgainst(ConnectionSettings connection, Consumer<Migrations> preparation) {
        runWith(() -> PromisedDriver.atOnce(() -> DatabaseConnection.open(connection)), migrations -> {
            if (isVerbose()) {
                summary(connection).forEach(getLog()::info);
            }
            preparation.accept(migrations);
        });
    }

    private void runWith(Supplier<Driver> promise, Consumer<Migrations> preparation) {
        MigrationsConfig config = config();
        if (usesScripts()) {
            warnAboutMissingClasses(locations());
        }
        try (Driver driver = promise.get()) {
            connected(driver);
            Migrations migrations = new Migrations(config, driver);
            preparation.accept(migrations);
            ProjectClassPath.during(project(), () -> run(migrations));
        }
    }

    private void warnAboutMissingClasses(Locations locations) {
        File classes = new File(project().getBuild().getOutputDirectory());
        if (project().getBasedir() == null || classes.exists()) {
            return;
        }
        if (!packages().isEmpty()) {
            warn(classes, String.join(", ", packages()), "compile");
        } else if (locations.includeClassPath()) {
            warn(classes, locations.classPathOnly(), "process-resources");
        }
    }

    private void warn(File classes, String searched, String phase) {
        getLog().warn("The folder " + classes + " does not exist yet, so only dependencies are searched for " + searched
                + ". Run `mvn " + phase + " neo4j-migrations:" + goal()
                + "` to see the project's own migrations.");
    }
}
