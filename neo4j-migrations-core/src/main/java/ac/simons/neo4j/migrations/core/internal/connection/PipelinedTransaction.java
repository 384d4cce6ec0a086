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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.AsyncTransaction;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.ResultSummary;

/**
 * A transaction to which queries can be sent without waiting for the answers of those before. Once one of them fails, the
 * server ignores the rest. Closing it rolls back what was not committed. Used by one thread.
 */
public final class PipelinedTransaction implements AutoCloseable {

    private final AsyncSession session;
    private final AsyncTransaction transaction;
    private final CompletionStage<?> committed;
    private final Pace pace;
    private volatile boolean isCommitted;

    PipelinedTransaction(AsyncSession session, AsyncTransaction transaction, CompletionStage<?> committed, Pace pace) {
        this.session = session;
        this.transaction = transaction;
        this.committed = committed;
        this.pace = pace;
    }

    /** Sends a query whose rows nobody needs. */
    public Pending<ResultSummary> send(Query query) {
        return Pending.to(() -> transaction.runAsync(query).thenCompose(ResultCursor::consumeAsync));
    }

    /** Sends a query whose rows matter. */
    public Pending<List<Record>> ask(Query query) {
        return Pending.to(() -> transaction.runAsync(query).thenCompose(ResultCursor::listAsync));
    }

    /** Sends a query of which it matters also who answered. */
    public Pending<Answer> askWho(Query query) {
        return Pending.to(() -> transaction.runAsync(query).thenCompose(cursor -> cursor.listAsync()
                .thenCompose(rows -> cursor.consumeAsync().thenApply(summary -> new Answer(rows, summary)))));
    }

    /** An answer, and who gave it. */
    public record Answer(List<Record> rows, ResultSummary summary) {}

    /** Sends bookkeeping all at once; the answers must be checked before the commit. */
    public Carried carry(List<Rider> riders) {
        return new Carried(
                riders, riders.stream().map(rider -> ask(rider.query())).toList());
    }

    /** Bookkeeping that is under way. */
    public record Carried(List<Rider> riders, List<Pending<List<Record>>> answers) {

        /** Waits no longer than that for all answers, and tells whether all are there and the server has refused nothing. */
        public boolean succeedsWithin(Duration limit) {
            // The server ignores what comes behind something that it refused
            return answers.isEmpty() || answers.get(answers.size() - 1).succeedsWithin(limit);
        }

        /** Waits for all answers and throws if the transaction must not be committed. */
        public void check() {
            for (int i = 0; i < riders.size(); i++) {
                check(riders.get(i), answers.get(i));
            }
        }

        private static void check(Rider rider, Pending<List<Record>> answer) {
            List<Record> rows;
            try {
                rows = answer.await();
            } catch (Neo4jException e) {
                throw rider.explain().apply(e);
            }
            rider.check().accept(rows);
        }
    }

    /**
     * Commits.
     *
     * @throws RuntimeException what the driver reports; if the connection broke, nobody knows what became of the commit
     */
    public void commit() {
        var unused = sendCommit().await();
    }

    /** Commits without waiting for the answer, which has to be awaited before this is closed. */
    public Pending<Boolean> sendCommit() {
        CompletionStage<?> clean = transaction.commitAsync();
        CompletionStage<?> enough = pace.isFast() ? Transactions.firstOf(clean, committed) : clean;
        return new Pending<>(enough.thenApply(done -> isCommitted = true));
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // Nobody has to wait for a connection that is committed
    public void close() {
        var closed = transaction.closeAsync().handle((ignored, failure) -> session.closeAsync());
        if (!isCommitted) {
            var unused = Await.resultOf(closed);
        }
    }
}
