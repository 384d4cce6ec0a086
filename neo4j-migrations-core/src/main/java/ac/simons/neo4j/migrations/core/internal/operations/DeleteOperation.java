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

import ac.simons.neo4j.migrations.core.DeleteResult;
import ac.simons.neo4j.migrations.core.DeleteResult.DeletedRecord;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.internal.chain.DeletionPlan;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph;

/** Removes the record of one version, and nothing that its migration made. */
public final class DeleteOperation {

    private final Workplace workplace;
    private final MigrationVersion version;

    public DeleteOperation(Workplace workplace, MigrationVersion version) {
        this.workplace = workplace;
        this.version = version;
    }

    /** Removes it, whether or not there is a local file. */
    public DeleteResult run() {
        workplace.files().requireCallbacks("Cannot delete the record of a version");
        return new Surroundings(workplace).locked(this::delete);
    }

    private DeleteResult delete() {
        // What is left need not be a proper chain: deleting is also a way out of damage that cannot be repaired
        var done =
                new HistoryChange(workplace, graph -> DeletionPlan.of(graph, version.getValue()), chain -> {}).commit();
        var database = workplace.settings().databases().schema();
        return done.changes().removals().stream()
                .findFirst()
                .map(removal -> DeleteResult.of(database, record(removal.node()), done.counts()))
                .orElseGet(() -> DeleteResult.unchanged(database));
    }

    private static DeletedRecord record(RecordedGraph.Node node) {
        return new DeletedRecord(
                node.version(), node.description(), node.repeatable().orElse(false));
    }
}
