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

import java.util.Optional;

import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.connection.Server;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.parsing.Statement;

/** Tells users that a migration failed: where, why, what became of it, and what to do next. */
record MigrationFailure(Server server, LocalScript script, Optional<MigrationVersion> reached) {

    MigrationsException whileExecuting(ScriptOutcome.Failed failed) {
        return Failure.of("Cannot apply " + script.migration().source())
                .because(place(failed) + " was refused by " + server.describe() + ": " + reason(failed.cause()))
                .leaving(stateLeft(failed) + ". " + whereTheDatabaseIs())
                .next(advice(failed))
                .toException(failed.cause());
    }

    MigrationsException whileRecording(Neo4jException cause) {
        return Failure.of("Cannot record " + script.migration().source())
                .because(server.describe() + " refused the record: " + reason(cause))
                .leaving("All statements of the migration are committed, but it is not recorded as applied. "
                        + whereTheDatabaseIs())
                .next("Before migrating again, undo the effect of %s or make its statements repeatable"
                        .formatted(script.migration().location()))
                .toException(cause);
    }

    private String place(ScriptOutcome.Failed failed) {
        return failed.statement()
                .map(statement -> "statement %d of %d (%s:%d)"
                        .formatted(
                                statement.number(),
                                numberOfStatements(),
                                script.migration().location(),
                                statement.line()))
                .orElseGet(() ->
                        "its transaction (%s)".formatted(script.migration().location()));
    }

    private int numberOfStatements() {
        return script.script().groups().stream()
                .mapToInt(group -> group.statements().size())
                .sum();
    }

    private static String reason(RuntimeException cause) {
        return cause instanceof Neo4jException refusal
                ? refusal.code() + ": " + refusal.getMessage()
                : String.valueOf(cause.getMessage());
    }

    private static String stateLeft(ScriptOutcome.Failed failed) {
        return switch (failed.left()) {
            case ROLLED_BACK -> "The migration was rolled back completely";
            case PARTLY_COMMITTED ->
                "%s committed and stay in the database, the migration is not recorded as applied"
                        .formatted(
                                failed.committed() == 1
                                        ? "Its first statement is"
                                        : "Its first %d statements are".formatted(failed.committed()));
            case UNKNOWN ->
                "The connection broke while the answer to a commit was awaited, so it is unknown whether"
                        + " the last changes were made";
        };
    }

    private String whereTheDatabaseIs() {
        return reached.map("The database stays at version %s"::formatted).orElse("No migration has been applied");
    }

    private static String advice(ScriptOutcome.Failed failed) {
        return switch (failed.left()) {
            case ROLLED_BACK ->
                "Correct the %s and migrate again"
                        .formatted(failed.statement().map(Statement::number).isPresent() ? "statement" : "migration");
            case PARTLY_COMMITTED ->
                "Correct the statement, and undo the committed ones or make them repeatable,"
                        + " before you migrate again";
            case UNKNOWN -> "Look at the database before you migrate again";
        };
    }
}
