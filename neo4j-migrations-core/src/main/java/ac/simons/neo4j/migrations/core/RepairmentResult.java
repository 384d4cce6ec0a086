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
package ac.simons.neo4j.migrations.core;

import java.util.Optional;

import ac.simons.neo4j.migrations.core.internal.reporting.ResultSentences;

/**
 * What repairing the recorded history did.
 *
 * @since 0.1.0
 */
public final class RepairmentResult implements DatabaseOperationResult {

    /** The possible answers. */
    public enum Outcome {
        /** The record is fine, nothing was changed. */
        NO_REPAIRMENT_NECESSARY,
        /** The record was changed and fits the local migrations now. */
        REPAIRED
    }

    private final Optional<String> affectedDatabase;
    private final Outcome outcome;
    private final HistoryCounts counts;

    private RepairmentResult(Optional<String> affectedDatabase, Outcome outcome, HistoryCounts counts) {
        this.affectedDatabase = affectedDatabase;
        this.outcome = outcome;
        this.counts = counts;
    }

    /**
     * Puts a result together for a record that was fine.
     *
     * @param affectedDatabase the configured schema database
     * @return the result
     */
    public static RepairmentResult unnecessary(Optional<String> affectedDatabase) {
        return new RepairmentResult(affectedDatabase, Outcome.NO_REPAIRMENT_NECESSARY, HistoryCounts.NONE);
    }

    /**
     * Puts a result together for a record that was repaired.
     *
     * @param affectedDatabase the configured schema database
     * @param counts           what was changed
     * @return the result
     */
    public static RepairmentResult repaired(Optional<String> affectedDatabase, HistoryCounts counts) {
        return new RepairmentResult(affectedDatabase, Outcome.REPAIRED, counts);
    }

    @Override
    public Optional<String> getAffectedDatabase() {
        return affectedDatabase;
    }

    /**
     * {@return the answer}
     */
    public Outcome getOutcome() {
        return outcome;
    }

    /**
     * {@return the number of deleted nodes}
     */
    public long getNodesDeleted() {
        return counts.nodesDeleted();
    }

    /**
     * {@return the number of created nodes}
     */
    public long getNodesCreated() {
        return counts.nodesCreated();
    }

    /**
     * {@return the number of deleted relationships, those of repeated applications included}
     */
    public long getRelationshipsDeleted() {
        return counts.relationshipsDeleted();
    }

    /**
     * {@return the number of created relationships}
     */
    public long getRelationshipsCreated() {
        return counts.relationshipsCreated();
    }

    /**
     * {@return the number of properties that were set or removed, those of new nodes and relationships included}
     */
    public long getPropertiesSet() {
        return counts.propertiesSet();
    }

    @Override
    public String prettyPrint() {
        return ResultSentences.of(this);
    }
}
