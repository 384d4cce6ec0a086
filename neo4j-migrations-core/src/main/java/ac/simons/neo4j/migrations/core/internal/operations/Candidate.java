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

import ac.simons.neo4j.migrations.core.Migration;
import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;
import ac.simons.neo4j.migrations.core.internal.parsing.CypherScript;
import ac.simons.neo4j.migrations.core.internal.parsing.Precondition;

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

        /** Code that opens sessions and transactions itself. */
        record Code(Migration migration) implements Work {}
    }

    List<Precondition> preconditions() {
        return work instanceof Work.Script statements ? statements.script().preconditions() : List.of();
    }

    boolean isConditional() {
        return !preconditions().isEmpty();
    }
}
