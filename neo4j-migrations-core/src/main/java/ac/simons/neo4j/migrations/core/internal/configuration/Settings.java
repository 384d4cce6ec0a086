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
package ac.simons.neo4j.migrations.core.internal.configuration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.ClasspathResourceScanner;
import ac.simons.neo4j.migrations.core.Defaults;
import ac.simons.neo4j.migrations.core.Discoverer;
import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.Location;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig.AdditionalRenderingOptions;

/**
 * A configuration that has been checked: what the rooms work with.
 *
 * @param locations          where migrations are looked for
 * @param misnamedFiles      what happens with files that have no proper name
 * @param failOnMissingLocations whether nothing is valid as long as there is nothing in one of them
 * @param scripts            how scripts are read and run
 * @param databases          which databases are used, and as whom
 * @param chain              how local and recorded migrations are compared
 * @param installedBy        who is recorded
 * @param lockTimeout        how long to wait for the lock
 * @param delayBetweenMigrations how long to pause before each migration that is applied
 * @param code               where migrations written in Java come from
 * @param renderingOptions   how migrations in XML write statements
 */
public record Settings(
        List<Location> locations,
        MigrationsConfig.MisnamedFiles misnamedFiles,
        boolean failOnMissingLocations,
        Scripts scripts,
        Databases databases,
        Chain chain,
        Optional<String> installedBy,
        Duration lockTimeout,
        Optional<Duration> delayBetweenMigrations,
        Code code,
        List<AdditionalRenderingOptions> renderingOptions) {

    /** Where migrations written in Java come from. */
    public record Code(
            List<String> packages,
            Optional<Discoverer<JavaBasedMigration>> discoverer,
            Optional<ClasspathResourceScanner> resourceScanner) {

        public Code {
            packages = List.copyOf(packages);
        }
    }

    /** How scripts are read and run. */
    public record Scripts(
            MigrationsConfig.TransactionMode transactionMode,
            Optional<Duration> transactionTimeout,
            boolean autocrlf,
            boolean flywayCompatibleChecksums,
            MigrationsConfig.CypherVersion cypherVersion,
            Map<String, String> placeholders) {}

    /** Which databases are used, and as whom. */
    public record Databases(Optional<String> target, Optional<String> schema, Optional<String> impersonatedUser) {

        /** Whether both are the same as far as the configuration tells. */
        public boolean historyLiesInTarget() {
            return schema.isEmpty() || schema.equals(target);
        }
    }

    /** How local and recorded migrations are compared. */
    public record Chain(
            VersionOrder order, boolean outOfOrderAllowed, boolean validateOnMigrate, Optional<String> target) {}

    public Settings {
        locations = List.copyOf(locations);
        renderingOptions = List.copyOf(renderingOptions);
    }

    /**
     * Checks a configuration.
     *
     * @throws MigrationsException if locations cannot be understood, with all of them
     */
    public static Settings of(MigrationsConfig config) {
        return new Settings(
                locations(config.getLocationsToScan()),
                config.getMisnamedFiles(),
                config.isFailOnMissingLocations() && !isDefaultBesidesCode(config),
                new Scripts(
                        config.getTransactionMode(),
                        Optional.ofNullable(config.getTransactionTimeout()),
                        config.isAutocrlf(),
                        config.isUseFlywayCompatibleChecksums(),
                        config.getCypherVersion(),
                        config.getPlaceholders()),
                new Databases(
                        config.getOptionalDatabase(),
                        config.getOptionalSchemaDatabase(),
                        config.getOptionalImpersonatedUser()),
                new Chain(
                        VersionOrder.valueOf(config.getVersionSortOrder().name()),
                        config.isOutOfOrder(),
                        config.isValidateOnMigrate(),
                        Optional.ofNullable(config.getTarget())),
                config.getOptionalInstalledBy(),
                config.getLockTimeout(),
                config.getOptionalDelayBetweenMigrations(),
                new Code(
                        List.of(config.getPackagesToScan()),
                        Optional.ofNullable(config.getMigrationClassesDiscoverer()),
                        Optional.ofNullable(config.getResourceScanner())),
                config.getConstraintRenderingOptions());
    }

    /** Whoever writes migrations in Java did not ask for the default location. */
    private static boolean isDefaultBesidesCode(MigrationsConfig config) {
        return List.of(config.getLocationsToScan()).equals(Defaults.LOCATIONS_TO_SCAN)
                && (config.getPackagesToScan().length > 0 || config.getMigrationClassesDiscoverer() != null);
    }

    private static List<Location> locations(String[] texts) {
        var problems = new ArrayList<MigrationsException>();
        var locations = Arrays.stream(texts)
                .flatMap(text -> location(text, problems).stream())
                .toList();
        if (problems.size() > 1) {
            throw new MigrationsException(
                    ErrorCode.LOCATION_INVALID,
                    problems.stream().map(MigrationsException::getMessage).collect(Collectors.joining("\n")),
                    null);
        }
        problems.forEach(problem -> {
            throw problem;
        });
        return locations;
    }

    /** Reading a location is public, so its failure is an exception even where all failures are wanted. */
    private static Optional<Location> location(String text, List<MigrationsException> problems) {
        try {
            return Optional.of(Location.of(text));
        } catch (MigrationsException e) {
            problems.add(e);
            return Optional.empty();
        }
    }

    /** Name under which the lock of the target database is known to all tools. */
    public String lockName() {
        return databases
                .target()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("neo4j"))
                .orElse("John Doe");
    }
}
