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

import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;
import ac.simons.neo4j.migrations.core.refactorings.Rename;

/** Gives labels, types and properties another name. */
public record Renaming(Kind kind, String from, String to, Customization customization) implements Rename, Batchable {

    private static final String REQUIRED_VERSION = "3.5";

    /** What gets another name. */
    public enum Kind {
        LABEL,
        TYPE,
        NODE_PROPERTY,
        RELATIONSHIP_PROPERTY
    }

    public static Rename of(Kind kind, String from, String to) {
        return new Renaming(
                kind,
                Given.text("old name", Objects.requireNonNull(from, "from")),
                Given.text("new name", Objects.requireNonNull(to, "to")),
                Customization.NONE);
    }

    @Override
    public Rename inBatchesOf(@Nullable Integer batchSize) {
        return with(customization.inBatchesOf(batchSize));
    }

    @Override
    public Rename withCustomQuery(@Nullable String customQuery) {
        return with(customization.withCustomQuery(customQuery));
    }

    private Rename with(Customization changed) {
        return changed.equals(customization) ? this : new Renaming(kind, from, to, changed);
    }

    @Override
    public Counters apply(RefactoringContext context) {
        var oldName = context.sanitizeSchemaName(from);
        var newName = context.sanitizeSchemaName(to);
        return oldName.equals(newName)
                ? Counters.empty()
                : EntityChange.applyAll(List.of(change(oldName, newName)), context, customization, REQUIRED_VERSION);
    }

    private EntityChange change(String oldName, String newName) {
        return switch (kind) {
            case LABEL ->
                new EntityChange("(e:%s)".formatted(oldName), "", "REMOVE e:%s SET e:%s".formatted(oldName, newName));
            case TYPE ->
                new EntityChange(
                        "()-[e:%s]->()".formatted(oldName),
                        "",
                        EntityChange.replaceRelationship("(s)-[n:%s]->(t)".formatted(newName)));
            case NODE_PROPERTY -> propertyChange("(e)", oldName, newName);
            case RELATIONSHIP_PROPERTY -> propertyChange("()-[e]->()", oldName, newName);
        };
    }

    private static EntityChange propertyChange(String pattern, String oldName, String newName) {
        return new EntityChange(
                pattern,
                "WHERE e.%s IS NOT NULL".formatted(oldName),
                "SET e.%2$s = e.%1$s REMOVE e.%1$s".formatted(oldName, newName));
    }
}
