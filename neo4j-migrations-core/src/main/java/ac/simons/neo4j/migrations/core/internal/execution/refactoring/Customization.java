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

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.refactorings.QueryRunner;
import ac.simons.neo4j.migrations.core.refactorings.QueryRunner.FeatureSet;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/**
 * What users can set for most refactorings.
 *
 * @param batchSize   number of entities per transaction, null for one transaction
 * @param customQuery returns the entities, null for those that the refactoring finds itself
 */
record Customization(@Nullable Integer batchSize, @Nullable String customQuery) {

    static final Customization NONE = new Customization(null, null);

    private static final String SUBQUERIES = "4.1";

    Customization {
        if (batchSize != null && batchSize < 1) {
            throw new IllegalArgumentException("The batch size must be at least 1, but it is %d.".formatted(batchSize));
        }
    }

    Customization inBatchesOf(@Nullable Integer size) {
        return new Customization(size, customQuery);
    }

    Customization withCustomQuery(@Nullable String query) {
        return new Customization(batchSize, query == null || query.isBlank() ? null : query);
    }

    /** What the server needs, which is more than the refactoring as such needs if there is a query or a batch size. */
    FeatureSet features(String versionForAllEntities) {
        return QueryRunner.defaultFeatureSet()
                .withRequiredVersion(customQuery == null ? versionForAllEntities : SUBQUERIES)
                .withBatchingSupport(batchSize != null);
    }

    /**
     * The beginning of a statement that finds the entities and calls them {@code e}.
     *
     * @param pattern what is matched without a custom query
     */
    String selection(RefactoringContext context, String pattern) {
        return customQuery == null
                ? "MATCH " + pattern
                // Distinct, as an entity that is changed once must not be changed again as if it had its old shape
                : "CALL {\n%s\n} WITH DISTINCT %s AS e".formatted(customQuery, SingleColumn.of(context, customQuery));
    }

    /** The end of a statement that does something to each entity. */
    String forEach(String action) {
        return batchSize == null
                ? action
                : "CALL { WITH e %s } IN TRANSACTIONS OF %d ROWS".formatted(action, batchSize);
    }
}
