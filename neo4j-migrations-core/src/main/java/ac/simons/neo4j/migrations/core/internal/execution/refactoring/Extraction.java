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
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;

import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.Direction;
import ac.simons.neo4j.migrations.core.refactorings.Extract;
import ac.simons.neo4j.migrations.core.refactorings.QueryRunner;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/**
 * Moves properties to nodes of their own.
 *
 * @param sourceLabels labels of the nodes that lose them, empty if only a custom query can tell
 */
public record Extraction(
        List<String> sourceLabels,
        List<String> properties,
        String type,
        String targetLabel,
        Direction direction,
        Sharing sharing,
        Customization customization)
        implements Extract, Batchable {

    private static final String REQUIRED_VERSION = "4.4";

    public Extraction {
        if (sourceLabels.isEmpty() && customization.customQuery() == null) {
            throw new IllegalArgumentException(
                    "Either labels or a custom query must tell which nodes lose the properties.");
        }
        if (sourceLabels.contains(targetLabel)) {
            throw new IllegalArgumentException(
                    "The properties of nodes with the label %1$s cannot get to other nodes with the label %1$s."
                            .formatted(targetLabel));
        }
    }

    public static Extract ofNodes(List<String> sourceLabels, List<String> properties, String type, String targetLabel) {
        return of(Given.names("source label", sourceLabels), properties, type, targetLabel, Customization.NONE);
    }

    public static Extract ofQuery(String query, List<String> properties, String type, String targetLabel) {
        var customization = Customization.NONE.withCustomQuery(Given.text("custom query", query));
        return of(List.of(), properties, type, targetLabel, customization);
    }

    private static Extract of(
            List<String> sourceLabels,
            List<String> properties,
            String type,
            String targetLabel,
            Customization customization) {
        return new Extraction(
                sourceLabels,
                Given.names("property", properties),
                Given.text("type", type),
                Given.text("target label", targetLabel),
                Direction.OUTGOING,
                Sharing.EQUAL_VALUES,
                customization);
    }

    @Override
    public Extract withDirection(Direction changed) {
        return with(Objects.requireNonNull(changed, "direction"), sharing, customization);
    }

    @Override
    public Extract withSharing(Sharing changed) {
        return with(direction, Objects.requireNonNull(changed, "sharing"), customization);
    }

    @Override
    public Extract inBatchesOf(@Nullable Integer batchSize) {
        return with(direction, sharing, customization.inBatchesOf(batchSize));
    }

    @Override
    public Extract withCustomQuery(@Nullable String customQuery) {
        return with(direction, sharing, customization.withCustomQuery(customQuery));
    }

    private Extract with(Direction newDirection, Sharing newSharing, Customization newCustomization) {
        var changed =
                new Extraction(sourceLabels, properties, type, targetLabel, newDirection, newSharing, newCustomization);
        return changed.equals(this) ? this : changed;
    }

    @Override
    public Counters apply(RefactoringContext context) {
        // Subqueries that only write need more than the subqueries of custom queries
        var features = customization.features(REQUIRED_VERSION).withRequiredVersion(REQUIRED_VERSION);
        try (var runner = context.getQueryRunner(features)) {
            var texts = new ExtractionTexts(this, context);
            var selection = customization.selection(context, texts.pattern());
            var counters = Counters.empty();
            for (var change : changes(runner, texts, selection)) {
                counters = counters.add(change.apply(runner, selection, customization));
            }
            runner.commit();
            return counters;
        }
    }

    private List<EntityChange> changes(QueryRunner runner, ExtractionTexts texts, String selection) {
        if (sharing == Sharing.NONE) {
            return List.of(texts.withoutSharing());
        }
        // Null equals nothing in Cypher, so nodes that lack the same properties are treated together
        return runner.run(new Query(texts.combinations(selection)))
                .list(row -> texts.withSharing(row.get(ExtractionTexts.PRESENT).asList(Value::asInt)));
    }
}
