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

import java.util.List;

import org.neo4j.driver.Query;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction;
import ac.simons.neo4j.migrations.core.internal.connection.Retries;
import ac.simons.neo4j.migrations.core.internal.connection.ServerCodes;
import ac.simons.neo4j.migrations.core.internal.connection.Transactions;
import ac.simons.neo4j.migrations.core.internal.execution.Books.Entry;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;

/** Executes single steps so that the books tell what became of them, whatever happens. */
final class StepRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Query AWAIT_INDEXES = new Query("CALL db.awaitIndexes()");

    private final Books books;
    private final TransactionConfig config;
    private final Progress progress;
    private final Ahead ahead;
    private final EnteredSteps entered;

    StepRunner(Books books, TransactionConfig config, Progress progress, Ahead ahead) {
        this.books = books;
        this.config = config;
        this.progress = progress;
        this.ahead = ahead;
        this.entered = new EnteredSteps(books, config, progress, ahead);
    }

    /**
     * Executes a step. If its entry goes with it, the commit is only sent: the next step or the end of the group waits for it.
     *
     * @return whether its entry is committed with it
     * @throws Neo4jException what the server refused
     */
    Entry run(Step step, StepMark before, StepMark behind) {
        if (step.kind() == Step.Kind.WITH_ENTRY) {
            var entries = books.entriesFor(behind);
            if (!entries.isEmpty() && entered.run(new EnteredStep(step, before, behind, entries))) {
                return Entry.DONE;
            }
        }
        entered.settle();
        ahead.abandon();
        runAnnounced(step, before, behind);
        return Entry.OUTSTANDING;
    }

    /** Executes a step of which a former run may have committed everything. */
    Entry runAgain(Step step, StepMark before, StepMark behind) {
        if (step.kind() != Step.Kind.SCHEMA) {
            return run(step, before, behind);
        }
        ahead.abandon();
        runTolerantly(step);
        return Entry.OUTSTANDING;
    }

    /** Waits until all steps so far are committed, and for indexes that were made since the last time. */
    void finishGroup(Transactions transactions) {
        entered.settle();
        if (progress.hasNewSchema()) {
            ahead.abandon();
            var unused = transactions.runAlone(AWAIT_INDEXES, TransactionConfig.empty());
            progress.schemaIsOnline();
        }
    }

    private void commit(PipelinedTransaction transaction) {
        try {
            transaction.commit();
        } catch (RuntimeException e) {
            progress.commitFailed(e);
            throw e;
        }
    }

    private void runAnnounced(Step step, StepMark before, StepMark behind) {
        books.announce(before, behind);
        try {
            if (step.kind() == Step.Kind.SELF_COMMITTING) {
                runAlone(step.first(), step.transactions());
            } else {
                runOnce(step);
            }
        } catch (Neo4jException e) {
            if (step.kind() == Step.Kind.SCHEMA && Progress.isLostConnection(e)) {
                LOG.info("The connection broke while the schema was changed. Looking at what has become of it.");
                runTolerantly(step);
                return;
            }
            if (progress.isRolledBack(e)) {
                revoke(before, e);
            }
            throw e;
        }
    }

    private void runOnce(Step step) {
        Retries.run(
                () -> {
                    try (var transaction = step.transactions().begin(config)) {
                        progress.startAttempt();
                        SentStep.send(step, List.of(), transaction, progress).await(progress);
                        commit(transaction);
                        progress.committed();
                    }
                },
                failure -> mayBeRepeated(step, failure));
    }

    /** A server that ended while it changed the schema may have left something of a transaction that was not committed. */
    private boolean mayBeRepeated(Step step, RuntimeException failure) {
        return !progress.hasUnansweredCommit()
                && !(step.kind() == Step.Kind.SCHEMA && Progress.isLostConnection(failure));
    }

    private void runAlone(Statement statement, Transactions transactions) {
        progress.startAttempt();
        progress.start(statement);
        progress.finish(statement, transactions.runAlone(new Query(progress.wordingOf(statement)), config));
        progress.committed();
    }

    /** Waits for the last commit also where a later step was not even begun. */
    @Override
    public void close() {
        entered.settle();
    }

    /** Each command on its own: what is so already needs no command. */
    private void runTolerantly(Step step) {
        step.statements().forEach(statement -> {
            var alone = Step.of(statement, step.transactions(), step.kind());
            Retries.run(() -> runUnlessDone(alone), failure -> true);
        });
    }

    private void runUnlessDone(Step step) {
        try {
            runOnce(step);
        } catch (Neo4jException e) {
            if (step.isConstraint() && ServerCodes.INDEX_IS_IN_THE_WAY.contains(e.code())) {
                makeWayFor(step, e);
                runUnlessDone(step);
            } else if (ServerCodes.SCHEMA_IS_SO_ALREADY.contains(e.code())) {
                LOG.info("Statement {} was executed already: {}", step.first().number(), e.getMessage());
                progress.skip(step.first());
            } else {
                throw e;
            }
        }
    }

    private static void makeWayFor(Step constraint, Neo4jException refusal) {
        boolean isFree;
        try {
            isFree = OrphanedIndexes.drop(constraint.first().text(), constraint.transactions());
        } catch (ClientException e) {
            // Servers up to 4.2 cannot be asked; what they refused matters more
            refusal.addSuppressed(e);
            throw refusal;
        }
        if (!isFree) {
            throw refusal;
        }
    }

    /** If not even that is possible, the next run has to find out; what went wrong first is what matters. */
    private void revoke(StepMark before, Neo4jException failure) {
        try {
            books.revoke(before);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
