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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.chain.ComparedChain;
import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;
import ac.simons.neo4j.migrations.core.internal.execution.Placeholders;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome;
import ac.simons.neo4j.migrations.core.internal.execution.TransactionalRecord;
import ac.simons.neo4j.migrations.core.internal.execution.catalog.CatalogOutcome;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/** Executes single migrations and sees to it that they are recorded. */
final class Application {

    private final Workplace workplace;
    private final Map<LocalMigration, Candidate> candidates;

    Application(Workplace workplace, List<Candidate> candidates) {
        this.workplace = workplace;
        this.candidates = candidates.stream().collect(Collectors.toMap(Candidate::migration, Function.identity()));
    }

    /**
     * Applies one migration.
     *
     * @param reached the version that the database is at, for messages
     * @return how long the execution took
     */
    Duration apply(LocalMigration migration, TransactionalRecord record, Optional<MigrationVersion> reached) {
        var candidate = candidate(migration);
        var failure = new MigrationFailure(workplace.server(), candidate, reached);
        var outcome = run(candidate, record, failure);
        if (outcome instanceof ScriptOutcome.Failed failed) {
            throw failure.whileExecuting(failed);
        }
        var executed = (ScriptOutcome.Executed) outcome;
        if (executed.record() == ScriptOutcome.Recording.OUTSTANDING) {
            recordAlone(record, executed.executionTime(), failure);
        }
        return executed.executionTime();
    }

    private ScriptOutcome run(Candidate candidate, TransactionalRecord record, MigrationFailure failure) {
        if (candidate.work() instanceof Candidate.Work.Script statements) {
            return workplace.runner().run(statements.script(), record);
        }
        return candidate.work() instanceof Candidate.Work.Catalog operations
                ? run(operations, candidate.migration().version(), failure)
                : run((Candidate.Work.Code) candidate.work(), failure);
    }

    private ScriptOutcome run(Candidate.Work.Catalog operations, MigrationVersion version, MigrationFailure failure) {
        var outcome = workplace.catalogRunner().run(operations.script().operations(), version, workplace.catalog());
        if (outcome instanceof CatalogOutcome.Failed failed) {
            throw failure.inOperation(failed);
        }
        return new ScriptOutcome.Executed(
                ((CatalogOutcome.Executed) outcome).executionTime(), ScriptOutcome.Recording.OUTSTANDING);
    }

    private ScriptOutcome run(Candidate.Work.Code code, MigrationFailure failure) {
        long start = System.nanoTime();
        try {
            code.migration().apply(workplace.context());
        } catch (MigrationsException e) {
            // Users' code may choose its own words
            throw e;
        } catch (RuntimeException e) {
            throw failure.inCode(e);
        }
        return new ScriptOutcome.Executed(
                Duration.ofMillis((System.nanoTime() - start) / 1_000_000), ScriptOutcome.Recording.OUTSTANDING);
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

    private void recordAlone(TransactionalRecord record, Duration executionTime, MigrationFailure failure) {
        var attempts = new AtomicInteger();
        try (var session = workplace.sessions().schema()) {
            session.executeWriteWithoutResult(transaction -> {
                if (attempts.getAndIncrement() == 0 || !record.isWritten(transaction)) {
                    record.write(transaction, executionTime);
                }
            });
        } catch (Neo4jException e) {
            throw failure.whileRecording(e);
        }
    }
}
