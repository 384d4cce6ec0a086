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
package ac.simons.neo4j.migrations.core;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.catalog.RenderConfig.AdditionalRenderingOptions;

/**
 * How migrations are found, applied and recorded. Immutable and safe to share; building one touches neither files nor
 * the network.
 *
 * @since 0.1.0
 */
public final class MigrationsConfig {

    /** How statements of one migration are put into transactions. */
    public enum TransactionMode {
        /** All statements of a migration in one transaction: applied completely or not at all. */
        PER_MIGRATION,
        /** Each statement in a transaction of its own. */
        PER_STATEMENT
    }

    /** How versions are sorted. */
    public enum VersionSortOrder {
        /** As text, so {@code 10} comes before {@code 2}. */
        LEXICOGRAPHIC,
        /** Number by number, so {@code 2} comes before {@code 10}. */
        SEMANTIC
    }

    /** Which version of Cypher statements of migrations and callbacks are written in. */
    public enum CypherVersion {
        /** What the database takes by default. */
        DATABASE_DEFAULT(""),
        /** Cypher 5, known to servers from 5.26 on. */
        CYPHER_5("CYPHER 5"),
        /** Cypher 25, known to servers from 2025.06 on. */
        CYPHER_25("CYPHER 25");

        private final String prefix;

        CypherVersion(String prefix) {
            this.prefix = prefix;
        }

        /**
         * {@return what is put in front of each statement, empty for the default}
         */
        public String getPrefix() {
            return prefix;
        }
    }

    /** What happens with files that look like migrations but do not have a proper name. */
    public enum MisnamedFiles {
        /** They are an error, reported before anything is applied. */
        FAIL,
        /** They are left out with a warning, as other tools do. */
        WARN
    }

    private final List<String> locationsToScan;
    private final TransactionMode transactionMode;
    private final Optional<String> database;
    private final Optional<String> schemaDatabase;
    private final Optional<String> impersonatedUser;
    private final Optional<String> installedBy;
    private final boolean validateOnMigrate;
    private final boolean autocrlf;
    private final VersionSortOrder versionSortOrder;
    private final @Nullable Duration transactionTimeout;
    private final boolean outOfOrder;
    private final boolean useFlywayCompatibleChecksums;
    private final Duration lockTimeout;
    private final MisnamedFiles misnamedFiles;
    private final boolean failOnMissingLocations;
    private final @Nullable Duration delayBetweenMigrations;
    private final CypherVersion cypherVersion;
    private final @Nullable String target;
    private final Map<String, String> placeholders;
    private final List<String> packagesToScan;
    private final @Nullable Discoverer<JavaBasedMigration> migrationClassesDiscoverer;
    private final @Nullable ClasspathResourceScanner resourceScanner;
    private final List<AdditionalRenderingOptions> constraintRenderingOptions;

    private MigrationsConfig(Builder builder) {
        this.locationsToScan = List.copyOf(builder.locationsToScan);
        this.transactionMode = builder.transactionMode;
        this.database = trimmed(builder.database);
        this.schemaDatabase = trimmed(builder.schemaDatabase);
        this.impersonatedUser = trimmed(builder.impersonatedUser);
        this.installedBy = trimmed(builder.installedBy);
        this.validateOnMigrate = builder.validateOnMigrate;
        this.autocrlf = builder.autocrlf;
        this.versionSortOrder = builder.versionSortOrder;
        this.transactionTimeout = builder.transactionTimeout;
        this.outOfOrder = builder.outOfOrder;
        this.useFlywayCompatibleChecksums = builder.useFlywayCompatibleChecksums;
        this.lockTimeout = builder.lockTimeout;
        this.misnamedFiles = builder.misnamedFiles;
        this.failOnMissingLocations = builder.failOnMissingLocations;
        this.delayBetweenMigrations = builder.delayBetweenMigrations;
        this.cypherVersion = builder.cypherVersion;
        this.target = trimmed(builder.target).orElse(null);
        this.placeholders = allPlaceholders(builder.placeholders);
        this.packagesToScan = List.copyOf(builder.packagesToScan);
        this.migrationClassesDiscoverer = builder.migrationClassesDiscoverer;
        this.resourceScanner = builder.resourceScanner;
        this.constraintRenderingOptions = List.copyOf(builder.constraintRenderingOptions);
    }

