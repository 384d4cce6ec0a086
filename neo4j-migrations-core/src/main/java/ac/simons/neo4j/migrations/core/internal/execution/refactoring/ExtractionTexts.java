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
package ac.simons.neo4j.migrations.core.internal.execution.refactoring;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import ac.simons.neo4j.migrations.core.refactorings.Direction;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/** What an extraction says to the server. */
final class ExtractionTexts {

    /** Column with the numbers of the properties that some nodes have in common. */
    static final String PRESENT = "present";

    private final boolean oneTransaction;
    private final String pattern;
    private final List<String> properties;
    private final String target;
    private final String arrow;

    ExtractionTexts(Extraction extraction, RefactoringContext context) {
        this.oneTransaction = extraction.customization().batchSize() == null;
        this.pattern = "(e%s)".formatted(EntityPattern.labels(extraction.sourceLabels(), context));
        this.properties = extraction.properties().stream()
                .map(context::sanitizeSchemaName)
                .distinct()
                .toList();
        this.target = context.sanitizeSchemaName(extraction.targetLabel());
        boolean incoming = extraction.direction() == Direction.INCOMING;
        this.arrow = (incoming ? "<-[:%s]-" : "-[:%s]->").formatted(context.sanitizeSchemaName(extraction.type()));
    }

    String pattern() {
        return pattern;
    }

    /** Lists the combinations of properties that nodes have. */
    String combinations(String selection) {
        var flags = texts(number -> "[%d, e.%s IS NOT NULL]".formatted(number, properties.get(number)));
        return "%s WHERE NOT e:%s WITH [flag IN [%s] WHERE flag[1] | flag[0]] AS %s WHERE size(%4$s) > 0 RETURN DISTINCT %4$s"
                .formatted(selection, target, String.join(", ", flags), PRESENT);
    }

    /** Extracts from the nodes with one combination, which share nodes. */
    EntityChange withSharing(List<Integer> present) {
        var isPresent = isPresent(present);
        var equal = texts(number -> present.contains(number)
                ? "found.%1$s = e.%1$s".formatted(properties.get(number))
                : "found.%s IS NULL".formatted(properties.get(number)));
        // Executed for one node at a time, which finds what was created for the one before
        var action =
                """
                OPTIONAL MATCH (found:%1$s) WHERE %2$s WITH e, head(collect(found)) AS found \
                FOREACH (n IN CASE WHEN found IS NULL THEN [1] ELSE [] END | %3$s) \
                FOREACH (n IN CASE WHEN found IS NULL THEN [] ELSE [found] END | MERGE (e)%4$s(n)) \
                %5$s"""
                        .formatted(target, String.join(" AND ", equal), creation(), arrow, removal());
        return change(isPresent, action);
    }

    /** Extracts from each node to a new one. */
    EntityChange withoutSharing() {
        var isAny = String.join(" OR ", texts(number -> "e.%s IS NOT NULL".formatted(properties.get(number))));
        return change("(%s)".formatted(isAny), creation() + " " + removal());
    }

    private EntityChange change(String condition, String action) {
        return new EntityChange(
                pattern,
                "WHERE NOT e:%s AND %s".formatted(target, condition),
                oneTransaction ? "CALL { WITH e %s }".formatted(action) : action);
    }

    private String isPresent(List<Integer> present) {
        return String.join(" AND ", texts(number -> "e.%s IS %s"
                .formatted(properties.get(number), present.contains(number) ? "NOT NULL" : "NULL")));
    }

    /** Properties that are missing stay missing. */
    private String creation() {
        var values = texts(number -> "%1$s: e.%1$s".formatted(properties.get(number)));
        return "CREATE (e)%s(:%s {%s})".formatted(arrow, target, String.join(", ", values));
    }

    private String removal() {
        return "REMOVE " + String.join(", ", texts(number -> "e." + properties.get(number)));
    }

    private List<String> texts(IntFunction<String> text) {
        return IntStream.range(0, properties.size()).mapToObj(text).toList();
    }
}
