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
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.neo4j.driver.exceptions.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;

/**
 * Repeats transactions that failed for a passing reason, with the pauses and the patience of the driver's own transaction
 * functions (Neo4j driver manual, "Transaction functions"), which cannot send queries without waiting for each answer.
 */
public final class Retries {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double FIRST_PAUSE_MILLIS = 1_000;
    private static final double JITTER = 0.2;

    private Retries() {}

    /**
     * Works until it succeeds, fails for good, or took too long.
     *
     * @param attempt   what to do
     * @param mayRepeat whether to go on after a failure that would pass
     * @throws RuntimeException what the last attempt failed with
     */
    public static void run(Runnable attempt, Predicate<RuntimeException> mayRepeat) {
        var unused = get(
                () -> {
                    attempt.run();
                    return true;
                },
                mayRepeat);
    }

    /**
     * Asks until there is an answer, the failure is final, or it took too long.
     *
     * @throws RuntimeException what the last attempt failed with
     */
    public static <T> T get(Supplier<T> attempt) {
        return get(attempt, failure -> true);
    }

    private static <T> T get(Supplier<T> attempt, Predicate<RuntimeException> mayRepeat) {
        long start = System.nanoTime();
        double pause = FIRST_PAUSE_MILLIS;
        for (int number = 1; ; number++) {
            try {
                return attempt.get();
            } catch (RuntimeException e) {
                if (!(e instanceof RetryableException)
                        || !mayRepeat.test(e)
                        || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw e;
                }
                LOG.debug("Attempt {} failed, trying again", number, e);
                pause(pause * ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER), e);
                pause *= 2;
            }
        }
    }

    private static void pause(double milliseconds, RuntimeException failure) {
        try {
            Thread.sleep((long) milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(ErrorCode.THREAD_INTERRUPTED, "Gave up trying again")
                    .because("the waiting thread was interrupted; before that: " + Refusal.describe(failure))
                    .leaving("What was not committed by then is rolled back")
                    .toException(e);
        }
    }
}
