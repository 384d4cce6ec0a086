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
package ac.simons.neo4j.migrations.core.internal.lock;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;

/** How long to wait for the lock, and how often to look: pauses grow, and differ so that waiters do not meet. */
final class Patience {

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    /**
     * A busy server may need seconds to plan a statement for the first time, also where nobody wants to wait: only an attempt
     * that is blocked by somebody's open transaction needs as long as that.
     */
    private static final Duration SHORTEST_ATTEMPT = Duration.ofSeconds(10);

    private final long deadline;
    private long pause = FIRST_PAUSE_MILLIS;

    Patience(Duration limit) {
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    boolean isExhausted() {
        return left().toMillis() <= 0;
    }

    /** How long a single attempt may take. */
    Duration forOneAttempt() {
        return left().compareTo(SHORTEST_ATTEMPT) > 0 ? left() : SHORTEST_ATTEMPT;
    }

    /** In whole milliseconds, as servers count them. */
    private Duration left() {
        return Duration.ofMillis((deadline - System.nanoTime()) / 1_000_000);
    }

    void pause() {
        var milliseconds = ThreadLocalRandom.current().nextLong(pause / 2, pause + 1);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        try {
            Thread.sleep(Math.max(0, Math.min(left().toMillis(), milliseconds)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(ErrorCode.THREAD_INTERRUPTED, "Gave up waiting for the lock")
                    .because("the waiting thread was interrupted")
                    .leaving("Nothing was changed")
                    .toException(e);
        }
    }
}
