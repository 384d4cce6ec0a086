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

import java.util.Optional;

import org.neo4j.driver.Query;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.internal.connection.Pending;
import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction;
import ac.simons.neo4j.migrations.core.internal.connection.Retries;
import ac.simons.neo4j.migrations.core.internal.connection.ServerCodes;

/**
 * Executes steps that are committed together with their entries, one behind the other, and waits for the server only once
 * per step: the transaction of the next step begins while this one is executed, and its statement is sent while this one is
 * committed, behind a {@linkplain Books#gate gate}. Whatever goes wrong with what was sent early is rolled back, and done
 * again when the step before is certainly committed.
 */
final class EnteredSteps {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    /** Further connections cost more than they save if only a few steps follow. */
    private static final int STEPS_OF_SHORT_SCRIPTS = 3;

    private final Books books;
    private final TransactionConfig config;
    private final Progress progress;
    private final Ahead ahead;
    private Optional<Unanswered> last = Optional.empty();

    /** A step whose commit was sent. */
    private record Unanswered(EnteredStep step, PipelinedTransaction transaction, Pending<Boolean> commit) {}

    EnteredSteps(Books books, TransactionConfig config, Progress progress, Ahead ahead) {
        this.books = books;
        this.config = config;
        this.progress = progress;
        this.ahead = ahead;
    }

    /**
     * Executes a step and sends its commit, which the next step or {@link #settle()} waits for.
     *
     * @return false if its transaction turned out to be one that cannot hold an entry, and was rolled back for that reason
     * @throws Neo4jException what the server refused
     */
    boolean run(EnteredStep step) {
        if (runAhead(step)) {
            return true;
        }
        settle();
        return runInOrder(step);
    }

    /**
     * Waits until all steps so far are certainly committed.
     *
     * @throws Neo4jException what the server refused
     */
    void settle() {
        last.map(Unanswered::step)
                .ifPresent(step -> Retries.run(
                        () -> {
                            if (last.isEmpty()) {
                                attempt(step);
                            }
                            confirm();
                        },
                        failure -> true));
    }

    /** False if it has to be executed in order, and nothing stays of it. */
    private boolean runAhead(EnteredStep step) {
        if (!isOverlapping(step)) {
            settle();
        }
        if (ahead.isEmpty()) {
            return false;
        }
        var gate = books.gate(step.before());
        if (gate.isEmpty()) {
            ahead.abandon();
            return false;
        }
        var transaction = ahead.take(step.step().transactions());
        if (transaction.isEmpty()) {
            return false;
        }
        try {
            return runBehind(gate.get(), step, transaction.get());
        } catch (Neo4jException e) {
            if (ServerCodes.isFaultOfStatement(e)) {
                throw e;
            }
            LOG.debug("The step was sent too early", e);
            return false;
        }
    }

    /** The first entry creates what the gate waits for. */
    private boolean isOverlapping(EnteredStep step) {
        return step.before().finished() > 1
                && last.isPresent()
                && ahead.isBegunBefore(last.get().commit());
    }

    /** Also where the step before is known to be committed: the transaction was begun without its bookmark. */
    private boolean runBehind(Query gate, EnteredStep step, PipelinedTransaction transaction) {
        try {
            var passed = transaction.send(gate);
            var sent = send(step, transaction);
            if (!isLastCommitted() || !passed.succeeds()) {
                transaction.close();
                return false;
            }
            confirm();
            progress.startAttempt();
            finish(step, transaction, sent);
            return true;
        } catch (RuntimeException e) {
            transaction.close();
            throw e;
        }
    }

    private boolean isLastCommitted() {
        return last.isEmpty() || last.get().commit().succeeds();
    }

    private boolean runInOrder(EnteredStep step) {
        try {
            Retries.run(() -> attempt(step), failure -> true);
            return true;
        } catch (Neo4jException e) {
            if (progress.isEntering() && ServerCodes.FORBIDDEN_BY_TRANSACTION_TYPE.equals(e.code())) {
                LOG.debug("A procedure changed the schema, so the entry needs a transaction of its own", e);
                return false;
            }
            throw e;
        }
    }

    private void attempt(EnteredStep step) {
        // It may have the only connection
        ahead.abandon();
        if (progress.hasUnansweredCommit() && isEntered(step)) {
            LOG.info("The connection broke while the answer to a commit was awaited. It was committed.");
            progress.committed();
            return;
        }
        var transaction = step.step().transactions().begin(config);
        try {
            progress.startAttempt();
            finish(step, transaction, send(step, transaction));
        } catch (RuntimeException e) {
            transaction.close();
            throw e;
        }
        if (ahead.isEmpty()) {
            confirm();
        }
    }

    private boolean isEntered(EnteredStep step) {
        try (var transaction = step.step().transactions().begin(config)) {
            return books.isEntered(step.behind(), transaction);
        }
    }

    private SentStep send(EnteredStep step, PipelinedTransaction transaction) {
        var sent = SentStep.send(step.step(), step.entries(), transaction, progress);
        if (isWorthIt(step)) {
            ahead.begin(step.step().transactions(), config);
        }
        return sent;
    }

    private boolean isWorthIt(EnteredStep step) {
        var mark = step.behind();
        return (mark.isEnd() ? books.isFollowed() : mark.steps() > STEPS_OF_SHORT_SCRIPTS)
                && step.step().transactions().areFar();
    }

    private void finish(EnteredStep step, PipelinedTransaction transaction, SentStep sent) {
        if (!sent.succeedsWithin(Ahead.OLDEST)) {
            ahead.abandon();
        }
        sent.await(progress);
        last = Optional.of(new Unanswered(step, transaction, transaction.sendCommit()));
    }

    private void confirm() {
        if (last.isPresent()) {
            var transaction = last.get().transaction();
            var commit = last.get().commit();
            last = Optional.empty();
            try (transaction) {
                var unused = commit.await();
            } catch (RuntimeException e) {
                progress.commitFailed(e);
                throw e;
            }
            progress.committed();
        }
    }
}
