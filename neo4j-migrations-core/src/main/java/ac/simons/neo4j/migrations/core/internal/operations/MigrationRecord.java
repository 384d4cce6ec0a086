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
import java.util.Optional;

import org.neo4j.driver.Query;

import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedMigration;
import ac.simons.neo4j.migrations.core.internal.connection.Rider;
import ac.simons.neo4j.migrations.core.internal.history.HistoryWriter;

/** What is recorded of a migration once it is done. */
sealed interface MigrationRecord {

    LocalMigration migration();

    /**
     * Writes it.
     *
     * @param executionTime how long the migration took, empty for all the time since the transaction began
     */
    List<Rider> write(Optional<Duration> executionTime);

    /** Asks whether it is written already, see {@link HistoryWriter#isFound}. */
    Query find();

    /** A question that fails unless what this run has recorded before is visible; empty if nobody can tell. */
    Optional<Query> gate();

    /** Whether this run goes on with another migration. */
    boolean isFollowed();

    /** That a migration is applied for the first time, behind the given version. */
    record First(HistoryWriter history, LocalMigration migration, Optional<String> predecessor, boolean isFollowed)
            implements MigrationRecord {

        @Override
        public List<Rider> write(Optional<Duration> executionTime) {
            return history.recordApplication(migration, predecessor, executionTime);
        }

        @Override
        public Query find() {
            return history.findApplication(migration);
        }

        @Override
        public Optional<Query> gate() {
            return predecessor.map(history::requireApplication);
        }
    }

    /** That a repeatable migration is applied once more, after the application known so far. */
    record Repetition(HistoryWriter history, LocalMigration migration, RecordedMigration.Installation previous)
            implements MigrationRecord {

        @Override
        public List<Rider> write(Optional<Duration> executionTime) {
            return history.recordRepetition(migration, executionTime);
        }

        @Override
        public Query find() {
            return history.findRepetition(migration, previous.at());
        }

        @Override
        public Optional<Query> gate() {
            return Optional.empty();
        }

        /** The next one could not tell whether it sees this. */
        @Override
        public boolean isFollowed() {
            return false;
        }
    }
}
