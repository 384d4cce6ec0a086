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

import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.internal.chain.ChainSnapshot;
import ac.simons.neo4j.migrations.core.internal.discovery.LifecyclePhase;

/** Answers what is pending and what is applied. */
public final class InfoOperation {

    private static final String CANNOT_COMPARE = "Cannot compare the migrations with the database";

    private final Workplace workplace;
    private final ChainBuilderMode mode;

    public InfoOperation(Workplace workplace, ChainBuilderMode mode) {
        this.workplace = workplace;
        this.mode = mode;
    }

    /** Answers while nobody else can migrate. */
    public MigrationChain runLocked() {
        return surroundings().locked(this::read);
    }

    /** Answers without writing anything. */
    public MigrationChain runUnlocked() {
        return surroundings().unlocked(this::read);
    }

    private Surroundings surroundings() {
        workplace.files().requireSoundAndWarnIfNone(workplace.settings().locations());
        return new Surroundings(workplace, LifecyclePhase.BEFORE_INFO, LifecyclePhase.AFTER_INFO);
    }

    private MigrationChain read() {
        var comparison = Comparison.read(workplace);
        comparison.selected().requireSound(CANNOT_COMPARE);
        var connection = workplace.server().details();
        return switch (mode) {
            case COMPARE -> ChainSnapshot.of(connection, comparison.requireMatch(CANNOT_COMPARE));
            case LOCAL ->
                ChainSnapshot.ofLocal(connection, comparison.selected().migrations());
            case REMOTE ->
                ChainSnapshot.ofRecorded(connection, comparison.recorded().migrations());
        };
    }
}
