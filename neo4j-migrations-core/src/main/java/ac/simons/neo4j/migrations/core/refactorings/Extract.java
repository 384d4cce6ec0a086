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

import ac.simons.neo4j.migrations.core.internal.execution.refactoring.Extraction;

/**
 * Moves properties of nodes to nodes of their own, which are connected with the nodes they come from:
 * {@code (:Person {name, street, city})} becomes {@code (:Person {name})-[:LIVES_AT]->(:Address {street, city})}.
 *
 * <p>Nodes with equal values share one new node, or one that exists with just these values of the properties, unless
 * {@link Sharing#NONE} is set. An index on one of the properties of the new label makes that fast. Nodes that have none of
 * the properties are left as they are, and so are nodes that have the new label. Applying it again after an interruption
 * does the rest.
 *
 * <p>Needs Neo4j 4.4.
 *
 * @since 0.1.0
 */
public sealed interface Extract extends CustomizableRefactoring<Extract> permits Extraction {

    /**
     * Extracts properties of nodes that have all the labels.
     *
     * @param sourceLabels labels of the nodes that lose the properties
     * @param properties   names of the properties
     * @param type         type of the new relationships
     * @param targetLabel  label of the nodes that get the properties
     * @return the refactoring
     * @throws IllegalArgumentException if a name is blank, if there are no labels or no properties, or if the target label
     *                                  is one of the source labels
     */
    static Extract properties(List<String> sourceLabels, List<String> properties, String type, String targetLabel) {
        return Extraction.ofNodes(sourceLabels, properties, type, targetLabel);
    }

    /**
     * Extracts properties of the nodes that a query returns.
     *
     * @param query       the query, as in {@link CustomizableRefactoring#withCustomQuery(String)}
     * @param properties  names of the properties
     * @param type        type of the new relationships
     * @param targetLabel label of the nodes that get the properties
     * @return the refactoring
     * @throws IllegalArgumentException if the query or a name is blank, or if there are no properties
     */
    static Extract propertiesMatching(String query, List<String> properties, String type, String targetLabel) {
        return Extraction.ofQuery(query, properties, type, targetLabel);
    }

    /**
     * Changes which way the new relationships point, which is {@link Direction#OUTGOING} by default.
     *
     * @param direction the direction, seen from the nodes that lose the properties
     * @return a refactoring with that direction, this one if nothing changes
     */
    Extract withDirection(Direction direction);

    /**
     * Changes which nodes share a new one.
     *
     * @param sharing who shares
     * @return a refactoring with that rule, this one if nothing changes
     */
    Extract withSharing(Sharing sharing);

    /** Which nodes share a new one. */
    enum Sharing {
        /** Those with equal values; a property that both do not have is equal, too. */
        EQUAL_VALUES,
        /** None, each gets a new one. */
        NONE
    }
}
