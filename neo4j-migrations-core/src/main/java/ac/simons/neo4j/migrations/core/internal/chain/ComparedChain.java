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
package ac.simons.neo4j.migrations.core.internal.chain;

import java.util.List;
import java.util.Optional;

/**
 * What comes out of a comparison.
 *
 * @param entries    all local migrations in order
 * @param mismatches contradictions, the decisive one first; empty if both sides fit
 */
public record ComparedChain(List<Entry> entries, List<ChainMismatch> mismatches) {

    public ComparedChain {
        entries = List.copyOf(entries);
        mismatches = List.copyOf(mismatches);
    }

    /**
     * One local migration.
     *
     * @param local    the migration
     * @param recorded its record, if it has been applied
     */
    public record Entry(LocalMigration local, Optional<RecordedMigration> recorded) {

        public boolean isPending() {
            return recorded.isEmpty();
        }

        /** Whether an applied migration is to be applied once more. */
        public boolean isToBeRepeated() {
            return local.repeatable()
                    && recorded.filter(record -> !local.accepts(record.checksum()))
                            .isPresent();
        }
    }

    /** Number of applied migrations. */
    public long applied() {
        return entries.stream().filter(entry -> !entry.isPending()).count();
    }
}
