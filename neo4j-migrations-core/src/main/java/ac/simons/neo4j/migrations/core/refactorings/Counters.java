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
package ac.simons.neo4j.migrations.core.refactorings;

import java.util.Map;

import org.neo4j.driver.summary.SummaryCounters;

import ac.simons.neo4j.migrations.core.internal.execution.refactoring.CounterSnapshot;

/**
 * What refactorings changed, in numbers, as the server counts it: setting a property to the value it has already counts,
 * and so does removing one. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Counters permits CounterSnapshot {

    /**
     * {@return the counters of nothing, always the same instance}
     */
    static Counters empty() {
        return CounterSnapshot.EMPTY;
    }

    /**
     * Creates counters from single numbers.
     *
     * @param values numbers by the names of the methods of this type, such as {@code nodesCreated}; a missing one is 0
     * @return the counters
     */
    static Counters of(Map<String, Integer> values) {
        return CounterSnapshot.of(values);
    }

    /**
     * Creates counters from what the driver tells about one statement.
     *
     * @param counters the counters of its summary
     * @return the counters
     */
    static Counters of(SummaryCounters counters) {
        return CounterSnapshot.of(counters);
    }

    /**
     * Adds up.
     *
     * @param others what is to be added
     * @return the sums, member by member
     */
    Counters add(Counters others);

    /**
     * {@return the number of created nodes}
     */
    int nodesCreated();

    /**
     * {@return the number of deleted nodes}
     */
    int nodesDeleted();

    /**
     * {@return how many times a label was added to a node}
     */
    int labelsAdded();

    /**
     * {@return how many times a label was removed from a node}
     */
    int labelsRemoved();

    /**
     * {@return the number of created relationships}
     */
    int typesAdded();

    /**
     * {@return the number of deleted relationships}
     */
    int typesRemoved();

    /**
     * {@return how many times a property was set or removed}
     */
    int propertiesSet();

    /**
     * {@return the number of created indexes}
     */
    int indexesAdded();

    /**
     * {@return the number of dropped indexes}
     */
    int indexesRemoved();

    /**
     * {@return the number of created constraints}
     */
    int constraintsAdded();

    /**
     * {@return the number of dropped constraints}
     */
    int constraintsRemoved();
}
