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

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;

import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.Direction;
import ac.simons.neo4j.migrations.core.refactorings.QueryRunner;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;
import ac.simons.neo4j.migrations.core.refactorings.TransferProperty;

/** Copies or moves a property along relationships. */
public record PropertyTransfer(
        Kind kind,
        String property,
        List<String> sourceLabels,
        String type,
        List<String> targetLabels,
        @Nullable String targetProperty,
        @Nullable Direction direction,
        Customization customization)
        implements TransferProperty, Batchable {

    private static final String REQUIRED_VERSION = "3.5";

    /** What becomes of the property where it comes from. */
    public enum Kind {
        COPY,
        MOVE
    }

    public static TransferProperty of(
            Kind kind, String property, List<String> sourceLabels, String type, List<String> targetLabels) {
        return new PropertyTransfer(
                kind,
                Given.text("property", property),
                Given.names("source label", sourceLabels),
                Given.text("type", type),
                Given.names("target label", targetLabels),
                null,
                null,
                Customization.NONE);
    }

    @Override
    public TransferProperty withTargetProperty(@Nullable String name) {
        return with(name == null || name.isBlank() ? null : name, direction, customization);
    }

    @Override
    public TransferProperty withDirection(@Nullable Direction changed) {
        return with(targetProperty, changed, customization);
    }

    @Override
    public TransferProperty inBatchesOf(@Nullable Integer batchSize) {
        return with(targetProperty, direction, customization.inBatchesOf(batchSize));
    }

    private TransferProperty with(
            @Nullable String newProperty, @Nullable Direction newDirection, Customization newCustomization) {
        var changed = new PropertyTransfer(
                kind, property, sourceLabels, type, targetLabels, newProperty, newDirection, newCustomization);
        return changed.equals(this) ? this : changed;
    }

    @Override
    public Counters apply(RefactoringContext context) {
        var texts = new PropertyTransferTexts(this, context);
        try (var runner = context.getQueryRunner(customization.features(REQUIRED_VERSION))) {
            requireOneValuePerTarget(runner, texts);
            var change = texts.change();
            var counters = change.apply(runner, customization.selection(context, change.pattern()), customization);
            runner.commit();
            return counters;
        }
    }

    private void requireOneValuePerTarget(QueryRunner runner, PropertyTransferTexts texts) {
        var conflicts = runner.run(new Query(texts.conflicts())).single().get(0).asLong();
        if (conflicts > 0) {
            throw new IllegalStateException(
                    "The property %s cannot get to nodes %s, as %d of them %s connected with nodes that have different values. Nothing was changed. Let all partners of a node have the same value first."
                            .formatted(property, texts.target(), conflicts, conflicts == 1 ? "is" : "are"));
        }
    }
}
