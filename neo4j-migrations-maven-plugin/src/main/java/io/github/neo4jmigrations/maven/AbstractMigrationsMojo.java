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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.inject.Inject;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import ac.simons.neo4j.migrations.core.Defaults;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import io.github.neo4jmigrations.devserver.DataLifetime;
import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.maven.SettingsCredentials.Credentials;

/** A goal that compares migrations with a database: binds what both need and connects them. */
abstract class AbstractMigrationsMojo extends AbstractNeo4jMojo {

    /**
     * Bolt address of the server. There is no default: without an address the goals fail, unless
     * {@code neo4j-migrations.embedded} is set. Within a build, the goal {@code start} sets it. Example:
     * {@code bolt://localhost:7687}.
     */
    @Parameter(property = "neo4j-migrations.address")
    private @Nullable URI address;

    /** Name of the user who migrates. Default: {@code neo4j}, or the user of {@code neo4j-migrations.serverId}. */
    @Parameter(property = "neo4j-migrations.user")
    private @Nullable String user;

    /**
     * Password of the user. Without one, no authentication takes place. Prefer
     * {@code -Dneo4j-migrations.password=...} or {@code neo4j-migrations.serverId}: a password that is written into
     * the pom is printed by {@code mvn -X}, as Maven prints the pom's configuration.
     */
    @Parameter(property = "neo4j-migrations.password")
    private @Nullable Password password;

    /**
     * Id of a {@code <server>} in {@code settings.xml} whose user and password (encrypted or not) are used, unless
     * they are given here. Example: {@code staging-neo4j}. Default: none.
     */
    @Parameter(property = "neo4j-migrations.serverId")
    private @Nullable String serverId;

    /** Name of the database to be migrated. Default: the home database of the user. Example: {@code movies}. */
    @Parameter(property = "neo4j-migrations.database")
    private @Nullable String database;

    /** Name of the database that records what was applied. Default: the migrated one. Example: {@code migrations}. */
    @Parameter(property = "neo4j-migrations.schemaDatabase")
    private @Nullable String schemaDatabase;

    /** User as whom the migrations run (enterprise edition). Default: the user who connects. */
    @Parameter(property = "neo4j-migrations.impersonatedUser")
    private @Nullable String impersonatedUser;

    /**
     * Places with migrations: {@code classpath:neo4j/migrations} for a folder in the project's resources or in its
     * dependencies, {@code file:/opt/migrations} for any other folder, {@code ./migrations} for one below the
     * project's folder. Several are separated by commas on the command line.
     */
    @Parameter(property = "neo4j-migrations.locationsToScan", defaultValue = Defaults.LOCATIONS_TO_SCAN_VALUE)
    private List<String> locationsToScan = Defaults.LOCATIONS_TO_SCAN;

    /**
     * Packages of the project or of its dependencies with migrations written in Java, searched with all packages below.
     * Default: none. Several are separated by commas on the command line. Example: {@code com.example.migrations}.
     */
    @Parameter(property = "neo4j-migrations.packagesToScan")
    private List<String> packagesToScan = List.of();

    /**
     * {@code PER_MIGRATION} runs all statements of a script in one transaction, {@code PER_STATEMENT} each in its
     * own: what ran before a failing statement stays then.
     */
    @Parameter(property = "neo4j-migrations.transactionMode", defaultValue = Defaults.TRANSACTION_MODE_VALUE)
    private MigrationsConfig.TransactionMode transactionMode = Defaults.TRANSACTION_MODE;

    /** Name recorded as the one who applied migrations. Default: the user of the operating system. */
    @Parameter(property = "neo4j-migrations.installedBy")
    private @Nullable String installedBy;

    /** Whether {@code migrate} and {@code info} refuse to go on if an applied script was changed afterwards. */
    @Parameter(property = "neo4j-migrations.validateOnMigrate", defaultValue = Defaults.VALIDATE_ON_MIGRATE_VALUE)
    private boolean validateOnMigrate;

    /** Whether Windows line ends are turned into Unix ones before anything else is done with a script. */
    @Parameter(property = "neo4j-migrations.autocrlf", defaultValue = Defaults.AUTOCRLF_VALUE)
    private boolean autocrlf;

    /**
     * Order of versions: {@code SEMANTIC} compares number by number (9 before 10), {@code LEXICOGRAPHIC} letter by
     * letter (10 before 9; the default of Neo4j-Migrations 2.x).
     */
    @Parameter(property = "neo4j-migrations.versionSortOrder", defaultValue = Defaults.VERSION_SORT_ORDER_VALUE)
    private MigrationsConfig.VersionSortOrder versionSortOrder = Defaults.VERSION_SORT_ORDER;

