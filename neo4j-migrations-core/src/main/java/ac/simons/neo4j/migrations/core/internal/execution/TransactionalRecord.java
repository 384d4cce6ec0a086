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

import org.neo4j.driver.SimpleQueryRunner;

/** The record of a migration, which is written with the migration's own transaction wherever Neo4j allows it. */
public interface TransactionalRecord {

    /** Whether an earlier attempt of the same transaction was committed although its answer got lost. */
    boolean isWritten(SimpleQueryRunner transaction);

    /** Writes the record; called as the last thing before the commit. */
    void write(SimpleQueryRunner transaction, Duration executionTime);
}
