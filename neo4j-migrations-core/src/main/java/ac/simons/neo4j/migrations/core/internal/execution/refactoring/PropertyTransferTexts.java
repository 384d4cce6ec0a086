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

import java.util.Objects;

import ac.simons.neo4j.migrations.core.internal.execution.refactoring.PropertyTransfer.Kind;
import ac.simons.neo4j.migrations.core.refactorings.Direction;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/** What the transfer of a property says to the server. */
final class PropertyTransferTexts {

    private final String oldName;
    private final String newName;
    private final String sourceLabels;
    private final String targetLabels;
    private final String relationship;
    private final boolean moved;

    PropertyTransferTexts(PropertyTransfer transfer, RefactoringContext context) {
        this.oldName = context.sanitizeSchemaName(transfer.property());
        this.newName =
                context.sanitizeSchemaName(Objects.requireNonNullElse(transfer.targetProperty(), transfer.property()));
        this.sourceLabels = EntityPattern.labels(transfer.sourceLabels(), context);
        this.targetLabels = EntityPattern.labels(transfer.targetLabels(), context);
        this.relationship = "%s-[:%s]-%s"
                .formatted(
                        transfer.direction() == Direction.INCOMING ? "<" : "",
                        context.sanitizeSchemaName(transfer.type()),
                        transfer.direction() == Direction.OUTGOING ? ">" : "");
        this.moved = transfer.kind() == Kind.MOVE;
        if (isSameName() && transfer.sourceLabels().containsAll(transfer.targetLabels())) {
            throw new IllegalArgumentException(
                    "The property %s cannot get from nodes %s to nodes %s under the same name, as the former would be both source and target. Set another target property."
                            .formatted(transfer.property(), "(" + sourceLabels + ")", target()));
        }
    }

    /** The target as a pattern, for messages. */
    String target() {
        return "(" + targetLabels + ")";
    }

    private boolean isSameName() {
        return oldName.equals(newName);
    }

    /** A node that has received the property must not hand it on, least of all when this is done again. */
    private String isSource() {
        return "e.%s IS NOT NULL".formatted(oldName) + (isSameName() ? " AND NOT (e%s)".formatted(targetLabels) : "");
    }

    /** Counts the nodes that would get different values. */
    String conflicts() {
        return "MATCH (t%1$s) WITH [(e%2$s)%3$s(t) WHERE %4$s | e.%5$s] AS found WHERE any(value IN found WHERE value <> found[0]) RETURN count(*)"
                .formatted(targetLabels, sourceLabels, relationship, isSource(), oldName);
    }

    /** Gives the property of each source to its targets; it is read once for all of them, before it is removed. */
    EntityChange change() {
        var removal = moved ? " REMOVE e." + oldName : "";
        return new EntityChange(
                "(e%s)".formatted(sourceLabels),
                "WHERE " + isSource(),
                "WITH e, e.%s AS value MATCH (e)%s(t%s) SET t.%s = value%s"
                        .formatted(oldName, relationship, targetLabels, newName, removal));
    }
}
