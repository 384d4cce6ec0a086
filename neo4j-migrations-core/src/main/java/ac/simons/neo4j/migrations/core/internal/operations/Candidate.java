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
package ac.simons.neo4j.migrations.core.internal.operations;

import java.util.List;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.Migration;
import ac.simons.neo4j.migrations.core.internal.catalog.Contribution;
import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;
import ac.simons.neo4j.migrations.core.internal.parsing.CypherScript;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogScript;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.Precondition;

/**
 * A migration that was found and read, and may take part.
 *
 * @param migration what is compared and recorded
 * @param work      what is done to apply it
 */
record Candidate(LocalMigration migration, Work work) {

    /** What is done to apply a migration. */
    sealed interface Work {

        /** Statements that we execute. */
        record Script(CypherScript script) implements Work {}

        /** Operations that we execute. */
        record Catalog(CatalogScript script) implements Work {}

        /** Code that opens sessions and transactions itself. */
        record Code(Migration migration) implements Work {}
    }

    List<Precondition> preconditions() {
        if (work instanceof Work.Script statements) {
            return statements.script().preconditions();
        }
        return work instanceof Work.Catalog operations ? operations.script().preconditions() : List.of();
    }

    /** What it adds to the local catalog. */
    Optional<Contribution> contribution() {
        return work instanceof Work.Catalog operations
                ? Optional.of(operations.script().catalog())
                        .map(part ->
                                new Contribution(migration.version(), migration.location(), part.reset(), part.items()))
                : Optional.empty();
    }

    boolean isConditional() {
        return !preconditions().isEmpty();
    }
}
