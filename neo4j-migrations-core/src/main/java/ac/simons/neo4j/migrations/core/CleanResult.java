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

import java.util.List;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.internal.reporting.ResultSentences;

/**
 * What {@link Migrations#clean(boolean)} removed.
 *
 * @since 0.1.0
 */
public final class CleanResult implements DatabaseOperationResult {

    /** What was removed, in numbers. */
    public record Counts(
            /** Nodes of the history. */
            long nodes,
            /** Relationships of the history. */
            long relationships,
            /** Constraints of history and lock. */
            long constraints,
            /** Indexes of the history. */
            long indexes) {}

    private final Optional<String> affectedDatabase;
    private final List<String> chainsDeleted;
    private final Counts counts;

    private CleanResult(Optional<String> affectedDatabase, List<String> chainsDeleted, Counts counts) {
        this.affectedDatabase = affectedDatabase;
        this.chainsDeleted = List.copyOf(chainsDeleted);
        this.counts = counts;
    }

    /**
     * Puts a result together.
     *
     * @param affectedDatabase the configured schema database
     * @param chainsDeleted    names of the deleted chains
     * @param counts           what was removed
     * @return the result
     */
    public static CleanResult of(Optional<String> affectedDatabase, List<String> chainsDeleted, Counts counts) {
        return new CleanResult(affectedDatabase, chainsDeleted, counts);
    }

    @Override
    public Optional<String> getAffectedDatabase() {
        return affectedDatabase;
    }

    /**
     * {@return the sorted names of the deleted chains, {@code <default>} for the one without a migration target}
     */
    public List<String> getChainsDeleted() {
        return chainsDeleted;
    }

    /**
     * {@return the number of deleted nodes}
     */
    public long getNodesDeleted() {
        return counts.nodes();
    }

    /**
     * {@return the number of deleted relationships}
     */
    public long getRelationshipsDeleted() {
        return counts.relationships();
    }

    /**
     * {@return the number of dropped constraints}
     */
    public long getConstraintsRemoved() {
        return counts.constraints();
    }

    /**
     * {@return the number of dropped indexes}
     */
    public long getIndexesRemoved() {
        return counts.indexes();
    }

    @Override
    public String prettyPrint() {
        return ResultSentences.of(this);
    }
}
