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

import org.neo4j.driver.Query;
import org.neo4j.driver.Result;

/**
 * Runs the statements of one refactoring: all in one transaction, or, if batches were asked for, each on its own so that
 * it can commit as it goes. Not thread-safe.
 *
 * <pre>{@code
 * try (QueryRunner runner = context.getQueryRunner(QueryRunner.defaultFeatureSet())) {
 *     runner.run(query).consume();
 *     runner.commit();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface QueryRunner extends AutoCloseable {

    /**
     * {@return what a refactoring needs unless it says otherwise: Neo4j 4.4, neither batches nor element ids}
     */
    static FeatureSet defaultFeatureSet() {
        return FeatureSet.DEFAULT;
    }

    /**
     * Runs one statement. Its result must be consumed before the next one is run.
     *
     * @param query the statement and its parameters
     * @return the result
     */
    Result run(Query query);

    /**
     * Says that all statements have done what they should. A runner that is closed without it rolls back whatever it did
     * in one transaction. Does nothing unless overridden; then closing has to commit.
     */
    default void commit() {}

    /** Ends the transaction and gives the connection back. */
    @Override
    void close();

    /**
     * What the statements of a refactoring need from a server.
     *
     * @param requiredVersion     the lowest version that understands them, such as {@code 4.4} or {@code 2025.10}
     * @param hasBatchingSupport  true if they commit as they go, with {@code CALL … IN TRANSACTIONS}
     * @param hasElementIdSupport true if they call the function {@code elementId}
     */
    record FeatureSet(String requiredVersion, boolean hasBatchingSupport, boolean hasElementIdSupport) {

        private static final FeatureSet DEFAULT = new FeatureSet("4.4", false, false);

        /**
         * Changes the version.
         *
         * @param version the lowest version
         * @return the changed set
         */
        public FeatureSet withRequiredVersion(String version) {
            return new FeatureSet(version, hasBatchingSupport, hasElementIdSupport);
        }

        /**
         * Changes whether batches are needed.
         *
         * @param batchingSupport true if they are
         * @return the changed set
         */
        public FeatureSet withBatchingSupport(boolean batchingSupport) {
            return new FeatureSet(requiredVersion, batchingSupport, hasElementIdSupport);
        }

        /**
         * Changes whether element ids are needed.
         *
         * @param elementIdSupport true if they are
         * @return the changed set
         */
        public FeatureSet withElementIdSupport(boolean elementIdSupport) {
            return new FeatureSet(requiredVersion, hasBatchingSupport, elementIdSupport);
        }
    }
}
