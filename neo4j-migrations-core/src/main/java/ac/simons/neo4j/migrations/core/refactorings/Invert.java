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

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.internal.execution.refactoring.Inversion;

/**
 * Turns relationships around: {@code (a)-[:OWNED_BY]->(b)} becomes {@code (b)-[:OWNED_BY]->(a)}, or, with a new type,
 * {@code (b)-[:OWNS]->(a)}. Properties are kept; the inverted relationship is a new one with a new id.
 *
 * <p>A custom query chooses among the relationships of the type; others that it returns are left alone.
 *
 * <p>Without a new type, applying it again turns everything back, and nobody could tell after an interruption which
 * relationships have been inverted. Batches therefore need a new type: then applying it again does the rest.
 *
 * @since 0.1.0
 */
public sealed interface Invert extends CustomizableRefactoring<Invert> permits Inversion {

    /**
     * Inverts the relationships of a type.
     *
     * @param type the type
     * @return the refactoring
     * @throws IllegalArgumentException if the type is blank
     */
    static Invert relationships(String type) {
        return Inversion.of(type);
    }

    /**
     * Changes the type that inverted relationships get, which is the old one by default.
     *
     * @param newType the new type, null or blank for the old one
     * @return a refactoring to that type, this one if nothing changes
     */
    Invert withNewType(@Nullable String newType);
}
