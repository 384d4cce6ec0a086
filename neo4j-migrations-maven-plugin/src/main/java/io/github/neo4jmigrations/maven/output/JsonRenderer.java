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
package io.github.neo4jmigrations.maven.output;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationState;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.ValidationResult;
import ac.simons.neo4j.migrations.core.catalog.CatalogComparison.Difference;

/** Results in JSON, as {@code docs/schemas} describes it. What is not known is left out. */
final class JsonRenderer {

    /** To be raised with the schemas: the first number when something disappears or changes its meaning. */
    private static final String SCHEMA_VERSION = "1.0";

    /** Leaves out what is null. */
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonRenderer() {}

    static String render(GoalRun run) {
        JsonObject document = new JsonObject();
        document.addProperty("schemaVersion", SCHEMA_VERSION);
        document.addProperty("goal", run.goal());
        document.addProperty("successful", run.isSuccessful());
        run.failure().ifPresent(failure -> {
            document.addProperty("failureCode", failure.code());
            document.addProperty("failure", failure.message());
        });
        document.addProperty("startedAt", run.startedAt().toString());
        document.addProperty("durationMillis", run.duration().toMillis());
        document.addProperty("project", run.project());
        document.addProperty("tool", run.tool());
        run.result().ifPresent(result -> {
            document.add("connection", connection(result.connection()));
            add(document, result);
        });
        return GSON.toJson(document) + "\n";
    }

    private static JsonObject connection(ConnectionDetails connection) {
        JsonObject node = new JsonObject();
        node.addProperty("serverAddress", connection.getServerAddress());
        node.addProperty("serverVersion", connection.getServerVersion());
        node.addProperty("serverEdition", connection.getServerEdition());
        node.addProperty("user", connection.getUsername());
        node.addProperty("database", connection.getOptionalDatabaseName().orElse(null));
        node.addProperty(
                "schemaDatabase", connection.getOptionalSchemaDatabaseName().orElse(null));
        return node;
    }

    private static void add(JsonObject document, GoalResult result) {
        if (result instanceof GoalResult.Info info) {
            addInfo(document, info);
        } else if (result instanceof GoalResult.Migrate migrate) {
            addMigrate(document, migrate);
        } else if (result instanceof GoalResult.Validate validate) {
            addValidation(document, validate.validation());
        } else {
            addDifferences(document, (GoalResult.Diff) result);
        }
    }

    private static void addInfo(JsonObject document, GoalResult.Info info) {
        document.addProperty("mode", info.mode().name());
        document.addProperty(
                "currentVersion",
                info.chain()
                        .getLastAppliedVersion()
                        .map(MigrationVersion::getValue)
                        .orElse(null));
        document.addProperty("applied", count(info.chain(), MigrationState.APPLIED));
        document.addProperty("pending", count(info.chain(), MigrationState.PENDING));
        JsonArray migrations = new JsonArray();
        for (MigrationChain.Element migration : info.chain().getElements()) {
            JsonObject node = new JsonObject();
            node.addProperty("state", migration.getState().name());
            addMigration(node, migration);
            addMillis(node, "executionTimeMillis", migration.getExecutionTime());
            migrations.add(node);
        }
        document.add("migrations", migrations);
    }

    private static long count(MigrationChain chain, MigrationState state) {
        return chain.getElements().stream()
                .filter(migration -> migration.getState() == state)
                .count();
    }

    private static void addMigrate(JsonObject document, GoalResult.Migrate migrate) {
        document.addProperty("currentVersion", migrate.currentVersion().orElse(null));
        document.addProperty("applied", migrate.appliedNow());
        document.addProperty("pending", migrate.pending());
        JsonArray migrations = new JsonArray();
        for (MigrationStep step : migrate.steps()) {
            JsonObject node = new JsonObject();
            node.addProperty("outcome", step.outcome().name());
            addMigration(node, step.migration());
            addMillis(node, "executionTimeMillis", step.executionTime());
            migrations.add(node);
        }
        document.add("migrations", migrations);
    }

    private static void addMigration(JsonObject node, MigrationChain.Element migration) {
        node.addProperty("version", migration.getVersion());
        node.addProperty("description", migration.getOptionalDescription().orElse(null));
        node.addProperty("type", migration.getType().name());
        node.addProperty("source", migration.getSource());
        node.addProperty("checksum", migration.getChecksum().orElse(null));
        migration.getStatementCount().ifPresent(count -> node.addProperty("statements", count));
        node.addProperty(
                "installedOn",
                migration.getInstalledOn().map(JsonRenderer::text).orElse(null));
        node.addProperty("installedBy", migration.getInstalledBy().orElse(null));
    }

    private static String text(ZonedDateTime time) {
        return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void addValidation(JsonObject document, ValidationResult validation) {
        document.addProperty("valid", validation.isValid());
        document.addProperty("outcome", validation.getOutcome().name());
        document.addProperty("needsRepair", validation.needsRepair());
        JsonArray reasons = new JsonArray();
        validation.getWarnings().forEach(reasons::add);
        document.add("reasons", reasons);
    }

    private static void addDifferences(JsonObject document, GoalResult.Diff diff) {
        document.addProperty("drift", diff.comparison().hasDrift());
        JsonArray differences = new JsonArray();
        for (Difference difference : sorted(diff)) {
            JsonObject node = new JsonObject();
            node.addProperty("kind", difference.kind().name());
            difference.local().ifPresent(item -> node.add("local", JsonItem.of(item)));
            difference.database().ifPresent(item -> node.add("database", JsonItem.of(item)));
            differences.add(node);
        }
        document.add("differences", differences);
    }

    /** By kind, those of one kind by name: the same differences always make the same file. */
    static List<Difference> sorted(GoalResult.Diff diff) {
        return diff.comparison().getDifferences().stream()
                .sorted(Comparator.comparing(Difference::kind).thenComparing(JsonRenderer::name))
                .toList();
    }

    private static String name(Difference difference) {
        return difference
                .local()
                .or(difference::database)
                .map(item -> item.getName().getValue())
                .orElseThrow();
    }

    private static void addMillis(JsonObject node, String name, Optional<Duration> time) {
        time.ifPresent(known -> node.addProperty(name, known.toMillis()));
    }
}
