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

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Messages;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.internal.connection.Refusal;
import ac.simons.neo4j.migrations.core.internal.connection.Server;
import ac.simons.neo4j.migrations.core.internal.connection.ServerCodes;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome;
import ac.simons.neo4j.migrations.core.internal.execution.StatementExcerpt;
import ac.simons.neo4j.migrations.core.internal.execution.StepMark;
import ac.simons.neo4j.migrations.core.internal.execution.catalog.CatalogOutcome;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation;
import ac.simons.neo4j.migrations.core.internal.parsing.group.ExecutionGroup;

/** Tells users that a migration failed: where, why, what became of it, and what to do next. */
record MigrationFailure(Server server, Candidate candidate, Optional<MigrationVersion> reached) {

    private static final String FINDING_OUT = "Migrate again, which finds out, or asks if it cannot";

    /** Words an execution of a script that did not succeed. */
    MigrationsException describe(ScriptOutcome outcome) {
        if (outcome instanceof ScriptOutcome.Failed failed) {
            return whileExecuting(failed);
        }
        return outcome instanceof ScriptOutcome.InDoubt inDoubt
                ? inDoubt(script().place(inDoubt.statement()))
                : edited(((ScriptOutcome.Edited) outcome).finished());
    }

    /** The same for migrations in XML. */
    MigrationsException describe(CatalogOutcome outcome) {
        if (outcome instanceof CatalogOutcome.Failed failed) {
            return inOperation(failed);
        }
        return outcome instanceof CatalogOutcome.InDoubt inDoubt
                ? inDoubt(inDoubt.place().describe(candidate.migration().location()))
                : edited(((CatalogOutcome.Edited) outcome).finished());
    }

    MigrationsException codeInDoubt() {
        return inDoubt(candidate.migration().location());
    }

    private MigrationsException inDoubt(String place) {
        return Failure.of(
                        ErrorCode.INTERRUPTED,
                        "Cannot go on with " + candidate.migration().source())
                .because("a former run was interrupted during " + place
                        + ", and nobody but you can tell whether it has done its work")
                .leaving("Nothing was changed. " + whereTheDatabaseIs())
                .next(
                        "Look at the database, then answer: %s to run it again, or %s if its work is done; then migrate again"
                                .formatted(answer("repeat"), answer("skip")))
                .toException();
    }

    /** Words that what a former run has committed is not in the file any more. */
    MigrationsException edited(StepMark interruptedAt) {
        return Failure.of(
                        ErrorCode.INTERRUPTED_AND_EDITED,
                        "Cannot go on with " + candidate.migration().source())
                .because(
                        "a former run was interrupted behind step %d of %d, and what it has committed is not in %s any more"
                                .formatted(
                                        interruptedAt.finished(),
                                        interruptedAt.steps(),
                                        candidate.migration().location()))
                .leaving("Nothing was changed. " + whereTheDatabaseIs())
                .next("Restore these statements; or undo their effect and answer %s to begin again; then migrate again"
                        .formatted(answer("restart")))
                .toException();
    }

    private static String answer(String answer) {
        return "`mvn neo4j-migrations:repair -Dneo4j-migrations.interrupted=%s`".formatted(answer);
    }

    private MigrationsException whileExecuting(ScriptOutcome.Failed failed) {
        return failed.cause() instanceof MigrationsException reading ? whileReading(reading, failed) : refused(failed);
    }

    /** The file of a large script is read again while it is executed. */
    private MigrationsException whileReading(MigrationsException cause, ScriptOutcome.Failed failed) {
        return Failure.of(
                        cause.getCode(), "Cannot apply " + candidate.migration().source())
                .because(String.valueOf(cause.getMessage()))
                .leaving(failed.left().describe(failed.committed()) + ". " + whereTheDatabaseIs())
                .next(
                        failed.left() == ScriptOutcome.StateLeft.ROLLED_BACK
                                ? "Then migrate again"
                                : "Then migrate again, which goes on behind the committed statements if they are still there")
                .toException(cause);
    }

    private MigrationsException refused(ScriptOutcome.Failed failed) {
        return Failure.of(code(failed), "Cannot apply " + candidate.migration().source())
                .because(script().describe(failed))
                .showing(failed.excerpt().map(StatementExcerpt::render).orElse(""))
                .leaving(failed.left().describe(failed.committed()) + ". " + whereTheDatabaseIs())
                .next(needsOtherEdition(failed) ? editionAdvice() : advice(failed))
                .toException(failed.cause());
    }

    private ErrorCode code(ScriptOutcome.Failed failed) {
        return needsOtherEdition(failed) ? ErrorCode.EDITION_REQUIRED : Refusal.codeOf(failed.cause());
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
        return Failure.of(
                        ErrorCode.JAVA_MIGRATION_FAILED,
                        "Cannot apply " + candidate.migration().source())
                .because("the class failed with " + cause)
                .leaving("What it has committed stays, the migration is not recorded as applied. "
                        + whereTheDatabaseIs())
                .next(
                        "Correct the class, and undo what it has committed or make it repeatable, before you migrate again")
                .toException(cause);
    }

    private MigrationsException inOperation(CatalogOutcome.Failed failed) {
        return Failure.of(failed.code(), "Cannot apply " + candidate.migration().source())
                .because(failed.describe(candidate.migration().location()))
                .leaving(failed.left() + "The migration is not recorded as applied. " + whereTheDatabaseIs())
                .next(advice(failed))
                .toException(failed.cause().orElse(null));
    }

    private String advice(CatalogOutcome.Failed failed) {
        if (failed.isUnknown()) {
            return FINDING_OUT;
        }
        return "Correct the cause and migrate again, "
                + (hasRefactored(failed)
                        ? "which goes on behind the last refactoring"
                        : "all operations of the migration are going to be repeated");
    }

    private boolean hasRefactored(CatalogOutcome.Failed failed) {
        return candidate.work() instanceof Candidate.Work.Catalog catalog
                && catalog.script().operations().stream()
                        .limit(failed.place().map(place -> place.number() - 1L).orElse(Long.MAX_VALUE))
                        .anyMatch(operation -> operation instanceof CatalogOperation.Refactor);
    }

    MigrationsException whileRecording(Neo4jException cause) {
        return Failure.of(
                        ErrorCode.RECORD_REFUSED,
                        "Cannot record " + candidate.migration().source())
                .because(server.describeWithSchemaDatabase() + " refused the record: " + Refusal.describe(cause))
                .leaving("All statements of the migration are committed, but it is not recorded as applied. "
                        + whereTheDatabaseIs())
                .next("Migrate again, which records it without running it again")
                .toException(cause);
    }

    private FailedScript script() {
        return new FailedScript(
                server,
                candidate.migration().location(),
                groups(),
                server.details().getOptionalDatabaseName());
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
                "Correct the statement and migrate again, which goes on with it; if you undo the committed ones instead, answer %s first"
                        .formatted(answer("restart"));
            case BATCHES_COMMITTED ->
                "Correct the statement and undo its batches, or make it safe to repeat; answer %s and migrate again, which goes on with it"
                        .formatted(answer("repeat"));
            case UNKNOWN -> FINDING_OUT;
        };
    }
}
