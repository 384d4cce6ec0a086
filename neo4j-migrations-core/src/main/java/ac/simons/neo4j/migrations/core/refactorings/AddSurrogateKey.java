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

import ac.simons.neo4j.migrations.core.internal.execution.refactoring.SurrogateKeys;

/**
 * Gives nodes or relationships a generated key, by default a random UUID in the property {@code id}.
 *
 * <p>Without a custom query only those get one that have none, so applying it again after an interruption gives keys to
 * the rest. What a custom query returns always gets a new key: let it return only entities without one.
 *
 * @since 0.1.0
 */
public sealed interface AddSurrogateKey extends CustomizableRefactoring<AddSurrogateKey> permits SurrogateKeys {

    /**
     * Gives keys to nodes that have all the labels.
     *
     * @param primaryLabel     a label
     * @param additionalLabels more labels
     * @return the refactoring
     * @throws IllegalArgumentException if a label is null or blank
     */
    static AddSurrogateKey toNodes(String primaryLabel, String... additionalLabels) {
        return SurrogateKeys.ofNodes(primaryLabel, additionalLabels);
    }

    /**
     * Gives keys to the nodes that a query returns.
     *
     * @param query the query, as in {@link CustomizableRefactoring#withCustomQuery(String)}
     * @return the refactoring
     * @throws IllegalArgumentException if the query is null or blank
     */
    static AddSurrogateKey toNodesMatching(String query) {
        return SurrogateKeys.ofQuery(query);
    }

    /**
     * Gives keys to relationships of a type.
     *
     * @param type the type
     * @return the refactoring
     * @throws IllegalArgumentException if the type is null or blank
     */
    static AddSurrogateKey toRelationships(String type) {
        return SurrogateKeys.ofRelationships(type);
    }

    /**
     * Gives keys to the relationships that a query returns.
     *
     * @param query the query, as in {@link CustomizableRefactoring#withCustomQuery(String)}
     * @return the refactoring
     * @throws IllegalArgumentException if the query is null or blank
     */
    static AddSurrogateKey toRelationshipsMatching(String query) {
        return SurrogateKeys.ofQuery(query);
    }

    /**
     * Changes the property.
     *
     * @param property its name
     * @return a refactoring that writes that property, this one if nothing changes
     * @throws IllegalArgumentException if the name is null or blank
     */
    AddSurrogateKey withProperty(@Nullable String property);

    /**
     * Changes how keys are made.
     *
     * @param generatorFunction name of a Cypher function without arguments, such as {@code randomUUID}, or a complete
     *                          call, in which {@code %s} stands for the entity and {@code %%} for a percent sign, such as
     *                          {@code elementId(%s)}
     * @return a refactoring with that generator, this one if nothing changes
     * @throws IllegalArgumentException if the text is null, blank, or has other place-holders
     */
    AddSurrogateKey withGeneratorFunction(@Nullable String generatorFunction);
}