    /** Longest time that a transaction of a migration may take. Default: what the server allows. Example: {@code PT30S}. */
    @Parameter(property = "neo4j-migrations.transactionTimeout")
    private @Nullable String transactionTimeout;

    /** Whether a migration may be applied although later versions are applied already. */
    @Parameter(property = "neo4j-migrations.outOfOrder", defaultValue = Defaults.OUT_OF_ORDER_VALUE)
    private boolean outOfOrder;

    /** Whether checksums are computed as Flyway does, to continue a history that Flyway wrote. */
    @Parameter(
            property = "neo4j-migrations.useFlywayCompatibleChecksums",
            defaultValue = Defaults.USE_FLYWAY_COMPATIBLE_CHECKSUMS_VALUE)
    private boolean useFlywayCompatibleChecksums;

    /** How long to wait before each migration that is run. Default: not at all. Example: {@code PT0.5S}. */
    @Parameter(property = "neo4j-migrations.delayBetweenMigrations")
    private @Nullable String delayBetweenMigrations;

    /**
     * Version of Cypher that scripts are written in: {@code CYPHER_5}, {@code CYPHER_25} or {@code DATABASE_DEFAULT} to
     * leave it to the database. Servers before 5.26 understand the last one only.
     */
    @Parameter(property = "neo4j-migrations.cypherVersion", defaultValue = Defaults.CYPHER_VERSION_VALUE)
    private MigrationsConfig.CypherVersion cypherVersion = Defaults.CYPHER_VERSION;

    /**
     * Values by key that replace {@code ${nm:key}} in scripts. On the command line, each key is a property of its own:
     * {@code -Dneo4j-migrations.placeholders.role=reader}. Those of the command line win, environment variables such as
     * {@code NM_PLACEHOLDERS_role} stand back. Default: none.
     */
    @Parameter
    private Map<String, String> placeholders = Map.of();

    /** How long to wait while somebody else migrates the same database. Example: {@code PT10S}. */
    @Parameter(property = "neo4j-migrations.lockTimeout", defaultValue = Defaults.LOCK_TIMEOUT_VALUE)
    private String lockTimeout = Defaults.LOCK_TIMEOUT_VALUE;

    /**
     * What to do about a file whose name looks like a migration but is none, such as {@code V1_Add_index.cypher}:
     * {@code FAIL} or {@code WARN}.
     */
    @Parameter(property = "neo4j-migrations.misnamedFiles", defaultValue = Defaults.MISNAMED_FILES_VALUE)
    private MigrationsConfig.MisnamedFiles misnamedFiles = Defaults.MISNAMED_FILES;

    /** Whether to print what is compared with what before the goal does its work. */
    @Parameter(property = "neo4j-migrations.verbose", defaultValue = "false")
    private boolean verbose;

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
    private MavenProject project;

    @Inject
    private MavenSession session;

    @Inject
    private MojoExecution execution;

    @Inject
    private DevServerLauncher devServers;

    @Inject
    private SettingsCredentials settingsCredentials;

    @Override
    void runGoal() {
        checkParameters();
        if (embedded) {
            runEmbedded();
        } else if (needsDatabase()) {
            runAgainst(configuredConnection(), migrations -> {});
        } else {
            runWith(() -> DriverOnDemand.of(() -> DatabaseConnection.open(configuredConnection())), migrations -> {});
        }
    }

    /** Does the work of the goal with migrations and database at hand. */
    abstract void run(Migrations migrations);

    /** Refuses parameters that only this goal has, before anything is started or connected. */
    void checkParameters() {}

    /** Adds to the configuration what only this goal knows. */
    MigrationsConfig.Builder configure(MigrationsConfig.Builder config) {
        return config;
    }

    /** Whether the goal looks at the scripts of the project, not only at the database. */
    boolean usesScripts() {
        return true;
    }

