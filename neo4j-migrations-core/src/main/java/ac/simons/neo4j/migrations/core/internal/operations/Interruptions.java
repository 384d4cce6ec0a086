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
import java.util.Optional;

import org.neo4j.driver.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.InterruptionAnswer;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.internal.journal.Journal;
import ac.simons.neo4j.migrations.core.internal.journal.Journal.Moment;
import ac.simons.neo4j.migrations.core.internal.journal.JournalEntry;
import ac.simons.neo4j.migrations.core.internal.lock.Fence;

/** Writes into the journal what the user knows about migrations that were interrupted. */
final class Interruptions {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final Workplace workplace;
    private final Fence fence;
    private final Journal journal;

    Interruptions(Workplace workplace, Fence fence) {
        this.workplace = workplace;
        this.fence = fence;
        this.journal = workplace.journal();
    }

    void answer(InterruptionAnswer answer) {
        var answered = workplace.interrupted().values().stream()
                .filter(entry -> answer == InterruptionAnswer.RESTART
                        || entry.announced().isPresent())
                .toList();
        if (answered.isEmpty()) {
            LOG.warn("There is no migration that was interrupted, so there is nothing to answer.");
            return;
        }
        write(answered.stream().map(entry -> change(entry, answer)).toList());
        answered.forEach(entry -> tell(entry, answer));
    }

    private void write(List<Query> changes) {
        try (var session = workplace.sessions().schema()) {
            session.executeWriteWithoutResult(transaction -> {
                changes.forEach(change -> transaction.run(change).consume());
                fence.requireHeld(transaction);
            });
        }
    }

    private Query change(JournalEntry entry, InterruptionAnswer answer) {
        return switch (answer) {
            case REPEAT -> journal.write(at(entry, entry.finished(), entry.checksum()), Moment.PROGRESS);
            case SKIP ->
                journal.write(at(entry, entry.finished() + 1, entry.announced().orElseThrow()), Moment.PROGRESS);
            case RESTART -> journal.delete(entry.version());
        };
    }

    private static JournalEntry at(JournalEntry entry, int finished, String checksum) {
        return new JournalEntry(entry.version(), entry.source(), finished, entry.steps(), checksum, Optional.empty());
    }

    private static void tell(JournalEntry entry, InterruptionAnswer answer) {
        LOG.info(
                "{} will go on {}.",
                entry.source(),
                switch (answer) {
                    case REPEAT -> "with step %d of %d".formatted(entry.finished() + 1, entry.steps());
                    case SKIP -> "behind step %d of %d".formatted(entry.finished() + 1, entry.steps());
                    case RESTART -> "at its beginning";
                });
    }
}
