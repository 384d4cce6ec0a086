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

/**
 * What an operation changed in the recorded history, in numbers, as the server counted it.
 *
 * @param nodesDeleted         number of deleted nodes
 * @param nodesCreated         number of created nodes
 * @param relationshipsDeleted number of deleted relationships
 * @param relationshipsCreated number of created relationships
 * @param propertiesSet        number of properties that were set or removed
 *
 * @since 0.1.0
 */
public record HistoryCounts(
        long nodesDeleted,
        long nodesCreated,
        long relationshipsDeleted,
        long relationshipsCreated,
        long propertiesSet) {

    /** Nothing was changed. */
    public static final HistoryCounts NONE = new HistoryCounts(0, 0, 0, 0, 0);

    /**
     * Adds up.
     *
     * @param other what else was changed
     * @return both together
     */
    public HistoryCounts plus(HistoryCounts other) {
        return new HistoryCounts(
                nodesDeleted + other.nodesDeleted,
                nodesCreated + other.nodesCreated,
                relationshipsDeleted + other.relationshipsDeleted,
                relationshipsCreated + other.relationshipsCreated,
                propertiesSet + other.propertiesSet);
    }
}
