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
import ac.simons.neo4j.migrations.core.internal.connection.Refusal;
import ac.simons.neo4j.migrations.core.internal.connection.Server;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.parsing.ExecutionGroup;

/** Tells users that a migration failed: where, why, what became of it, and what to do next. */
record MigrationFailure(Server server, Candidate candidate, Optional<MigrationVersion> reached) {

    MigrationsException whileExecuting(ScriptOutcome.Failed failed) {
        return failed.cause() instanceof MigrationsException reading ? whileReading(reading, failed) : refused(failed);
    }

    /** The file of a large script is read again while it is executed. */
    private MigrationsException whileReading(MigrationsException cause, ScriptOutcome.Failed failed) {
        return Failure.of("Cannot apply " + candidate.migration().source())
                .because(String.valueOf(cause.getMessage()))
                .leaving(failed.left().describe(failed.committed()) + ". " + whereTheDatabaseIs())
                .next(
                        failed.left() == ScriptOutcome.StateLeft.ROLLED_BACK
                                ? "Then migrate again"
                                : "Undo the committed statements or make them repeatable, before you migrate again")
                .toException(cause);
    }

    private MigrationsException refused(ScriptOutcome.Failed failed) {
        return Failure.of("Cannot apply " + candidate.migration().source())
                .because(place(failed) + " was refused by " + server.describe() + ": "
                        + Refusal.describe(failed.cause()))
                .leaving(failed.left().describe(failed.committed()) + ". " + whereTheDatabaseIs())
                .next(advice(failed))
                .toException(failed.cause());
    }

    MigrationsException inCode(RuntimeException cause) {
        return Failure.of("Cannot apply " + candidate.migration().source())
                .because("the class failed with " + cause)
                .leaving("What it has committed stays, the migration is not recorded as applied. "
                        + whereTheDatabaseIs())
                .next(
                        "Correct the class, and undo what it has committed or make it repeatable, before you migrate again")
                .toException(cause);
    }

    MigrationsException whileRecording(Neo4jException cause) {
        return Failure.of("Cannot record " + candidate.migration().source())
                .because(server.describe() + " refused the record: " + Refusal.describe(cause))
                .leaving("All statements of the migration are committed, but it is not recorded as applied. "
                        + whereTheDatabaseIs())
                .next("Before migrating again, undo the effect of %s or make its statements repeatable"
                        .formatted(candidate.migration().location()))
                .toException(cause);
    }

    private String place(ScriptOutcome.Failed failed) {
        return failed.statement()
                .map(statement -> "statement %d of %d (%s:%d)"
                        .formatted(
                                statement.number(),
                                numberOfStatements(),
                                candidate.migration().location(),
                                statement.line()))
                .orElseGet(() ->
                        "its transaction (%s)".formatted(candidate.migration().location()));
    }

    private int numberOfStatements() {
        return candidate.work() instanceof Candidate.Work.Script statements
                ? statements.script().groups().stream()
                        .mapToInt(ExecutionGroup::size)
                        .sum()
                : 0;
    }

    private String whereTheDatabaseIs() {
        return reached.map("The database stays at version %s"::formatted).orElse("No migration has been applied");
    }

    private static String advice(ScriptOutcome.Failed failed) {
        return switch (failed.left()) {
            case ROLLED_BACK ->
                "Correct the %s and migrate again"
                        .formatted(failed.statement().isPresent() ? "statement" : "migration");
            case PARTLY_COMMITTED ->
                "Correct the statement, and undo the committed ones or make them repeatable,"
                        + " before you migrate again";
            case BATCHES_COMMITTED ->
                "Correct the statement, and undo what is committed or make it repeatable, before you migrate again";
            case UNKNOWN -> "Look at the database before you migrate again";
        };
    }
}
