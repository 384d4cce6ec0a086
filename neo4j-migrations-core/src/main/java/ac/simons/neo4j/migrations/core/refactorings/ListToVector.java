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

import java.util.Arrays;

import ac.simons.neo4j.migrations.core.internal.execution.refactoring.VectorConversion;

/**
 * Turns properties that are lists of floats into vectors, by default {@code embedding} into {@code VECTOR<FLOAT>}.
 *
 * <p>Needs Neo4j 2025.10 and a database that can store vectors (Enterprise Edition, block format); others refuse it.
 * Always commits in batches, of 1000 unless another size is set. Without a custom query only lists of floats are touched;
 * what is a vector already stays one, so applying it again after an interruption does the rest.
 *
 * @since 0.1.0
 */
public sealed interface ListToVector extends CustomizableRefactoring<ListToVector> permits VectorConversion {

    /**
     * Converts a property of nodes that have all the labels.
     *
     * @param primaryLabel     a label
     * @param additionalLabels more labels
     * @return the refactoring
     * @throws IllegalArgumentException if a label is blank
     */
    static ListToVector onNodes(String primaryLabel, String... additionalLabels) {
        return VectorConversion.ofNodes(primaryLabel, additionalLabels);
    }

    /**
     * Converts a property of the nodes that a query returns.
     *
     * @param query the query, as in {@link CustomizableRefactoring#withCustomQuery(String)}
     * @return the refactoring
     * @throws IllegalArgumentException if the query is null or blank
     */
    static ListToVector onNodesMatching(String query) {
        return VectorConversion.ofQuery(query);
    }

    /**
     * Converts a property of relationships of a type.
     *
     * @param type the type
     * @return the refactoring
     * @throws IllegalArgumentException if the type is blank
     */
    static ListToVector onRelationships(String type) {
        return VectorConversion.ofRelationships(type);
    }

    /**
     * Converts a property of the relationships that a query returns.
     *
     * @param query the query, as in {@link CustomizableRefactoring#withCustomQuery(String)}
     * @return the refactoring
     * @throws IllegalArgumentException if the query is null or blank
     */
    static ListToVector onRelationshipsMatching(String query) {
        return VectorConversion.ofQuery(query);
    }

    /**
     * Changes the property.
     *
     * @param property its name
     * @return a refactoring of that property, this one if nothing changes
     * @throws IllegalArgumentException if the name is null or blank
     */
    ListToVector withProperty(String property);

    /**
     * Changes the type of the numbers.
     *
     * @param elementType the type
     * @return a refactoring to vectors of that type, this one if nothing changes
     */
    ListToVector withElementType(ElementType elementType);

    /** Types of the numbers of a vector (Cypher manual, "Vectors"). */
    enum ElementType {
        /** Integers of 8 bits. */
        INTEGER8,
        /** Integers of 16 bits. */
        INTEGER16,
        /** Integers of 32 bits. */
        INTEGER32,
        /** Integers of 64 bits. */
        INTEGER,
        /** Floating point numbers of 32 bits. */
        FLOAT32,
        /** Floating point numbers of 64 bits. */
        FLOAT;

        /**
         * Reads a name.
         *
         * @param name the name in any case
         * @return the type
         * @throws IllegalArgumentException if there is no such type
         */
        public static ElementType of(String name) {
            return Arrays.stream(values())
                    .filter(type -> type.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("There is no element type %s for vectors. Use one of %s."
                                    .formatted(name, Arrays.toString(values()))));
        }
    }
}
