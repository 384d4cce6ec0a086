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
package ac.simons.neo4j.migrations.core.internal.execution.refactoring;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

import ac.simons.neo4j.migrations.core.internal.connection.Rider;
import ac.simons.neo4j.migrations.core.refactorings.QueryRunner;

/** Runs all statements in one transaction, which is rolled back unless it is committed. Nothing is tried twice. */
final class TransactionRunner implements QueryRunner {

    private final Session session;
    private final List<Rider> entries;
    private @Nullable Transaction transaction;

    /**
     * Opens nothing yet.
     *
     * @param entries what to commit together with the statements
     */
    TransactionRunner(Session session, List<Rider> entries) {
        this.session = session;
        this.entries = entries;
    }

    @Override
    public Result run(Query query) {
        if (transaction == null) {
            // Not before, as queries are explained in a session of their own, and there may be just one connection
            transaction = session.beginTransaction();
        }
        return transaction.run(query);
    }

    @Override
    public void commit() {
        if (transaction != null) {
            for (var entry : entries) {
                entry.run(transaction);
            }
            transaction.commit();
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
