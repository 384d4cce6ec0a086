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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.chain.ComparedChain;
import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;
import ac.simons.neo4j.migrations.core.internal.execution.Books;
import ac.simons.neo4j.migrations.core.internal.execution.Placeholders;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome;
import ac.simons.neo4j.migrations.core.internal.execution.StepMark;
import ac.simons.neo4j.migrations.core.internal.execution.catalog.CatalogOutcome;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;
import ac.simons.neo4j.migrations.core.internal.journal.JournalEntry;
import ac.simons.neo4j.migrations.core.internal.lock.Fence;

/** Executes single migrations and sees to it that they are recorded. */
final class Application {

    private final Workplace workplace;
    private final Fence fence;
    private final Map<LocalMigration, Candidate> candidates;
    private final Map<String, JournalEntry> interrupted;

    /**
     * Prepares to apply migrations.
     *
     * @param fence       of the lock that is held
     * @param interrupted what the journal has, by version
     */
    Application(Workplace workplace, Fence fence, List<Candidate> candidates, Map<String, JournalEntry> interrupted) {
        this.workplace = workplace;
        this.fence = fence;
        this.interrupted = interrupted;
        this.candidates = candidates.stream().collect(Collectors.toMap(Candidate::migration, Function.identity()));
    }

    /**
     * Applies one migration.
     *
     * @param reached the version that the database is at, for messages
     * @return how long the execution took
     */
    Duration apply(MigrationRecord record, Optional<MigrationVersion> reached) {
        var candidate = candidate(record.migration());
        var former =
                Optional.ofNullable(interrupted.get(record.migration().version().getValue()));
        if (!(candidate.work() instanceof Candidate.Work.Script) || former.isPresent()) {
            workplace.runner().abandonAhead();
        }
        var failure = new MigrationFailure(workplace.server(), candidate, reached);
        var books = new MigrationBooks(
                workplace.sessions().schemaTransactions(), fence, workplace.journal(), record, former);
        var executed = run(candidate, books, failure);
        if (executed.entry() == Books.Entry.OUTSTANDING) {
            close(books, executed, failure);
        }
        return executed.executionTime();
    }

    private ScriptOutcome.Executed run(Candidate candidate, Books books, MigrationFailure failure) {
        if (candidate.work() instanceof Candidate.Work.Script statements) {
            return run(statements, books, failure);
        }
        return candidate.work() instanceof Candidate.Work.Catalog operations
                ? run(operations, candidate.migration().version(), books, failure)
                : run((Candidate.Work.Code) candidate.work(), books, failure);
    }

    private ScriptOutcome.Executed run(Candidate.Work.Script statements, Books books, MigrationFailure failure) {
        var outcome = workplace.runner().run(statements.script(), books);
        if (outcome instanceof ScriptOutcome.Executed executed) {
            return executed;
        }
        throw failure.describe(outcome);
    }

    private ScriptOutcome.Executed run(
            Candidate.Work.Catalog operations, MigrationVersion version, Books books, MigrationFailure failure) {
        var outcome =
                workplace.catalogRunner().run(operations.script().operations(), version, workplace.catalog(), books);
        if (outcome instanceof CatalogOutcome.Executed executed) {
            return new ScriptOutcome.Executed(executed.executionTime(), executed.end(), Books.Entry.OUTSTANDING);
        }
        throw failure.describe(outcome);
    }

    private static void close(MigrationBooks books, ScriptOutcome.Executed executed, MigrationFailure failure) {
        try {
            books.close(executed.end(), executed.executionTime());
        } catch (Neo4jException e) {
            throw failure.whileRecording(e);
        }
    }

    /** Code is one step, and it commits itself. */
    private ScriptOutcome.Executed run(Candidate.Work.Code code, Books books, MigrationFailure failure) {
        var start = StepMark.start(1);
        var end = new StepMark(1, 1, start.checksum());
        var interruption = books.interruption();
        if (interruption.filter(former -> former.mark().isEnd()).isPresent()) {
            return new ScriptOutcome.Executed(Duration.ZERO, end, Books.Entry.OUTSTANDING);
        }
        if (interruption.filter(Books.Interruption::inDoubt).isPresent()) {
            throw failure.codeInDoubt();
        }
        books.announce(start, end);
        long begin = System.nanoTime();
        try {
            code.migration().apply(workplace.context());
        } catch (RuntimeException e) {
            if (!isInterrupted(e)) {
                revoke(books, start, e);
            }
            // Users' code may choose its own words
            throw e instanceof MigrationsException ? e : failure.inCode(e);
        }
        return new ScriptOutcome.Executed(
                Duration.ofMillis((System.nanoTime() - begin) / 1_000_000), end, Books.Entry.OUTSTANDING);
    }

    /** Nobody knows what became of the last transaction of code that lost its connection. */
    private static boolean isInterrupted(RuntimeException failure) {
        return failure instanceof RetryableException || failure.getCause() instanceof RetryableException;
    }

    /** Code that failed was not interrupted: its author is told and decides what the next run finds. */
    private static void revoke(Books books, StepMark start, RuntimeException failure) {
        try {
            books.revoke(start);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Ends the operation before anything runs if a place-holder of a pending migration has no value. */
    void requirePlaceholders(List<ComparedChain.Entry> entries) {
        var placeholders = new Placeholders(workplace.settings().scripts().placeholders());
        var problems = new Problems(LocalFiles.UNUSABLE);
        entries.stream()
                .filter(entry -> entry.isPending() || entry.isToBeRepeated())
                .map(ComparedChain.Entry::local)
                .map(this::candidate)
                .forEach(candidate -> check(candidate, placeholders, problems));
        problems.throwIfAny(LocalFiles.NOTHING_CHANGED);
    }

    private static void check(Candidate candidate, Placeholders placeholders, Problems problems) {
        if (candidate.work() instanceof Candidate.Work.Script statements) {
            placeholders.check(
                    candidate.migration().location(), statements.script().groups(), problems);
        }
    }

    private Candidate candidate(LocalMigration migration) {
        var candidate = candidates.get(migration);
        if (candidate == null) {
            throw new IllegalStateException("Nobody knows how to apply " + migration);
        }
        return candidate;
    }
}
