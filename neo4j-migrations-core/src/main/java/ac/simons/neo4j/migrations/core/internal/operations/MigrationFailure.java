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
import java.util.Locale;
import java.util.Optional;

import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.Messages;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.internal.connection.Refusal;
import ac.simons.neo4j.migrations.core.internal.connection.Server;
import ac.simons.neo4j.migrations.core.internal.connection.ServerCodes;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.parsing.ExecutionGroup;

/** Tells users that a migration failed: where, why, what became of it, and what to do next. */
record MigrationFailure(Server server, Candidate candidate, Optional<MigrationVersion> reached) {

    MigrationsException whileExecuting(ScriptOutcome.Failed failed) {
        return Failure.of("Cannot apply " + candidate.migration().source())
                .because(new FailedScript(
                                server,
                                candidate.migration().location(),
                                groups(),
                                server.details().getOptionalDatabaseName())
                        .describe(failed))
                .leaving(failed.left().describe(failed.committed()) + ". " + whereTheDatabaseIs())
                .next(needsOtherEdition(failed) ? editionAdvice() : advice(failed))
                .toException(failed.cause());
    }

    private boolean needsOtherEdition(ScriptOutcome.Failed failed) {
        return server.edition() != Neo4jEdition.ENTERPRISE
                && failed.cause() instanceof Neo4jException refusal
                && ServerCodes.CONSTRAINT_CREATION_FAILED.equals(refusal.code())
                && String.valueOf(refusal.getMessage()).contains("Enterprise Edition");
    }

    private String editionAdvice() {
        return Messages.INSTANCE.format(
                "errors.edition_mismatch",
                candidate.migration().title(),
                server.edition().name().toLowerCase(Locale.ROOT));
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
                .because(server.describeWithSchemaDatabase() + " refused the record: " + Refusal.describe(cause))
                .leaving("All statements of the migration are committed, but it is not recorded as applied. "
                        + whereTheDatabaseIs())
                .next("Before migrating again, undo the effect of %s or make its statements repeatable"
                        .formatted(candidate.migration().location()))
                .toException(cause);
    }

    private List<ExecutionGroup> groups() {
        return candidate.work() instanceof Candidate.Work.Script statements
                ? statements.script().groups()
                : List.of();
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
