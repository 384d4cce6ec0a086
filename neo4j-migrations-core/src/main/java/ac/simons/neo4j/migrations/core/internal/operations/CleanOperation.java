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

import ac.simons.neo4j.migrations.core.CleanResult;
import ac.simons.neo4j.migrations.core.internal.discovery.LifecyclePhase;
import ac.simons.neo4j.migrations.core.internal.history.HistoryEraser;
import ac.simons.neo4j.migrations.core.internal.history.HistorySchema;
import ac.simons.neo4j.migrations.core.internal.schema.bookkeeping.BookkeepingSchema.Dropped;

/** Removes the recorded history, and nothing that migrations made. */
public final class CleanOperation {

    private static final Dropped NOTHING = new Dropped(0, 0);

    private final Workplace workplace;

    public CleanOperation(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Removes the chain of the target database. */
    public CleanResult cleanTarget() {
        var erased = surroundings().locked(() -> new HistoryEraser(workplace.sessions())
                .eraseChain(workplace.server().migrationTarget()));
        return result(erased, NOTHING);
    }

    /** Removes all chains of the schema database, all locks, and the constraints and indexes of both. */
    public CleanResult cleanAll() {
        var dropped = new Dropped[] {NOTHING};
        var erased = surroundings().locked(() -> {
            var chains = new HistoryEraser(workplace.sessions()).eraseAllChains();
            dropped[0] =
                    new HistorySchema(workplace.sessions(), workplace.server().version()).drop();
            return chains;
        });
        return result(erased, dropped[0].plus(workplace.lock().removeAll()));
    }

    private Surroundings surroundings() {
        workplace.files().requireCallbacks("Cannot clean the database");
        return new Surroundings(workplace, LifecyclePhase.BEFORE_CLEAN, LifecyclePhase.AFTER_CLEAN);
    }

    private CleanResult result(HistoryEraser.Erased erased, Dropped dropped) {
        return CleanResult.of(
                workplace.settings().databases().schema(),
                erased.chains(),
                new CleanResult.Counts(
                        erased.nodes(), erased.relationships(), dropped.constraints(), dropped.indexes()));
    }
}
