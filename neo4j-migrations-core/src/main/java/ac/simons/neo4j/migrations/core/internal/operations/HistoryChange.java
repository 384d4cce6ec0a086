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

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.HistoryCounts;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph;
import ac.simons.neo4j.migrations.core.internal.history.HistoryReader;
import ac.simons.neo4j.migrations.core.internal.history.RecordedChain;
import ac.simons.neo4j.migrations.core.internal.lock.Fence;

/** Reads, changes and checks what is recorded in one transaction. Whatever fails, nothing is changed. */
final class HistoryChange {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final Workplace workplace;
    private final Fence fence;
    private final Function<RecordedGraph, ChainChanges> plan;
    private final Consumer<RecordedChain> check;

    /**
     * Prepares a change.
     *
     * @param fence of the lock that is held
     * @param plan  what to change about what is recorded
     * @param check throws if what is recorded then must not be committed
     */
    HistoryChange(
            Workplace workplace,
            Fence fence,
            Function<RecordedGraph, ChainChanges> plan,
            Consumer<RecordedChain> check) {
        this.workplace = workplace;
        this.fence = fence;
        this.plan = plan;
        this.check = check;
    }

    /** What was changed. */
    record Done(ChainChanges changes, HistoryCounts counts) {}

    Done commit() {
        var previousAttempt = new AtomicReference<Done>();
        try (var session = workplace.sessions().schema()) {
            var done = session.executeWrite(transaction -> {
                var attempt = change(transaction);
                var previous = previousAttempt.get();
                // The driver repeats a transaction whose answer got lost: then everything may be done already
                if (previous != null && attempt.changes().isEmpty()) {
                    return previous;
                }
                previousAttempt.set(attempt);
                return attempt;
            });
            done.changes().describe().forEach(LOG::info);
            return done;
        }
    }

    private Done change(TransactionContext transaction) {
        var target = workplace.server().migrationTarget();
        var changes = plan.apply(HistoryReader.readGraph(transaction, target));
        var counts = workplace.historyMender().apply(transaction, changes);
        changes.removals().forEach(removal -> forgetInterruption(removal.node().version(), transaction));
        check.accept(HistoryReader.read(transaction, target));
        fence.requireHeld(transaction);
        return new Done(changes, counts);
    }

    /** Another tool may have finished what we were interrupted in; what is pending again begins at its beginning. */
    private void forgetInterruption(String version, TransactionContext transaction) {
        transaction.run(workplace.journal().delete(version)).consume();
    }
}
