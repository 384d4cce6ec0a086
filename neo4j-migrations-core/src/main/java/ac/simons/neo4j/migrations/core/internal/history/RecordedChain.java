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
package ac.simons.neo4j.migrations.core.internal.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedMigration;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;

/**
 * What the database has recorded for one migration target.
 *
 * @param state      whether there is a chain at all
 * @param migrations migrations in recorded order, as far as they can be read
 * @param duplicates sorted versions that more than one node has, in the chain or beside it
 * @param damage     why the record is no proper chain, empty if it is one
 */
public record RecordedChain(
        State state, List<RecordedMigration> migrations, List<String> duplicates, List<String> damage) {

    /** Nothing was recorded. */
    public static final RecordedChain NONE = new RecordedChain(State.ABSENT, List.of(), List.of(), List.of());

    /** Whether there is a chain at all. */
    public enum State {
        /** Nothing has ever been recorded. */
        ABSENT,
        /** There is at least the baseline. */
        PRESENT
    }

    public RecordedChain {
        migrations = List.copyOf(migrations);
        duplicates = List.copyOf(duplicates);
        damage = List.copyOf(damage);
    }

    /** What is wrong with a damaged record or one that holds a version twice, empty if nothing is. */
    public Optional<Failure> failure() {
        if (damage.isEmpty() && duplicates.isEmpty()) {
            return Optional.empty();
        }
        var reasons = Stream.concat(
                duplicates.stream().map("version %s is recorded more than once"::formatted), damage.stream());
        return Optional.of(Failure.of(
                        duplicates.isEmpty() ? ErrorCode.HISTORY_DAMAGED : ErrorCode.RECORDED_TWICE,
                        "The history in the database cannot be read")
                .because(reasons.collect(Collectors.joining("; ")))
                .leaving("Nothing was changed")
                .next(
                        duplicates.isEmpty()
                                ? "Look at the nodes with the label %s and restore one unbroken chain"
                                        .formatted(HistoryGraph.MIGRATION)
                                : "Repair the history"));
    }
}
