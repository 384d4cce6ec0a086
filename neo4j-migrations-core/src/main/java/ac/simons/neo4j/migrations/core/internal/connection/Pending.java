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
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** An answer of the server that may still be under way. */
public final class Pending<T> {

    private final CompletionStage<T> answer;

    Pending(CompletionStage<T> answer) {
        this.answer = answer;
    }

    /** The answer to what is sent now; the driver refuses at once to send anything behind what it knows to have failed. */
    static <T> Pending<T> to(Supplier<CompletionStage<T>> request) {
        try {
            return new Pending<>(request.get());
        } catch (RuntimeException e) {
            return new Pending<>(CompletableFuture.failedStage(e));
        }
    }

    /**
     * Waits for the answer.
     *
     * @throws RuntimeException what the driver reports if the server refused, or cannot be reached any more
     */
    public T await() {
        return Await.resultOf(answer);
    }

    /** Waits for the answer, and tells whether it is a good one. */
    public boolean succeeds() {
        return Await.resultOf(settled());
    }

    /** Waits no longer than that for the answer, and tells whether there was a good one. */
    boolean succeedsWithin(Duration limit) {
        return Await.resultOf(settled().completeOnTimeout(false, limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Completes with the answer, whether that is good or not. */
    CompletableFuture<Boolean> settled() {
        return answer.handle((result, failure) -> failure == null).toCompletableFuture();
    }
}
