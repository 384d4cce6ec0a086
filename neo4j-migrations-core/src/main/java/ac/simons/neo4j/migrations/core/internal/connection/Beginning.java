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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.AsyncTransaction;

/**
 * A transaction whose beginning is under way. Nobody has to wait for it before it is needed; until then it may as well wait
 * for a connection. The time that the server gives it runs already.
 */
public final class Beginning {

    private final AsyncSession session;
    private final CompletableFuture<AsyncTransaction> begun;
    private final CompletionStage<?> committed;
    private final Pace pace;
    private final long start = System.nanoTime();

    /**
     * Asks for a transaction.
     *
     * @param session   a session for this transaction alone
     * @param committed completes as soon as it is known to be committed
     */
    Beginning(AsyncSession session, TransactionConfig config, CompletionStage<?> committed, Pace pace) {
        this.session = session;
        this.begun = session.beginTransactionAsync(config)
                .thenApply(transaction -> {
                    pace.begun(System.nanoTime() - start);
                    return transaction;
                })
                .toCompletableFuture();
        this.committed = committed;
        this.pace = pace;
    }

    /**
     * Waits until the transaction has begun.
     *
     * @throws RuntimeException what the driver reports if it cannot
     */
    public PipelinedTransaction await() {
        try {
            return new PipelinedTransaction(session, Await.resultOf(begun), committed, pace);
        } catch (RuntimeException e) {
            abandon();
            throw e;
        }
    }

    /** Waits for the transaction or for an answer, and tells whether it has begun while the answer is still missing. */
    public boolean isBegunBefore(Pending<?> answer) {
        var other = answer.settled();
        var unused = Await.resultOf(CompletableFuture.anyOf(begun.handle((transaction, failure) -> true), other));
        return begun.isDone() && !begun.isCompletedExceptionally() && !other.isDone();
    }

    public boolean isOlderThan(Duration age) {
        return System.nanoTime() - start > age.toNanos();
    }

    /** Does without it. It is rolled back as soon as it has begun; nobody has to wait for that. */
    public void abandon() {
        var unused = begun.thenCompose(AsyncTransaction::closeAsync)
                .whenComplete((closed, failure) -> Transactions.closeLater(session));
    }
}
