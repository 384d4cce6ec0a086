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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.neo4j.driver.Query;
import org.neo4j.driver.TransactionConfig;

import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction;
import ac.simons.neo4j.migrations.core.internal.connection.Retries;
import ac.simons.neo4j.migrations.core.internal.connection.Rider;
import ac.simons.neo4j.migrations.core.internal.connection.Transactions;
import ac.simons.neo4j.migrations.core.internal.execution.Books;
import ac.simons.neo4j.migrations.core.internal.execution.StepMark;
import ac.simons.neo4j.migrations.core.internal.history.HistoryWriter;
import ac.simons.neo4j.migrations.core.internal.journal.Journal;
import ac.simons.neo4j.migrations.core.internal.journal.Journal.Moment;
import ac.simons.neo4j.migrations.core.internal.journal.JournalEntry;
import ac.simons.neo4j.migrations.core.internal.lock.Fence;

/**
 * The books of one migration: its record in the history once it is done, and until then, if it takes more than one step, its
 * entry in the journal. Whatever is written is written under the lock.
 */
final class MigrationBooks implements Books {

    private final Transactions transactions;
    private final Fence fence;
    private final Journal journal;
    private final MigrationRecord record;
    private final Optional<JournalEntry> former;
    private Moment moment = Moment.BEGIN;
    private boolean isFirstAttempt = true;

    /**
     * Opens the books.
     *
     * @param transactions transactions in the schema database
     * @param fence        of the lock that is held
     * @param former       what the journal has of the migration
     */
    MigrationBooks(
            Transactions transactions,
            Fence fence,
            Journal journal,
            MigrationRecord record,
            Optional<JournalEntry> former) {
        this.transactions = transactions;
        this.fence = fence;
        this.journal = journal;
        this.record = record;
        this.former = former;
    }

    @Override
    public Optional<Interruption> interruption() {
        return former.map(entry -> new Interruption(
                new StepMark(entry.finished(), entry.steps(), entry.checksum()),
                entry.announced().isPresent()));
    }

    @Override
    public List<Rider> entriesFor(StepMark mark) {
        return mark.isEnd() ? end(mark, Optional.empty()) : progressFor(mark);
    }

    @Override
    public List<Rider> progressFor(StepMark mark) {
        return List.of(progress(mark, Optional.empty()), fence.rider());
    }

    @Override
    public Optional<Query> gate(StepMark mark) {
        return mark.finished() == 0 ? record.gate() : Optional.of(journal.waitFor(entry(mark, Optional.empty())));
    }

    @Override
    public boolean isFollowed() {
        return record.isFollowed();
    }

    /** A server that lost its client may still be busy with the commit, and has the lock of our lock's node until then. */
    @Override
    public boolean isEntered(StepMark mark, PipelinedTransaction transaction) {
        transaction.carry(List.of(fence.rider())).check();
        return mark.isEnd()
                ? HistoryWriter.isFound(transaction.ask(record.find()).await())
                : Journal.isFound(transaction
                        .ask(journal.find(entry(mark, Optional.empty())))
                        .await());
    }

    @Override
    public void announce(StepMark before, StepMark behind) {
        write(progress(before, Optional.of(behind.checksum())));
    }

    @Override
    public void revoke(StepMark mark) {
        write(mark.finished() == 0 ? Rider.unchecked(journal.delete(version())) : progress(mark, Optional.empty()));
    }

    /** Enters the end of a migration whose last step was not committed together with its entry. */
    void close(StepMark end, Duration executionTime) {
        Retries.run(() -> write(end, executionTime), failure -> true);
    }

    private void write(StepMark end, Duration executionTime) {
        try (var transaction = transactions.begin(TransactionConfig.empty())) {
            // The driver cannot tell whether an earlier attempt, whose answer got lost, was committed
            if (!isFirstAttempt && isEntered(end, transaction)) {
                return;
            }
            isFirstAttempt = false;
            commit(transaction, end(end, Optional.of(executionTime)));
        }
    }

    private List<Rider> end(StepMark mark, Optional<Duration> executionTime) {
        var entries = new ArrayList<>(record.write(executionTime));
        if (mark.steps() > 1 || executionTime.isPresent() || former.isPresent()) {
            entries.add(Rider.unchecked(journal.delete(version())));
        }
        entries.add(fence.rider());
        return entries;
    }

    /** An entry in the journal may be written twice. */
    private void write(Rider entry) {
        Retries.run(
                () -> {
                    try (var transaction = transactions.begin(TransactionConfig.empty())) {
                        commit(transaction, List.of(entry, fence.rider()));
                    }
                },
                failure -> true);
    }

    private static void commit(PipelinedTransaction transaction, List<Rider> entries) {
        transaction.carry(entries).check();
        transaction.commit();
    }

    private Rider progress(StepMark mark, Optional<String> announced) {
        var query = journal.write(entry(mark, announced), moment);
        moment = Moment.PROGRESS;
        return Rider.unchecked(query);
    }

    private JournalEntry entry(StepMark mark, Optional<String> announced) {
        return new JournalEntry(
                version(), record.migration().source(), mark.finished(), mark.steps(), mark.checksum(), announced);
    }

    private String version() {
        return record.migration().version().getValue();
    }
}
