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

/**
 * A refactoring whose entities can be chosen by a query, and that can be done in batches.
 *
 * @param <T> the type of the refactoring itself
 * @since 0.1.0
 */
public sealed interface CustomizableRefactoring<T extends CustomizableRefactoring<T>> extends Refactoring
        permits AddSurrogateKey, Extract, Invert, ListToVector, Normalize, Rename {

    /**
     * Changes the entities in batches, each in a transaction of its own, so that graphs of any size fit into the memory of
     * the server. Needs Neo4j 4.4. Batches that were committed before a failure stay; applying the same refactoring again
     * does the rest.
     *
     * @param batchSize number of entities per transaction, at least 1; null for one transaction
     * @return a refactoring in batches, this one if nothing changes
     * @throws IllegalArgumentException if the size is below 1
     */
    T inBatchesOf(@Nullable Integer batchSize);

    /**
     * Chooses the entities by a query. Needs Neo4j 4.1.
     *
     * @param customQuery Cypher without a trailing semicolon that returns one column with one node or relationship per
     *                    row; an entity that is returned twice is changed once; null or blank for none
     * @return a refactoring of what the query returns, this one if nothing changes
     */
    T withCustomQuery(@Nullable String customQuery);
}