    /** Whether the goal cannot do its work without a database; otherwise it is connected to when it is asked. */
    boolean needsDatabase() {
        return true;
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
            runAgainst(new ConnectionSettings(server.boltUri(), server.user(), null), this::removeStaleLock);
        }
    }

    /** Where there is no project, Maven leaves the expression for its folder as it is. */
    static File inProject(File folder) {
        return new File(folder.getPath().replace("${project.basedir}" + File.separator, ""));
    }

    private ConnectionSettings configuredConnection() {
        if (address == null) {
            throw new GoalFailure("There is no database to work with: give an address"
                    + " (-Dneo4j-migrations.address=bolt://localhost:7687 -Dneo4j-migrations.user=neo4j"
                    + " -Dneo4j-migrations.password=...) or let this goal run against a throwaway Neo4j"
                    + " (-Dneo4j-migrations.embedded).");
        }
        Credentials fromSettings = serverId == null ? Credentials.NONE : settingsCredentials.find(serverId);
        return new ConnectionSettings(
                address,
                Optional.ofNullable(user).or(fromSettings::user).orElse(Defaults.DEFAULT_USER),
                Optional.ofNullable(password).or(fromSettings::password).orElse(null));
    }

    /** Nobody but this goal uses the embedded server: whoever held the lock was interrupted. */
    private void removeStaleLock(Migrations migrations) {
        if (migrations.unlock()) {
            getLog().info("Removed the lock of a run that was interrupted.");
        }
    }

    private void runAgainst(ConnectionSettings connection, Consumer<Migrations> preparation) {
        runWith(() -> DatabaseConnection.open(connection), migrations -> {
            if (verbose) {
                describe(connection);
            }
            preparation.accept(migrations);
        });
    }

    private void runWith(Supplier<Driver> opening, Consumer<Migrations> preparation) {
        MigrationsConfig config = config();
        if (usesScripts()) {
            warnAboutMissingClasses(locations());
        }
        // The driver is opened first: it must not find services on the class path of the project
        try (Driver driver = opening.get()) {
            Migrations migrations = new Migrations(config, driver);
            preparation.accept(migrations);
            ProjectClassPath.during(project, () -> run(migrations));
        }
    }

    private Locations locations() {
        return Locations.of(locationsToScan, baseDirectory());
    }

    private MigrationsConfig config() {
        MigrationsConfig.Builder config = MigrationsConfig.builder()
                .withPackagesToScan(packages())
                .withLocationsToScan(locations().toArray())
                .withTransactionMode(transactionMode)
                .withDatabase(database)
                .withSchemaDatabase(schemaDatabase)
                .withImpersonatedUser(impersonatedUser)
                .withInstalledBy(installedBy)
                .withValidateOnMigrate(validateOnMigrate)
                .withAutocrlf(autocrlf)
                .withVersionSortOrder(versionSortOrder)
                .withTransactionTimeout(Durations.parse("transactionTimeout", transactionTimeout)
                        .orElse(null))
                .withOutOfOrderAllowed(outOfOrder)
                .withFlywayCompatibleChecksums(useFlywayCompatibleChecksums)
                .withLockTimeout(Durations.parse("lockTimeout", lockTimeout).orElse(null))
                .withMisnamedFiles(misnamedFiles)
                .withDelayBetweenMigrations(Durations.parse("delayBetweenMigrations", delayBetweenMigrations)
                        .orElse(null))
                .withCypherVersion(cypherVersion)
                .withPlaceholders(Placeholders.merge(placeholders, session.getUserProperties()));
        return configure(config).build();
    }

    private String[] packages() {
        return packagesToScan.stream().map(String::strip).toArray(String[]::new);
    }

    /** Whether there is a database to work with, as far as the configuration tells. */
    final boolean hasDatabase() {
        return embedded || address != null;
    }

    final MavenProject project() {
        return project;
    }

    /** Name of this goal, such as {@code migrate}. */
    final String goal() {
        return execution.getGoal();
    }

    final File baseDirectory() {
        return Optional.ofNullable(project.getBasedir()).orElseGet(() -> new File("").getAbsoluteFile());
    }

    private void warnAboutMissingClasses(Locations locations) {
        File classes = new File(project.getBuild().getOutputDirectory());
        if (project.getBasedir() == null || classes.exists()) {
            return;
        }
        if (!packagesToScan.isEmpty()) {
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

    private void describe(ConnectionSettings connection) {
        getLog().info("Server: " + connection.address() + ", user: " + connection.user());
        getLog().info("Database: " + Optional.ofNullable(database).orElse("the user's home database")
                + ", recorded in: " + Optional.ofNullable(schemaDatabase).orElse("the same"));
        getLog().info("Locations: " + locations() + ", transactions: " + transactionMode);
        if (!packagesToScan.isEmpty()) {
            getLog().info("Packages: " + String.join(", ", packages()));
        }
    }
}
