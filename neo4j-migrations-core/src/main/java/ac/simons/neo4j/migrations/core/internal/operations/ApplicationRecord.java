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
import java.util.Optional;

import org.neo4j.driver.SimpleQueryRunner;

import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;
import ac.simons.neo4j.migrations.core.internal.execution.TransactionalRecord;
import ac.simons.neo4j.migrations.core.internal.history.HistoryWriter;

/** That a migration is applied for the first time, behind the given version. */
record ApplicationRecord(HistoryWriter history, LocalMigration migration, Optional<String> predecessor)
        implements TransactionalRecord {

    @Override
    public boolean isWritten(SimpleQueryRunner transaction) {
        return history.isRecorded(transaction, migration);
    }

    @Override
    public void write(SimpleQueryRunner transaction, Duration executionTime) {
        history.recordApplication(transaction, migration, predecessor, executionTime);
    }
}
