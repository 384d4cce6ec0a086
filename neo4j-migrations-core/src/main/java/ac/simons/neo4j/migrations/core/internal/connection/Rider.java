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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Bookkeeping that rides along in a transaction: it is committed with it or not at all.
 *
 * @param query   what is sent behind everything else
 * @param check   looks at the answer and throws if the transaction must not be committed
 * @param explain turns what the server answers if it refuses the query into what users are told
 */
public record Rider(Query query, Consumer<List<Record>> check, UnaryOperator<RuntimeException> explain) {

    /** Bookkeeping of which a failure needs no explanation. */
    public Rider(Query query, Consumer<List<Record>> check) {
        this(query, check, UnaryOperator.identity());
    }

    /** Bookkeeping whose answer tells nothing. */
    public static Rider unchecked(Query query) {
        return new Rider(query, rows -> {});
    }

    /** Runs it in a transaction that waits for each answer, and throws if the transaction must not be committed. */
    public void run(SimpleQueryRunner transaction) {
        List<Record> rows;
        try {
            rows = transaction.run(query).list();
        } catch (Neo4jException e) {
            throw explain.apply(e);
        }
        check.accept(rows);
    }
}
