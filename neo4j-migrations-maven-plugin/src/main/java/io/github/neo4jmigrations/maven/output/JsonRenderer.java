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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

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

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private JsonRenderer() {}

    static String render(GoalRun run) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("schemaVersion", SCHEMA_VERSION);
        document.put("goal", run.goal());
        document.put("successful", run.isSuccessful());
        run.failure().ifPresent(failure -> {
            document.put("failureCode", failure.code());
            document.put("failure", failure.message());
        });
        document.put("startedAt", run.startedAt().toString());
        document.put("durationMillis", run.duration().toMillis());
        document.put("project", run.project());
        document.put("tool", run.tool());
        run.result().ifPresent(result -> {
            addConnection(document.putObject("connection"), result.connection());
            add(document, result);
        });
        return print(document);
    }

    private static String print(ObjectNode document) {
        DefaultPrettyPrinter layout =
                new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        try {
            return MAPPER.writer(layout).writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers can always be printed", e);
        }
    }

    private static void addConnection(ObjectNode node, ConnectionDetails connection) {
        node.put("serverAddress", connection.getServerAddress());
        put(node, "serverVersion", connection.getServerVersion());
        put(node, "serverEdition", connection.getServerEdition());
        node.put("user", connection.getUsername());
        put(node, "database", connection.getOptionalDatabaseName().orElse(null));
        put(node, "schemaDatabase", connection.getOptionalSchemaDatabaseName().orElse(null));
    }

    private static void add(ObjectNode document, GoalResult result) {
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

    private static void addInfo(ObjectNode document, GoalResult.Info info) {
        document.put("mode", info.mode().name());
        put(
                document,
                "currentVersion",
                info.chain()
                        .getLastAppliedVersion()
                        .map(MigrationVersion::getValue)
                        .orElse(null));
        document.put("applied", count(info.chain(), MigrationState.APPLIED));
        document.put("pending", count(info.chain(), MigrationState.PENDING));
        ArrayNode migrations = document.putArray("migrations");
        for (MigrationChain.Element migration : info.chain().getElements()) {
            ObjectNode node = migrations.addObject();
            node.put("state", migration.getState().name());
            addMigration(node, migration);
            put(node, "executionTimeMillis", migration.getExecutionTime());
        }
    }

    private static long count(MigrationChain chain, MigrationState state) {
        return chain.getElements().stream()
                .filter(migration -> migration.getState() == state)
                .count();
    }

    private static void addMigrate(ObjectNode document, GoalResult.Migrate migrate) {
        put(document, "currentVersion", migrate.currentVersion().orElse(null));
        document.put("applied", migrate.appliedNow());
        document.put("pending", migrate.pending());
        ArrayNode migrations = document.putArray("migrations");
        for (MigrationStep step : migrate.steps()) {
            ObjectNode node = migrations.addObject();
            node.put("outcome", step.outcome().name());
            addMigration(node, step.migration());
            put(node, "executionTimeMillis", step.executionTime());
        }
    }

    private static void addMigration(ObjectNode node, MigrationChain.Element migration) {
        node.put("version", migration.getVersion());
        put(node, "description", migration.getOptionalDescription().orElse(null));
        node.put("type", migration.getType().name());
        node.put("source", migration.getSource());
        put(node, "checksum", migration.getChecksum().orElse(null));
        migration.getStatementCount().ifPresent(count -> node.put("statements", count));
        put(
                node,
                "installedOn",
                migration.getInstalledOn().map(JsonRenderer::text).orElse(null));
        put(node, "installedBy", migration.getInstalledBy().orElse(null));
    }

    private static String text(ZonedDateTime time) {
        return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void addValidation(ObjectNode document, ValidationResult validation) {
        document.put("valid", validation.isValid());
        document.put("outcome", validation.getOutcome().name());
        document.put("needsRepair", validation.needsRepair());
        ArrayNode reasons = document.putArray("reasons");
        validation.getWarnings().forEach(reasons::add);
    }

    private static void addDifferences(ObjectNode document, GoalResult.Diff diff) {
        document.put("drift", diff.comparison().hasDrift());
        ArrayNode differences = document.putArray("differences");
        for (Difference difference : sorted(diff)) {
            ObjectNode node = differences.addObject();
            node.put("kind", difference.kind().name());
            difference.local().ifPresent(item -> JsonItem.add(node.putObject("local"), item));
            difference.database().ifPresent(item -> JsonItem.add(node.putObject("database"), item));
        }
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

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static void put(ObjectNode node, String name, Optional<Duration> time) {
        time.ifPresent(known -> node.put(name, known.toMillis()));
    }
}
