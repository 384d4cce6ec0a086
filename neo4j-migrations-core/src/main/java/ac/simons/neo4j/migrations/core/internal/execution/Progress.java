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

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.summary.ResultSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome.Failed;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome.StateLeft;
import ac.simons.neo4j.migrations.core.internal.parsing.Statement;

/**
 * Knows at each moment which statement is running and what has been committed, so that a failure can tell. Used by one
 * thread.
 */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private enum Phase {
        RUNNING,
        RECORDING,
        COMMITTING
    }

    private final Wording wording;
    private final long start = System.nanoTime();
    private Phase phase = Phase.RUNNING;
    private @Nullable Statement current;
    private int attempts;
    private int finishedInTransaction;
    private int committed;
    private boolean newSchema;

    Progress(Wording wording) {
        this.wording = wording;
    }

    /** Called first in each attempt of a transaction. */
    void startAttempt() {
        phase = Phase.RUNNING;
        current = null;
        finishedInTransaction = 0;
        attempts++;
    }

    /** Whether an earlier attempt of the same transaction may have been committed. */
    boolean isRepeatedAttempt() {
        return attempts > 1;
    }

    void run(Statement statement, SimpleQueryRunner transaction) {
        finish(statement, transaction.run(begin(statement)).consume());
    }

    void runImplicit(Statement statement, Session session, TransactionConfig config) {
        finish(statement, session.run(begin(statement), config).consume());
    }

    private String begin(Statement statement) {
        current = statement;
        var text = wording.of(statement);
        LOG.debug("Statement {} (line {}): {}", statement.number(), statement.line(), text);
        return text;
    }

    private void finish(Statement statement, ResultSummary summary) {
        var counters = summary.counters();
        newSchema |= counters.indexesAdded() > 0 || counters.constraintsAdded() > 0;
        finishedInTransaction++;
        current = null;
        LOG.trace("Statement {}: {}", statement.number(), counters);
    }

    void startRecording() {
        phase = Phase.RECORDING;
    }

    boolean isRecording() {
        return phase == Phase.RECORDING;
    }

    void startCommit() {
        phase = Phase.COMMITTING;
    }

    void committed() {
        committed += finishedInTransaction;
        finishedInTransaction = 0;
        attempts = 0;
        phase = Phase.RUNNING;
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
        return new Failed(Optional.ofNullable(current), stateLeft(cause), committed, cause);
    }

    private StateLeft stateLeft(RuntimeException cause) {
        boolean commitsItself = current != null && current.transaction() == Statement.Transaction.IMPLICIT;
        if ((phase == Phase.COMMITTING || commitsItself) && isLostConnection(cause)) {
            return StateLeft.UNKNOWN;
        }
        if (commitsItself) {
            return StateLeft.BATCHES_COMMITTED;
        }
        return committed == 0 ? StateLeft.ROLLED_BACK : StateLeft.PARTLY_COMMITTED;
    }

    /** Such failures do not tell whether the server got the last message and acted upon it. */
    private static boolean isLostConnection(RuntimeException cause) {
        return cause instanceof RetryableException && !(cause instanceof TransientException);
    }
}
