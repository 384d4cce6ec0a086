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
package ac.simons.neo4j.migrations.core.internal.execution;

import java.time.Duration;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;

/** How the execution of a script ended. */
public sealed interface ScriptOutcome {

    /**
     * All statements were executed.
     *
     * @param executionTime wall time
     * @param end           the end of the script
     * @param entry         whether the entry for the end was committed with the last step
     */
    record Executed(Duration executionTime, StepMark end, Books.Entry entry) implements ScriptOutcome {}

    /**
     * Something failed.
     *
     * @param statement the statement that failed, empty if it was opening or committing a transaction
     * @param left      what became of the statements
     * @param committed number of statements that stay committed, if that is known
     * @param complaint what the server said
     * @param cause     what the driver reported
     */
    record Failed(
            Optional<Statement> statement, StateLeft left, int committed, Complaint complaint, RuntimeException cause)
            implements ScriptOutcome {

        /** The statement for people, empty if it was none that failed. */
        public Optional<StatementExcerpt> excerpt() {
            return statement.map(refused -> new StatementExcerpt(refused, complaint.offset()));
        }
    }

    /**
     * A former run was interrupted within a step, and nobody but the user can tell what became of it. Nothing was run.
     *
     * @param statement the first statement of the step
     */
    record InDoubt(Statement statement) implements ScriptOutcome {}

    /**
     * A former run was interrupted, and the statements that it had committed are not those of the script any more. Nothing
     * was run.
     *
     * @param finished where it was interrupted
     */
    record Edited(StepMark finished) implements ScriptOutcome {}

    /** What a failed script leaves behind. */
    enum StateLeft {
        /** Nothing of the script. */
        ROLLED_BACK,
        /** The statements before the failed one. */
        PARTLY_COMMITTED,
        /** The statements before the failed one, and maybe batches of itself. */
        BATCHES_COMMITTED,
        /** The connection broke while the answer to a commit was awaited. */
        UNKNOWN;

        /** What it means for people. */
        public String describe(int committed) {
            return switch (this) {
                case ROLLED_BACK -> "The migration was rolled back completely";
                case PARTLY_COMMITTED ->
                    "%s in the database, the migration is not recorded as applied"
                            .formatted(
                                    committed == 1
                                            ? "Its first statement is committed and stays"
                                            : "Its first %d statements are committed and stay".formatted(committed));
                case BATCHES_COMMITTED ->
                    "Statements before it are committed, and so may be batches of the statement itself; the migration"
                            + " is not recorded as applied";
                case UNKNOWN ->
                    "The connection broke while the answer to a commit was awaited, so it is unknown whether"
                            + " the last changes were made";
            };
        }
    }
}
