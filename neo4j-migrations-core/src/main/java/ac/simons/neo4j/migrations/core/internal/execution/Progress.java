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
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.summary.ResultSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.connection.ServerCodes;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome.Failed;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome.StateLeft;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;

/**
 * Knows at each moment which statement is running and what has been committed, so that a failure can tell, and people who
 * wait can see that something happens. Used by one thread.
 */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private enum Phase {
        RUNNING,
        ENTERING
    }

    private final Wording wording;
    private final ProgressLine line;
    private final long start = System.nanoTime();
    private Phase phase = Phase.RUNNING;
    private @Nullable Statement current;
    private int finishedInTransaction;
    private int committed;
    private boolean newSchema;
    private boolean hasUnansweredCommit;
    private @Nullable MigrationsException readingFailure;

    Progress(Wording wording, ProgressLine line) {
        this.wording = wording;
        this.line = line;
    }

    /** Called first in each attempt of a transaction. */
    void startAttempt() {
        phase = Phase.RUNNING;
        current = null;
        finishedInTransaction = 0;
        hasUnansweredCommit = false;
    }

    /** The text that is sent. */
    String wordingOf(Statement statement) {
        var text = wording.of(statement);
        LOG.debug("Statement {} (line {}): {}", statement.number(), statement.line(), text);
        return text;
    }

    void start(Statement statement) {
        current = statement;
    }

    void finish(Statement statement, ResultSummary summary) {
        var counters = summary.counters();
        newSchema |= counters.indexesAdded() > 0 || counters.constraintsAdded() > 0;
        finishedInTransaction++;
        current = null;
        LOG.trace("Statement {}: {}", statement.number(), counters);
        line.show(committed + finishedInTransaction);
    }

    void startEntering() {
        phase = Phase.ENTERING;
    }

    boolean isEntering() {
        return phase == Phase.ENTERING;
    }

    /** Remembers what became of a commit. */
    void commitFailed(RuntimeException cause) {
        hasUnansweredCommit = isLostConnection(cause);
    }

    /** Whether the last transaction may have been committed, as its answer got lost. */
    boolean hasUnansweredCommit() {
        return hasUnansweredCommit;
    }

    /** Whether nothing stays of the transaction that failed. */
    boolean isRolledBack(RuntimeException cause) {
        return switch (stateLeft(cause)) {
            case ROLLED_BACK, PARTLY_COMMITTED -> true;
            case BATCHES_COMMITTED, UNKNOWN -> false;
        };
    }

    void committed() {
        committed += finishedInTransaction;
        finishedInTransaction = 0;
        phase = Phase.RUNNING;
        hasUnansweredCommit = false;
    }

    /** Counts a statement that a former run has committed; nobody knows whether its indexes were awaited. */
    void skip(Statement statement) {
        committed++;
        newSchema |= statement.effect() == Statement.Effect.SCHEMA;
    }

    boolean hasNewSchema() {
        return newSchema;
    }

    void schemaIsOnline() {
        newSchema = false;
    }

    Duration elapsed() {
        return Duration.ofMillis((System.nanoTime() - start) / 1_000_000);
    }

    Failed failed(RuntimeException cause) {
        var refused = Optional.ofNullable(current);
        return new Failed(refused, stateLeft(cause), committed, Complaint.of(cause, refused, wording), cause);
    }

    private StateLeft stateLeft(RuntimeException cause) {
        boolean commitsItself = current != null && current.transaction() == Statement.Transaction.IMPLICIT;
        if (hasUnansweredCommit || (commitsItself && isLostConnection(cause))) {
            return StateLeft.UNKNOWN;
        }
        if (commitsItself && !isRefusedUnread(cause)) {
            return StateLeft.BATCHES_COMMITTED;
        }
        return committed == 0 ? StateLeft.ROLLED_BACK : StateLeft.PARTLY_COMMITTED;
    }

    /** Reads statements of a script, which may fail for large ones whose file is read again. */
    <T> T whileReading(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MigrationsException e) {
            readingFailure = e;
            throw e;
        }
    }

    boolean isReadingFailure(MigrationsException failure) {
        return readingFailure == failure;
    }

    /** Whether the server did not even begin to execute. */
    static boolean isRefusedUnread(RuntimeException cause) {
        return cause instanceof Neo4jException refusal && ServerCodes.BEFORE_EXECUTION.contains(refusal.code());
    }

    /** Such failures do not tell whether the server got the last message and acted upon it. */
    static boolean isLostConnection(RuntimeException cause) {
        return cause instanceof RetryableException && !(cause instanceof TransientException);
    }
}
