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
        implements TransferProperty {

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
        var name = context.sanitizeSchemaName(property);
        var newName = targetProperty == null ? name : context.sanitizeSchemaName(targetProperty);
        var source = EntityPattern.labels(sourceLabels, context);
        var target = EntityPattern.labels(targetLabels, context);
        boolean sameName = name.equals(newName);
        if (sameName && sourceLabels.containsAll(targetLabels)) {
            throw new IllegalArgumentException(
                    "The property %s cannot get from nodes%s to nodes%s under the same name, as the former would be both source and target. Set another target property."
                            .formatted(property, source, target));
        }
        // A node that has received the property must not hand it on, least of all when this is done again
        var isSource = "e.%s IS NOT NULL".formatted(name) + (sameName ? " AND NOT (e%s)".formatted(target) : "");
        var path = "(e%s)%s(t%s)".formatted(source, relationship(context), target);
        try (var runner = context.getQueryRunner(customization.features(REQUIRED_VERSION))) {
            requireOneValuePerTarget(runner, target, "[%s WHERE %s | e.%s]".formatted(path, isSource, name));
            var counters = new EntityChange(
                            "(e%s)".formatted(source),
                            "WHERE " + isSource,
                            // The value is read once for all partners of a node, before it is removed
                            "WITH e, e.%1$s AS value MATCH (e)%2$s(t%3$s) SET t.%4$s = value%5$s"
                                    .formatted(
                                            name,
                                            relationship(context),
                                            target,
                                            newName,
                                            kind == Kind.MOVE ? " REMOVE e.%s".formatted(name) : ""))
                    .apply(runner, "MATCH (e%s)".formatted(source), customization);
            runner.commit();
            return counters;
        }
    }

    private String relationship(RefactoringContext context) {
        return "%s-[:%s]-%s"
                .formatted(
                        direction == Direction.INCOMING ? "<" : "",
                        context.sanitizeSchemaName(type),
                        direction == Direction.OUTGOING ? ">" : "");
    }

    private void requireOneValuePerTarget(QueryRunner runner, String target, String values) {
        var conflicts = runner.run(new Query(
                        "MATCH (t%s) WITH %s AS found WHERE any(value IN found WHERE value <> found[0]) RETURN count(*) AS conflicts"
                                .formatted(target, values)))
                .single()
                .get("conflicts")
                .asLong();
        if (conflicts > 0) {
            throw new IllegalStateException(
                    "The property %s cannot get to nodes%s, as %d of them %s connected with nodes that have different values. Nothing was changed. Let all partners of a node have the same value first."
                            .formatted(property, target, conflicts, conflicts == 1 ? "is" : "are"));
        }
    }
}
