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
package ac.simons.neo4j.migrations.core.internal.reporting;

import java.util.Locale;

import ac.simons.neo4j.migrations.core.CleanResult;
import ac.simons.neo4j.migrations.core.DatabaseOperationResult;
import ac.simons.neo4j.migrations.core.DeleteResult;
import ac.simons.neo4j.migrations.core.Messages;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.RepairmentResult;
import ac.simons.neo4j.migrations.core.ValidationResult;

/** Results as sentences for people. */
public final class ResultSentences {

    private ResultSentences() {}

    public static String of(ValidationResult result) {
        var database = database(result);
        var key = "validation-result.outcome." + result.getOutcome().name().toLowerCase(Locale.ROOT);
        return capitalised(Messages.INSTANCE.format(key, database));
    }

    public static String of(CleanResult result) {
        var names = result.getChainsDeleted();
        var chains = names.isEmpty()
                ? "No chain was there to be deleted from %s".formatted(database(result))
                : "Deleted the %s %s from %s"
                        .formatted(names.size() == 1 ? "chain" : "chains", String.join(", ", names), database(result));
        return "%s: %s, %s, %s and %s were removed."
                .formatted(
                        chains,
                        nodes(result.getNodesDeleted()),
                        relationships(result.getRelationshipsDeleted()),
                        count(result.getConstraintsRemoved(), "constraint", "constraints"),
                        count(result.getIndexesRemoved(), "index", "indexes"));
    }

    private static String nodes(long number) {
        return count(number, "node", "nodes");
    }

    private static String relationships(long number) {
        return count(number, "relationship", "relationships");
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    public static String of(RepairmentResult result) {
        var database = database(result);
        return switch (result.getOutcome()) {
            case NO_REPAIRMENT_NECESSARY ->
                "The history in %s is fine and needs no repair; migrations that are missing can be applied."
                        .formatted(database);
            case REPAIRED ->
                "The history in %s was repaired: deleted %s and %s, created %s and %s, set %s."
                        .formatted(
                                database,
                                nodes(result.getNodesDeleted()),
                                relationships(result.getRelationshipsDeleted()),
                                nodes(result.getNodesCreated()),
                                relationships(result.getRelationshipsCreated()),
                                count(result.getPropertiesSet(), "property", "properties"));
        };
    }

    public static String of(DeleteResult result) {
        return result.getVersion()
                .map(version -> "The record of version %s was deleted from %s, %s and %s in all."
                        .formatted(
                                title(version),
                                database(result),
                                nodes(result.getNodesDeleted()),
                                relationships(result.getRelationshipsDeleted())))
                .orElseGet(() -> "The version is not recorded in %s, nothing was deleted.".formatted(database(result)));
    }

    private static String title(MigrationVersion version) {
        return version.getValue()
                + version.getOptionalDescription().map(" (\"%s\")"::formatted).orElse("");
    }

    private static String database(DatabaseOperationResult result) {
        return result.getAffectedDatabase().map("database `%s`"::formatted).orElse("the default database");
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
