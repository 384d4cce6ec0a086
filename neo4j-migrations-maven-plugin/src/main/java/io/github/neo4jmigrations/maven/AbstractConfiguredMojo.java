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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.SessionConfig;

import ac.simons.neo4j.migrations.core.Defaults;
import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import io.github.neo4jmigrations.maven.connection.ConnectionSettings;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/** A goal that knows how migrations are found, compared and run: binds what all of that needs. */
abstract class AbstractConfiguredMojo extends AbstractConnectedMojo {

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

    /** Longest time that a transaction of a migration may take. Default: what the server allows. Example: {@code 30s}. */
    @Parameter(property = "neo4j-migrations.transactionTimeout")
    private @Nullable Duration transactionTimeout;

    /** Whether a migration may be applied although later versions are applied already. */
    @Parameter(property = "neo4j-migrations.outOfOrder", defaultValue = Defaults.OUT_OF_ORDER_VALUE)
    private boolean outOfOrder;

    /** Whether checksums are computed as Flyway does, to continue a history that Flyway wrote. */
    @Parameter(
            property = "neo4j-migrations.useFlywayCompatibleChecksums",
            defaultValue = Defaults.USE_FLYWAY_COMPATIBLE_CHECKSUMS_VALUE)
    private boolean useFlywayCompatibleChecksums;

    /** How long to wait before each migration that is run. Default: not at all. Example: {@code 500ms}. */
    @Parameter(property = "neo4j-migrations.delayBetweenMigrations")
    private @Nullable Duration delayBetweenMigrations;

    /**
     * Version of Cypher that scripts are written in: {@code CYPHER_5}, {@code CYPHER_25} or {@code DATABASE_DEFAULT} to
     * leave it to the database. Servers before 5.26 understand the last one only.
     */
    @Parameter(property = "neo4j-migrations.cypherVersion", defaultValue = Defaults.CYPHER_VERSION_VALUE)
    private MigrationsConfig.CypherVersion cypherVersion = Defaults.CYPHER_VERSION;

    /**
     * Values by key that replace {@code ${nm:key}} in scripts. On the command line, each key is a property of its own:
     * {@code -Dneo4j-migrations.placeholders.role=reader}. Environment variables such as {@code NM_PLACEHOLDERS_role} stand
     * back. Default: none.
     */
    @Parameter
    private Map<String, String> placeholders = Map.of();

    /** How long to wait while somebody else migrates the same database. Example: {@code 10s}. */
    @Parameter(property = "neo4j-migrations.lockTimeout", defaultValue = Defaults.LOCK_TIMEOUT_VALUE)
    private Duration lockTimeout = Duration.parse(Defaults.LOCK_TIMEOUT_VALUE);

    /**
     * What to do about a file whose name looks like a migration but is none, such as {@code V1_Add_index.cypher}:
     * {@code FAIL} or {@code WARN}.
     */
    @Parameter(property = "neo4j-migrations.misnamedFiles", defaultValue = Defaults.MISNAMED_FILES_VALUE)
    private MigrationsConfig.MisnamedFiles misnamedFiles = Defaults.MISNAMED_FILES;

    /**
     * The same as Flyway calls it: {@code true} stands for {@code FAIL}, {@code false} for {@code WARN}. Default: what
     * {@code neo4j-migrations.misnamedFiles} says.
     */
    @Parameter(property = "neo4j-migrations.validateMigrationNaming")
    private @Nullable Boolean validateMigrationNaming;

    /** Whether to print what is compared with what before the goal does its work. */
    @Parameter(property = "neo4j-migrations.verbose", defaultValue = "false")
    private boolean verbose;

    /** Adds to the configuration what only this goal knows. */
    MigrationsConfig.Builder configure(MigrationsConfig.Builder config) {
        return config;
    }

    final Locations locations() {
        return Locations.of(locationsToScan, baseDirectory());
    }

    final MigrationsConfig config() {
        MigrationsConfig.Builder config = MigrationsConfig.builder()
                .withPackagesToScan(packages().toArray(String[]::new))
                .withLocationsToScan(locations().toArray())
                .withTransactionMode(transactionMode)
                .withDatabase(database)
                .withSchemaDatabase(schemaDatabase)
                .withImpersonatedUser(impersonatedUser)
                .withInstalledBy(installedBy)
                .withValidateOnMigrate(validateOnMigrate)
                .withAutocrlf(autocrlf)
                .withVersionSortOrder(versionSortOrder)
                .withTransactionTimeout(transactionTimeout)
                .withOutOfOrderAllowed(outOfOrder)
                .withFlywayCompatibleChecksums(useFlywayCompatibleChecksums)
                .withLockTimeout(lockTimeout)
                .withMisnamedFiles(misnamedFiles())
                .withDelayBetweenMigrations(delayBetweenMigrations)
                .withCypherVersion(cypherVersion)
                .withPlaceholders(configuration().family("placeholders", placeholders));
        return configure(config).build();
    }

    /** Where both parameters are given and differ, somebody means the one that would not be taken. */
    private MigrationsConfig.MisnamedFiles misnamedFiles() {
        if (validateMigrationNaming == null) {
            return misnamedFiles;
        }
        var named = validateMigrationNaming ? MigrationsConfig.MisnamedFiles.FAIL : MigrationsConfig.MisnamedFiles.WARN;
        if (named != misnamedFiles && configuration().isGiven("misnamedFiles")) {
            throw new GoalFailure(
                    ErrorCode.SETTING_INVALID,
                    "neo4j-migrations.validateMigrationNaming is " + validateMigrationNaming + " ("
                            + configuration().origin("validateMigrationNaming") + "), which stands for "
                            + named + ", but neo4j-migrations.misnamedFiles is " + misnamedFiles + " ("
                            + configuration().origin("misnamedFiles") + "). Nothing was changed. Leave one of them.");
        }
        return named;
    }

    final List<String> packages() {
        return packagesToScan.stream().map(String::strip).toList();
    }

    final boolean isVerbose() {
        return verbose;
    }

    final Optional<String> database() {
        return Optional.ofNullable(database);
    }

    final Optional<String> schemaDatabase() {
        return Optional.ofNullable(schemaDatabase);
    }

    /** For what is asked besides the engine: the same database, the same user, nothing written. */
    final SessionConfig readingSession() {
        SessionConfig.Builder session = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ);
        database().ifPresent(session::withDatabase);
        Optional.ofNullable(impersonatedUser).ifPresent(session::withImpersonatedUser);
        return session.build();
    }

    /** What is compared with what. */
    final List<String> summary(ConnectionSettings connection) {
        List<String> lines = new ArrayList<>();
        lines.add("Server: " + connection.address() + ", user: "
                + connection.login().user());
        lines.add("Database: " + database().orElse("the user's home database") + ", recorded in: "
                + schemaDatabase().orElse("the same"));
        lines.add("Locations: " + locations() + ", transactions: " + transactionMode);
        if (!packagesToScan.isEmpty()) {
            lines.add("Packages: " + String.join(", ", packages()));
        }
        return List.copyOf(lines);
    }
}
