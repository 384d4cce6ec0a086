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

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.internal.reporting.ResultSentences;

/**
 * What deleting the record of one version did.
 *
 * @since 0.1.0
 */
public final class DeleteResult implements DatabaseOperationResult {

    /** What was recorded about a version. */
    public record DeletedRecord(
            /** The value of the version. */
            String version,
            /** Its description, which need not be one that a name can have. */
            Optional<String> description,
            /** Whether it was recorded as one that is applied again when it changes. */
            boolean repeatable) {}

    private final Optional<String> affectedDatabase;
    private final @Nullable MigrationVersion version;
    private final HistoryCounts counts;

    private DeleteResult(Optional<String> affectedDatabase, @Nullable MigrationVersion version, HistoryCounts counts) {
        this.affectedDatabase = affectedDatabase;
        this.version = version;
        this.counts = counts;
    }

    /**
     * Puts a result together for a version that is not recorded.
     *
     * @param affectedDatabase the configured schema database
     * @return the result
     */
    public static DeleteResult unchanged(Optional<String> affectedDatabase) {
        return new DeleteResult(affectedDatabase, null, HistoryCounts.NONE);
    }

    /**
     * Puts a result together for a version whose record was deleted.
     *
     * @param affectedDatabase the configured schema database
     * @param record           what was recorded
     * @param counts           what was changed
     * @return the result
     */
    public static DeleteResult of(Optional<String> affectedDatabase, DeletedRecord record, HistoryCounts counts) {
        return new DeleteResult(
                affectedDatabase,
                MigrationVersion.ofRecord(record.version(), record.description(), record.repeatable()),
                counts);
    }

    @Override
    public Optional<String> getAffectedDatabase() {
        return affectedDatabase;
    }

    /**
     * {@return true if a version was deleted and at least one node is gone}
     */
    public boolean isDatabaseChanged() {
        return version != null && counts.nodesDeleted() > 0;
    }

    /**
     * {@return the deleted version with its recorded description, empty if it was not recorded}
     */
    public Optional<MigrationVersion> getVersion() {
        return Optional.ofNullable(version);
    }

    /**
     * {@return the number of deleted nodes}
     */
    public long getNodesDeleted() {
        return counts.nodesDeleted();
    }

    /**
     * {@return the number of created nodes, always 0}
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
     * {@return the number of created relationships, which close the gap in the chain}
     */
    public long getRelationshipsCreated() {
        return counts.relationshipsCreated();
    }

    /**
     * {@return the number of properties set, those of created relationships}
     */
    public long getPropertiesSet() {
        return counts.propertiesSet();
    }

    @Override
    public String prettyPrint() {
        return ResultSentences.of(this);
    }
}
