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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What is known of the line to the server, which decides on what is worth its price. */
final class Pace {

    private static final int TRANSACTIONS_OF_SHORT_RUNS = 3;

    /** About what it costs client and server to do two things at once. */
    private static final Duration NEAR = Duration.ofMillis(2);

    private final AtomicInteger transactions = new AtomicInteger();
    private final AtomicLong shortestBeginning = new AtomicLong(Long.MAX_VALUE);

    void count() {
        transactions.incrementAndGet();
    }

    /** Notes how long it took to begin a transaction, for which the server has to do next to nothing. */
    void begun(long nanoseconds) {
        var unused = shortestBeginning.accumulateAndGet(nanoseconds, Math::min);
    }

    /**
     * Whether to go on as soon as a commit is known, or to wait one more round trip until its connection is clean and can
     * be used again. Going on needs a second connection: it costs more than it saves unless many transactions follow.
     */
    boolean isFast() {
        return transactions.get() > TRANSACTIONS_OF_SHORT_RUNS;
    }

    /** Whether the server is so far away that it is worth some trouble to wait for it less often. */
    boolean isFar() {
        return shortestBeginning.get() > NEAR.toNanos();
    }
}
