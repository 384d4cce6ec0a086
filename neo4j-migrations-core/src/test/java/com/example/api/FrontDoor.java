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
package com.example.api;

import java.net.URL;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

import org.neo4j.driver.Driver;

import ac.simons.neo4j.migrations.core.CleanResult;
import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.DatabaseOperationResult;
import ac.simons.neo4j.migrations.core.DeleteResult;
import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsConfig.CypherVersion;
import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import ac.simons.neo4j.migrations.core.MigrationsConfig.VersionSortOrder;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.OperationResult;
import ac.simons.neo4j.migrations.core.RepairmentResult;
import ac.simons.neo4j.migrations.core.ValidationResult;

/** operations, their options and their results. */
final class FrontDoor {

    private FrontDoor() {}

    static MigrationsConfig config() {
        return MigrationsConfig.builder()
                .withPackagesToScan("com.example")
                .withLocationsToScan("classpath:neo4j/migrations", "file:/opt/migrations")
                .withTransactionMode(TransactionMode.PER_STATEMENT)
                .withDatabase("movies")
                .withSchemaDatabase("schema")
                .withImpersonatedUser("jane")
                .withInstalledBy("john")
                .withValidateOnMigrate(true)
                .withAutocrlf(true)
                .withMigrationClassesDiscoverer(context -> List.of())
                .withResourceScanner(locations -> List.of())
                .withDelayBetweenMigrations(Duration.ofMillis(1))
                .withVersionSortOrder(VersionSortOrder.LEXICOGRAPHIC)
                .withTransactionTimeout(Duration.ofSeconds(1))
                .withOutOfOrderAllowed(true)
                .withTarget("latest")
                .withFlywayCompatibleChecksums(true)
                .withCypherVersion(CypherVersion.CYPHER_25)
                .withPlaceholders(Map.of("key", "value"))
                .build();
    }

    static List<Object> options(MigrationsConfig config) {
        config.logTo(Logger.getGlobal(), true);
        return List.of(
                config.getPackagesToScan(),
                config.getLocationsToScan(),
                config.getTransactionMode(),
                config.getOptionalDatabase(),
                config.getOptionalSchemaDatabase(),
                config.getOptionalImpersonatedUser(),
                config.getOptionalInstalledBy(),
                config.isValidateOnMigrate(),
                config.isAutocrlf(),
                Optional.ofNullable(config.getMigrationClassesDiscoverer()),
                Optional.ofNullable(config.getResourceScanner()),
                config.getOptionalDelayBetweenMigrations(),
                config.getVersionSortOrder(),
                Optional.ofNullable(config.getTransactionTimeout()),
                config.isOutOfOrder(),
                Optional.ofNullable(config.getTarget()),
                config.isUseFlywayCompatibleChecksums(),
                config.getCypherVersion().getPrefix(),
                config.getPlaceholders(),
                MigrationsConfig.defaultConfig());
    }

    static List<Object> operations(Driver driver, URL resource) {
        var migrations = new Migrations(config(), driver);
        migrations.clearCache();
        ConnectionDetails connection = migrations.getConnectionDetails();
        MigrationChain chain = migrations.info();
        MigrationChain unlocked = migrations.info(false);
        MigrationChain local = migrations.info(ChainBuilderMode.LOCAL);
        Optional<MigrationVersion> applied = migrations.apply();
        Optional<MigrationVersion> logged = migrations.apply(true);
        int count = migrations.apply(resource);
        return List.of(Migrations.getUserAgent(), connection, chain, unlocked, local, applied, logged, count);
    }

    static List<Object> results(Migrations migrations) {
        ValidationResult validation = migrations.validate();
        ValidationResult.Outcome validity = validation.getOutcome();
        CleanResult clean = migrations.clean(true);
        List<String> chains = clean.getChainsDeleted();
        RepairmentResult repair = migrations.repair();
        RepairmentResult.Outcome repaired = repair.getOutcome();
        DeleteResult delete = migrations.delete(MigrationVersion.withValue("1"));
        Optional<MigrationVersion> version = delete.getVersion();
        return List.of(
                validity,
                validation.isValid(),
                validation.needsRepair(),
                migrations.validate(false),
                chains,
                repaired,
                delete.isDatabaseChanged(),
                version);
    }

    static long[] counters(CleanResult clean, RepairmentResult repair, DeleteResult delete) {
        return new long[] {
            clean.getNodesDeleted(),
            clean.getRelationshipsDeleted(),
            clean.getConstraintsRemoved(),
            clean.getIndexesRemoved(),
            repair.getNodesDeleted(),
            repair.getNodesCreated(),
            repair.getRelationshipsDeleted(),
            repair.getRelationshipsCreated(),
            repair.getPropertiesSet(),
            delete.getNodesDeleted(),
            delete.getNodesCreated(),
            delete.getRelationshipsDeleted(),
            delete.getRelationshipsCreated(),
            delete.getPropertiesSet()
        };
    }

    static List<Object> common(DatabaseOperationResult result) {
        OperationResult any = result;
        Collection<String> warnings = any.getWarnings();
        Optional<String> database = result.getAffectedDatabase();
        return List.of(any.prettyPrint(), warnings, database);
    }

    static RuntimeException failure(Throwable cause) {
        return cause instanceof Error ? new MigrationsException("why") : new MigrationsException("why", cause);
    }
}
