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
package ac.simons.neo4j.migrations.core.internal.operations;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import ac.simons.neo4j.migrations.core.internal.discovery.LifecyclePhase;

/** What happens around the work of an operation: connectivity, lock, callbacks. The first failure is the one reported. */
final class Surroundings {

    private final Workplace workplace;
    private final Optional<LifecyclePhase> before;
    private final Optional<LifecyclePhase> after;

    /** Surroundings of work that has no phases of its own: no callbacks but those before the first use. */
    Surroundings(Workplace workplace) {
        this(workplace, Optional.empty(), Optional.empty());
    }

    Surroundings(Workplace workplace, LifecyclePhase before, LifecyclePhase after) {
        this(workplace, Optional.of(before), Optional.of(after));
    }

    private Surroundings(Workplace workplace, Optional<LifecyclePhase> before, Optional<LifecyclePhase> after) {
        this.workplace = workplace;
        this.before = before;
        this.after = after;
    }

    /** Does the work while nobody else can change the same database. What it writes has to pass the fence of the lock. */
    @SuppressWarnings("try") // Holding the lock is what it is good for
    <T> T locked(Function<Opening, T> work) {
        var opening = workplace.open();
        try (var lock = opening.lock()) {
            workplace.firstUse();
            boolean hasCallbacks = !workplace.files().callbacks().isEmpty();
            return withCallbacks(() -> work.apply(hasCallbacks ? opening.withoutAnswers() : opening));
        }
    }

    /** Does work that only reads. */
    <T> T unlocked(Supplier<T> work) {
        workplace.requireConnectivity();
        return withCallbacks(work);
    }

    private <T> T withCallbacks(Supplier<T> work) {
        T result;
        try {
            before.ifPresent(workplace.callbacks()::run);
            result = work.get();
        } catch (RuntimeException e) {
            // Those who clean up afterwards are called whatever went wrong, but what went wrong first is reported
            try {
                after.ifPresent(workplace.callbacks()::run);
            } catch (RuntimeException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
        after.ifPresent(workplace.callbacks()::run);
        return result;
    }
}
