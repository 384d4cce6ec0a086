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

/**
 * A change of the shape of a graph, ready to be applied by {@code Migrations.apply(Refactoring...)} or as part of an XML
 * migration. Refactorings are immutable and thread-safe, and may be applied any number of times.
 *
 * @since 0.1.0
 */
public sealed interface Refactoring permits CustomizableRefactoring, Merge, MigrateBTreeIndexes, TransferProperty {

    /**
     * Changes the graph.
     *
     * @param context the database and what is known about its server
     * @return what was changed, in numbers
     * @throws IllegalArgumentException if the server is too old, or if a custom query does not return exactly one column
     * @throws IllegalStateException    if the version of the server is not known, or if the data does not allow the change
     */
    Counters apply(RefactoringContext context);
}
