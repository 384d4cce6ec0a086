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
package ac.simons.neo4j.migrations.core.refactorings;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.internal.execution.refactoring.Normalization;

/**
 * Makes properties of the same meaning look the same.
 *
 * @since 0.1.0
 */
public sealed interface Normalize extends CustomizableRefactoring<Normalize> permits Normalization {

    /**
     * Turns a property of all nodes and relationships into a boolean. Values in neither list are removed unless they are
     * booleans. If null is in one of the lists, it stands for those values, and for entities without the property, which
     * then get it. What this tool has recorded is left alone, unless a custom query returns it.
     *
     * <p>Needs Neo4j 4.1. Applying it again changes nothing more, with one exception: if {@code false} means true or
     * {@code true} means false, the values change with each application, so do not do that in batches.
     *
     * @param property    name of the property
     * @param trueValues  what becomes {@code true}, any values that a property can have, or null; null for none
     * @param falseValues what becomes {@code false}, likewise
     * @return the refactoring
     * @throws IllegalArgumentException if a value is in both lists
     */
    static Normalize asBoolean(
            String property,
            @Nullable List<? extends @Nullable Object> trueValues,
            @Nullable List<? extends @Nullable Object> falseValues) {
        return Normalization.of(property, trueValues, falseValues);
    }
}