    private static Map<String, String> allPlaceholders(Map<String, String> configured) {
        var prefix = Defaults.ENVIRONMENT_VARIABLE_PREFIX_PLACEHOLDERS;
        var all = new HashMap<String, String>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                all.put(name.substring(prefix.length()), value.trim());
            }
        });
        all.putAll(configured);
        return Map.copyOf(all);
    }

    private static Optional<String> trimmed(@Nullable String value) {
        return Optional.ofNullable(value).map(String::trim).filter(text -> !text.isEmpty());
    }

    /**
     * {@return a builder with all defaults}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return a configuration with all defaults}
     */
    public static MigrationsConfig defaultConfig() {
        return builder().build();
    }

    /**
     * {@return the locations as configured, a fresh copy}
     */
    public String[] getLocationsToScan() {
        return locationsToScan.toArray(String[]::new);
    }

    /**
     * {@return how statements are put into transactions}
     */
    public TransactionMode getTransactionMode() {
        return transactionMode;
    }

    /**
     * {@return the database to be migrated, empty for the home database of the user}
     */
    public Optional<String> getOptionalDatabase() {
        return database;
    }

    /**
     * {@return the database that holds history and lock, empty for the one that is migrated}
     */
    public Optional<String> getOptionalSchemaDatabase() {
        return schemaDatabase;
    }

    /**
     * {@return the user to impersonate}
     */
    public Optional<String> getOptionalImpersonatedUser() {
        return impersonatedUser;
    }

    /**
     * {@return who is recorded as having installed a migration}
     */
    public Optional<String> getOptionalInstalledBy() {
        return installedBy;
    }

    /**
     * {@return whether recorded and local checksums are compared before migrating}
     */
    public boolean isValidateOnMigrate() {
        return validateOnMigrate;
    }

    /**
     * {@return whether Windows line ends in scripts are read as Unix line ends}
     */
    public boolean isAutocrlf() {
        return autocrlf;
    }

    /**
     * {@return how versions are sorted}
     */
    public VersionSortOrder getVersionSortOrder() {
        return versionSortOrder;
    }

    /**
     * {@return the time-out of each transaction, or null for the server's}
     */
    public @Nullable Duration getTransactionTimeout() {
        return transactionTimeout;
    }

    /**
     * {@return whether migrations may be inserted between applied ones}
     */
    public boolean isOutOfOrder() {
        return outOfOrder;
    }

    /**
     * {@return whether checksums are computed as Flyway computes them}
     */
    public boolean isUseFlywayCompatibleChecksums() {
        return useFlywayCompatibleChecksums;
    }

    /**
     * {@return how long an operation waits for the lock of another one; zero means not at all}
     */
    public Duration getLockTimeout() {
        return lockTimeout;
    }

    /**
     * {@return what happens with files that look like migrations but do not have a proper name}
     */
    public MisnamedFiles getMisnamedFiles() {
        return misnamedFiles;
    }

    /**
     * {@return whether validation fails if there is nothing in a configured location}
     */
    public boolean isFailOnMissingLocations() {
        return failOnMissingLocations;
    }

    /**
     * {@return how long to pause before each migration that is applied}
     */
    public Optional<Duration> getOptionalDelayBetweenMigrations() {
        return Optional.ofNullable(delayBetweenMigrations);
    }

    /**
     * {@return which version of Cypher statements are written in}
     */
    public CypherVersion getCypherVersion() {
        return cypherVersion;
    }

    /**
     * {@return where to stop, as it was configured, or null to apply everything}
     */
    public @Nullable String getTarget() {
        return target;
    }

    /**
     * {@return values of place-holders by key, those of the environment included; unmodifiable}
     */
    public Map<String, String> getPlaceholders() {
        return placeholders;
    }

    /**
     * {@return the packages that are searched for migrations written in Java, a fresh copy}
     */
    public String[] getPackagesToScan() {
        return packagesToScan.toArray(String[]::new);
    }

    /**
     * {@return what finds migrations written in Java, null for the built-in search of packages}
     */
    public @Nullable Discoverer<JavaBasedMigration> getMigrationClassesDiscoverer() {
        return migrationClassesDiscoverer;
    }

    /**
     * {@return what lists resources of the class path, null for the built-in search}
     */
    public @Nullable ClasspathResourceScanner getResourceScanner() {
        return resourceScanner;
    }

    /**
     * {@return how migrations in XML write the statements that create and drop constraints and indexes, unmodifiable}
     */
    public List<AdditionalRenderingOptions> getConstraintRenderingOptions() {
        return constraintRenderingOptions;
    }

    /**
     * Logs what is configured: warns if there is no place to find migrations at.
     *
     * @param logger  where to log
     * @param verbose true to log databases, places and the number of place-holders, never their values
     */
    public void logTo(Logger logger, boolean verbose) {
        if (locationsToScan.isEmpty() && packagesToScan.isEmpty() && migrationClassesDiscoverer == null) {
            logger.warning("Cannot find migrations: neither locations nor packages to scan are configured.");
        }
        if (verbose) {
            database.ifPresent(name -> logger.info(() -> "Migrations will be applied to the database " + name + "."));
            logger.info(() -> "Migrations are looked for in the locations %s, transaction mode %s."
                    .formatted(listed(locationsToScan), transactionMode));
            logger.info(() -> "Migrations are looked for in the packages %s.".formatted(listed(packagesToScan)));
            logger.info(() -> "%d place-holders are configured.".formatted(placeholders.size()));
        }
    }

    private static String listed(List<String> places) {
        return places.isEmpty() ? "(none)" : String.join(", ", places);
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {

        private List<String> locationsToScan = Defaults.LOCATIONS_TO_SCAN;
        private TransactionMode transactionMode = Defaults.TRANSACTION_MODE;
        private @Nullable String database;
        private @Nullable String schemaDatabase;
        private @Nullable String impersonatedUser;
        private @Nullable String installedBy = systemUser();
        private boolean validateOnMigrate = Defaults.VALIDATE_ON_MIGRATE;
        private boolean autocrlf = Defaults.AUTOCRLF;
        private VersionSortOrder versionSortOrder = Defaults.VERSION_SORT_ORDER;
        private @Nullable Duration transactionTimeout;
        private boolean outOfOrder = Defaults.OUT_OF_ORDER;
        private boolean useFlywayCompatibleChecksums = Defaults.USE_FLYWAY_COMPATIBLE_CHECKSUMS;
        private Duration lockTimeout = Duration.parse(Defaults.LOCK_TIMEOUT_VALUE);
        private MisnamedFiles misnamedFiles = Defaults.MISNAMED_FILES;
        private boolean failOnMissingLocations = Defaults.FAIL_ON_MISSING_LOCATIONS;
        private @Nullable Duration delayBetweenMigrations;
        private CypherVersion cypherVersion = Defaults.CYPHER_VERSION;
        private @Nullable String target;
        private Map<String, String> placeholders = Map.of();
        private List<String> packagesToScan = List.of();
        private @Nullable Discoverer<JavaBasedMigration> migrationClassesDiscoverer;
        private @Nullable ClasspathResourceScanner resourceScanner;
        private Collection<? extends AdditionalRenderingOptions> constraintRenderingOptions = List.of();

        private Builder() {}

        private static @Nullable String systemUser() {
            return System.getProperty("user.name");
        }

        /**
         * Sets where migrations are looked for.
         *
         * @param locations locations as {@link Location#of(String)} reads them; null for the default, none for no
         *                  location at all
         * @return this
         */
        public Builder withLocationsToScan(String @Nullable ... locations) {
            this.locationsToScan =
                    locations == null ? Defaults.LOCATIONS_TO_SCAN : List.copyOf(Arrays.asList(locations));
            return this;
        }

        /**
         * Sets how statements are put into transactions.
         *
         * @param mode the mode, null for the default
         * @return this
         */
        public Builder withTransactionMode(@Nullable TransactionMode mode) {
            this.transactionMode = mode == null ? Defaults.TRANSACTION_MODE : mode;
            return this;
        }

        /**
         * Sets the database to be migrated.
         *
         * @param name its name; null or blank for the home database of the user
         * @return this
         */
        public Builder withDatabase(@Nullable String name) {
            this.database = name;
            return this;
        }

        /**
         * Sets the database that holds history and lock.
         *
         * @param name its name; null or blank for the database that is migrated
         * @return this
         */
        public Builder withSchemaDatabase(@Nullable String name) {
            this.schemaDatabase = name;
            return this;
        }

        /**
         * Sets the user to impersonate (Neo4j Enterprise 4.4 and newer).
         *
         * @param user name of the user; null or blank for none
         * @return this
         */
        public Builder withImpersonatedUser(@Nullable String user) {
            this.impersonatedUser = user;
            return this;
        }

        /**
         * Sets who is recorded as having installed a migration.
         *
         * @param name any text; null or blank for the user of the operating system
         * @return this
         */
        public Builder withInstalledBy(@Nullable String name) {
            this.installedBy = name == null || name.isBlank() ? systemUser() : name;
            return this;
        }

        /**
         * Sets whether recorded and local checksums are compared before migrating.
         *
         * @param validate true to compare
         * @return this
         */
        public Builder withValidateOnMigrate(boolean validate) {
            this.validateOnMigrate = validate;
            return this;
        }

        /**
         * Sets whether Windows line ends in scripts are read as Unix line ends, in statements and in checksums.
         *
         * @param convert true to convert
         * @return this
         */
        public Builder withAutocrlf(boolean convert) {
            this.autocrlf = convert;
            return this;
        }

        /**
         * Sets how versions are sorted.
         *
         * @param order the order
         * @return this
         */
        public Builder withVersionSortOrder(VersionSortOrder order) {
            this.versionSortOrder = Objects.requireNonNull(order, "order");
            return this;
        }

        /**
         * Sets the time-out of each transaction of a migration.
         *
         * @param timeout a time of at least zero, null for the server's
         * @return this
         */
        public Builder withTransactionTimeout(@Nullable Duration timeout) {
            this.transactionTimeout = timeout;
            return this;
        }

        /**
         * Sets whether migrations may be inserted between applied ones.
         *
         * @param allowed true to allow it
         * @return this
         */
        public Builder withOutOfOrderAllowed(boolean allowed) {
            this.outOfOrder = allowed;
            return this;
        }

        /**
         * Sets whether checksums are computed as Flyway computes them.
         *
         * @param flywayCompatible true for Flyway's
         * @return this
         */
        public Builder withFlywayCompatibleChecksums(boolean flywayCompatible) {
            this.useFlywayCompatibleChecksums = flywayCompatible;
            return this;
        }

        /**
         * Sets how long an operation waits for the lock of another one.
         *
         * @param timeout a time of at least zero (zero fails at once), null for the default of one minute
         * @return this
         */
        public Builder withLockTimeout(@Nullable Duration timeout) {
            if (timeout != null && timeout.isNegative()) {
                throw new IllegalArgumentException(
                        "The lock timeout is %s, it must not be negative.".formatted(timeout));
            }
            this.lockTimeout = timeout == null ? Duration.parse(Defaults.LOCK_TIMEOUT_VALUE) : timeout;
            return this;
        }

        /**
         * Sets what happens with files that look like migrations but do not have a proper name.
         *
         * @param misnamedFiles fail or warn, null for the default
         * @return this
         */
        public Builder withMisnamedFiles(@Nullable MisnamedFiles misnamedFiles) {
            this.misnamedFiles = misnamedFiles == null ? Defaults.MISNAMED_FILES : misnamedFiles;
            return this;
        }

        /**
         * Sets whether validation fails if there is nothing in a configured location, be it empty or missing. The
         * default location may always be so if migrations are written in Java. Nothing else fails for that reason.
         *
         * @param fail true to fail
         * @return this
         */
        public Builder withFailOnMissingLocations(boolean fail) {
            this.failOnMissingLocations = fail;
            return this;
        }

        /**
         * Sets how long to pause before each migration that is applied.
         *
         * @param delay the pause, null for none
         * @return this
         */
        public Builder withDelayBetweenMigrations(@Nullable Duration delay) {
            this.delayBetweenMigrations = delay;
            return this;
        }

        /**
         * Sets which version of Cypher statements of migrations and callbacks are written in. Checksums do not change.
         *
         * @param version the version, null for the default of the database
         * @return this
         */
        public Builder withCypherVersion(@Nullable CypherVersion version) {
            this.cypherVersion = version == null ? Defaults.CYPHER_VERSION : version;
            return this;
        }

        /**
         * Sets where to stop.
         *
         * @param target {@code current}, {@code latest}, {@code next}, or a version with its kind such as {@code V2};
         *               with a question mark behind it the version need not exist. Null or blank applies everything
         * @return this
         */
        public Builder withTarget(@Nullable String target) {
            this.target = target;
            return this;
        }

        /**
         * Sets values for place-holders <code>${nm:key}</code> in statements. They win over environment variables.
         *
         * @param placeholders values by key, null for those of the environment only
         * @return this
         */
        public Builder withPlaceholders(@Nullable Map<String, String> placeholders) {
            this.placeholders = placeholders == null ? Map.of() : Map.copyOf(placeholders);
            return this;
        }

        /**
         * Sets the packages that are searched for migrations written in Java.
         *
         * @param packages names of packages, searched with all below them; null or none for no search
         * @return this
         */
        public Builder withPackagesToScan(String @Nullable ... packages) {
            this.packagesToScan = packages == null ? List.of() : List.copyOf(Arrays.asList(packages));
            return this;
        }

        /**
         * Sets what finds migrations written in Java.
         *
         * @param discoverer a search of your own, null for the built-in search of packages
         * @return this
         */
        public Builder withMigrationClassesDiscoverer(@Nullable Discoverer<JavaBasedMigration> discoverer) {
            this.migrationClassesDiscoverer = discoverer;
            return this;
        }

        /**
         * Sets what lists resources of the class path.
         *
         * @param scanner a search of your own, null for the built-in one
         * @return this
         */
        public Builder withResourceScanner(@Nullable ClasspathResourceScanner scanner) {
            this.resourceScanner = scanner;
            return this;
        }

        /**
         * Sets how migrations in XML write the statements that create and drop constraints and indexes, such as whether
         * options are part of them.
         *
         * @param options objects that apply together, null for none
         * @return this
         * @throws NullPointerException when the configuration is built, if an element is null
         */
        public Builder withConstraintRenderingOptions(
                @Nullable Collection<? extends AdditionalRenderingOptions> options) {
            this.constraintRenderingOptions = options == null ? List.of() : options;
            return this;
        }

        /**
         * {@return the configuration}
         */
        public MigrationsConfig build() {
            return new MigrationsConfig(this);
        }
    }
}
