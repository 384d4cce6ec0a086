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
package ac.simons.neo4j.migrations.core.internal.execution.refactoring;

import java.util.Map;

import org.neo4j.driver.summary.SummaryCounters;

import ac.simons.neo4j.migrations.core.refactorings.Counters;

/** Counters as they were read or added up. */
public record CounterSnapshot(
        int nodesCreated,
        int nodesDeleted,
        int labelsAdded,
        int labelsRemoved,
        int typesAdded,
        int typesRemoved,
        int propertiesSet,
        int indexesAdded,
        int indexesRemoved,
        int constraintsAdded,
        int constraintsRemoved)
        implements Counters {

    public static final CounterSnapshot EMPTY = new CounterSnapshot(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static CounterSnapshot of(Map<String, Integer> values) {
        return new CounterSnapshot(
                values.getOrDefault("nodesCreated", 0),
                values.getOrDefault("nodesDeleted", 0),
                values.getOrDefault("labelsAdded", 0),
                values.getOrDefault("labelsRemoved", 0),
                values.getOrDefault("typesAdded", 0),
                values.getOrDefault("typesRemoved", 0),
                values.getOrDefault("propertiesSet", 0),
                values.getOrDefault("indexesAdded", 0),
                values.getOrDefault("indexesRemoved", 0),
                values.getOrDefault("constraintsAdded", 0),
                values.getOrDefault("constraintsRemoved", 0));
    }

    public static CounterSnapshot of(SummaryCounters counters) {
        return new CounterSnapshot(
                counters.nodesCreated(),
                counters.nodesDeleted(),
                counters.labelsAdded(),
                counters.labelsRemoved(),
                counters.relationshipsCreated(),
                counters.relationshipsDeleted(),
                counters.propertiesSet(),
                counters.indexesAdded(),
                counters.indexesRemoved(),
                counters.constraintsAdded(),
                counters.constraintsRemoved());
    }

    @Override
    public Counters add(Counters others) {
        return new CounterSnapshot(
                nodesCreated + others.nodesCreated(),
                nodesDeleted + others.nodesDeleted(),
                labelsAdded + others.labelsAdded(),
                labelsRemoved + others.labelsRemoved(),
                typesAdded + others.typesAdded(),
                typesRemoved + others.typesRemoved(),
                propertiesSet + others.propertiesSet(),
                indexesAdded + others.indexesAdded(),
                indexesRemoved + others.indexesRemoved(),
                constraintsAdded + others.constraintsAdded(),
                constraintsRemoved + others.constraintsRemoved());
    }
}
