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

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether to go on as soon as a commit is known, or to wait one more round trip until its connection is clean and can be
 * used again. Going on needs a second connection: it costs more than it saves unless many transactions follow.
 */
final class Pace {

    private static final int TRANSACTIONS_OF_SHORT_RUNS = 3;

    private final AtomicInteger transactions = new AtomicInteger();

    void count() {
        transactions.incrementAndGet();
    }

    boolean isFast() {
        return transactions.get() > TRANSACTIONS_OF_SHORT_RUNS;
    }
}
