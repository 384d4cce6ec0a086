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

import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.Invert;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/** Turns relationships around. */
public record Inversion(String type, @Nullable String newType, Customization customization)
        implements Invert, Batchable {

    private static final String REQUIRED_VERSION = "3.5";

    public static Invert of(String type) {
        return new Inversion(Given.text("type", type), null, Customization.NONE);
    }

    @Override
    public Invert withNewType(@Nullable String name) {
        return with(name == null || name.isBlank() ? null : name, customization);
    }

    @Override
    public Invert inBatchesOf(@Nullable Integer batchSize) {
        return with(newType, customization.inBatchesOf(batchSize));
    }

    @Override
    public Invert withCustomQuery(@Nullable String customQuery) {
        return with(newType, customization.withCustomQuery(customQuery));
    }

    /** Whether applying it again turns everything back. */
    boolean undoesItself() {
        return newType == null || newType.equals(type);
    }

    private Invert with(@Nullable String changedType, Customization changed) {
        var inversion = new Inversion(type, changedType, changed);
        return inversion.equals(this) ? this : inversion;
    }

    @Override
    public Counters apply(RefactoringContext context) {
        var oldName = context.sanitizeSchemaName(type);
        var newName = newType == null ? oldName : context.sanitizeSchemaName(newType);
        if (customization.batchSize() != null && oldName.equals(newName)) {
            throw new IllegalArgumentException(
                    "Relationships of the type %s can only be inverted in batches if they get a new type, as nobody could tell after an interruption which of them have been inverted. Set a new type, or leave out the batch size."
                            .formatted(type));
        }
        var pattern = "()-[e:%s]->()".formatted(oldName);
        var change = new EntityChange(
                pattern,
                customization.customQuery() == null ? "" : "MATCH " + pattern,
                EntityChange.replaceRelationship("(t)-[n:%s]->(s)".formatted(newName)));
        return EntityChange.applyAll(List.of(change), context, customization, REQUIRED_VERSION);
    }
}
