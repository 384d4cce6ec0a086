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
package ac.simons.neo4j.migrations.core.internal.connection;

import java.util.List;

import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/** A single statement that may be executed more than once without harm, such as a question. */
public final class RepeatableStatement {

    private RepeatableStatement() {}

    /**
     * Executes it in a transaction of its own with one round trip. If the answer gets lost, or the server asks for it, it is
     * repeated in the way of the driver, which knows how often and how long that makes sense.
     */
    public static List<Record> run(Session session, Query query, TransactionConfig config) {
        try {
            return session.run(query, config).list();
        } catch (Neo4jException e) {
            if (e instanceof RetryableException) {
                return session.executeWrite(
                        transaction -> transaction.run(query).list(), config);
            }
            throw e;
        }
    }
}
