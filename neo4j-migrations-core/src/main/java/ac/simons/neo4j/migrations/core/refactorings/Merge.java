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
import java.util.Objects;
import java.util.regex.Pattern;

import ac.simons.neo4j.migrations.core.internal.execution.refactoring.NodeMerge;

/**
 * Merges nodes into one, with their labels, properties and relationships.
 *
 * @since 0.1.0
 */
public sealed interface Merge extends Refactoring permits NodeMerge {

    /**
     * Merges nodes without properties.
     *
     * @param sourceQuery returns the nodes, as described at {@link #nodes(String, List)}
     * @return the refactoring
     */
    static Merge nodes(String sourceQuery) {
        return nodes(sourceQuery, List.of());
    }

    /**
     * Merges all nodes of a query into the first of them. It gets the labels of all, its properties are replaced by those
     * that the policies choose, and relationships of the others are moved to it; those among the merged nodes become
     * relationships of the node with itself. The others are deleted. All of this is one transaction.
     *
     * <p>Needs Neo4j 4.4. Fewer than two nodes are left as they are, so applying it again changes nothing.
     *
     * @param sourceQuery   Cypher without a trailing semicolon that returns one column with one node per row, in a defined
     *                      order; a node that is returned twice counts once
     * @param mergePolicies how the value of a property is found; the first one that matches its name decides, and every
     *                      property needs one, or {@link #apply(RefactoringContext)} fails with an
     *                      {@link IllegalStateException} before anything is changed
     * @return the refactoring
     * @throws IllegalArgumentException if the query is null or blank
     */
    static Merge nodes(String sourceQuery, List<PropertyMergePolicy> mergePolicies) {
        return NodeMerge.of(sourceQuery, mergePolicies);
    }

    /**
     * Tells how the value of some properties is found.
     *
     * @param pattern  matches the whole name of such a property
     * @param strategy chooses among its values
     */
    record PropertyMergePolicy(Pattern pattern, Strategy strategy) {

        /**
         * Checks the members.
         *
         * @param pattern  must not be null
         * @param strategy must not be null
         */
        public PropertyMergePolicy {
            Objects.requireNonNull(pattern, "pattern");
            Objects.requireNonNull(strategy, "strategy");
        }

        /**
         * Creates a policy.
         *
         * @param pattern  a regular expression for the whole name of a property
         * @param strategy chooses among its values
         * @return the policy
         * @throws java.util.regex.PatternSyntaxException if the pattern is not one
         */
        public static PropertyMergePolicy of(String pattern, Strategy strategy) {
            return new PropertyMergePolicy(Pattern.compile(Objects.requireNonNull(pattern, "pattern")), strategy);
        }

        /** Chooses among the values of a property, in the order of the nodes; nodes without it do not count. */
        public enum Strategy {
            /** A list of all values, also if there is just one. */
            KEEP_ALL,
            /** The first value. */
            KEEP_FIRST,
            /** The last value. */
            KEEP_LAST
        }
    }
}
