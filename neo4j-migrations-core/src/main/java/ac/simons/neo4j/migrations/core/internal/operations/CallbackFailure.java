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

import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.connection.Refusal;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome;
import ac.simons.neo4j.migrations.core.internal.execution.StatementExcerpt;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;

/** Tells users that a callback failed: where, why, what became of it and of the operation, and what to do next. */
record CallbackFailure(LocalCallback callback, FailedScript script) {

    MigrationsException whileExecuting(ScriptOutcome.Failed failed) {
        return Failure.of(Refusal.codeOf(failed.cause()), "Callback %s failed".formatted(callback.title()))
                .because(script.describe(failed))
                .showing(failed.excerpt().map(StatementExcerpt::render).orElse(""))
                .leaving(stateLeft(failed) + ". " + whatBecameOfTheOperation())
                .next(advice(failed))
                .toException(failed.cause());
    }

    private static String stateLeft(ScriptOutcome.Failed failed) {
        return switch (failed.left()) {
            case ROLLED_BACK -> "The callback was rolled back completely";
            case PARTLY_COMMITTED ->
                failed.committed() == 1
                        ? "Its first statement is committed and stays in the database"
                        : "Its first %d statements are committed and stay in the database"
                                .formatted(failed.committed());
            case BATCHES_COMMITTED ->
                "Statements before it are committed, and so may be batches of the statement itself";
            case UNKNOWN -> failed.left().describe(failed.committed());
        };
    }

    private String whatBecameOfTheOperation() {
        return callback.name().phase().isBefore()
                ? "The operation itself was not started"
                : "The operation itself had ended before, what it did stays";
    }

    private static String advice(ScriptOutcome.Failed failed) {
        return switch (failed.left()) {
            case ROLLED_BACK ->
                "Correct the %s and start the operation again"
                        .formatted(failed.statement().isPresent() ? "statement" : "callback");
            case PARTLY_COMMITTED, BATCHES_COMMITTED ->
                "Correct the statement, and see to it that what is committed can run again, before you start the operation again";
            case UNKNOWN -> "Look at the database before you start the operation again";
        };
    }
}
