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

import java.util.Optional;

import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.Neo4jVersion;

/**
 * The database that a refactoring changes, and what is known about its server. {@code Migrations.apply(Refactoring...)}
 * brings one; implement it to apply refactorings elsewhere.
 *
 * @since 0.1.0
 */
public interface RefactoringContext {

    /**
     * Finds the only column that a query returns, without running it.
     *
     * @param query Cypher without a trailing semicolon
     * @return the column, quoted as Cypher needs it; empty if there are several columns, none, or one without a name
     */
    Optional<String> findSingleResultIdentifier(String query);

    /**
     * Opens a runner for statements.
     *
     * @param features what they need
     * @return the runner, to be closed by the caller
     * @throws IllegalArgumentException if the server does not have what they need
     * @throws IllegalStateException    if the version of the server is not known
     */
    QueryRunner getQueryRunner(QueryRunner.FeatureSet features);

    /**
     * {@return the version of the server, the latest unless overridden}
     */
    default Neo4jVersion getVersion() {
        return Neo4jVersion.LATEST;
    }

    /**
     * {@return the edition of the server, undefined unless overridden}
     */
    default Neo4jEdition getEdition() {
        return Neo4jEdition.UNDEFINED;
    }

    /**
     * Quotes a label, type or property for the version of the server.
     *
     * @param name the name, not blank
     * @return the name, ready to be put into a statement
     * @see Neo4jVersion#sanitizeSchemaName(String)
     */
    default String sanitizeSchemaName(String name) {
        return String.valueOf(getVersion().sanitizeSchemaName(name));
    }
}
