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
package io.github.neo4jmigrations.maven.output;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationProgress;
import ac.simons.neo4j.migrations.core.MigrationState;
import io.github.neo4jmigrations.maven.output.MigrationStep.Outcome;

/** Watches a run of {@code migrate}. */
public final class MigrationRecorder implements MigrationProgress {

    private final Map<String, Duration> applied = new HashMap<>();
    private @Nullable MigrationChain plan;
    private @Nullable String started;

    @Override
    public void planned(MigrationChain chain) {
        plan = chain;
    }

    @Override
    public void starting(MigrationChain.Element migration) {
        started = migration.getVersion();
    }

    @Override
    public void applied(MigrationChain.Element migration, Duration executionTime) {
        applied.put(migration.getVersion(), executionTime);
    }

    /** {@return what has been done so far, empty if the run has ended before anything was planned} */
    public Optional<GoalResult.Migrate> result() {
        return Optional.ofNullable(plan)
                .map(chain -> new GoalResult.Migrate(
                        chain, chain.getElements().stream().map(this::step).toList()));
    }

    private MigrationStep step(MigrationChain.Element migration) {
        return new MigrationStep(
                migration, outcome(migration), Optional.ofNullable(applied.get(migration.getVersion())));
    }

    private Outcome outcome(MigrationChain.Element migration) {
        boolean isNew = migration.getState() == MigrationState.PENDING;
        if (applied.containsKey(migration.getVersion())) {
            return isNew ? Outcome.APPLIED : Outcome.APPLIED_AGAIN;
        }
        if (migration.getVersion().equals(started)) {
            return Outcome.FAILED;
        }
        return isNew ? Outcome.PENDING : Outcome.ALREADY_APPLIED;
    }
}
