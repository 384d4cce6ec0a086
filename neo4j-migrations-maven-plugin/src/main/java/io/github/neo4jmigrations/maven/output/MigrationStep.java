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
import java.util.Optional;

import ac.simons.neo4j.migrations.core.MigrationChain;

/**
 * What a run of {@code migrate} did with one migration.
 *
 * @param migration     the migration, as it was before the run
 * @param outcome       what became of it
 * @param executionTime how long it took in this run, empty if it was not run to its end
 */
public record MigrationStep(MigrationChain.Element migration, Outcome outcome, Optional<Duration> executionTime) {

    /** What became of a migration. */
    public enum Outcome {
        /** A former run has applied it. */
        ALREADY_APPLIED,
        /** This run has applied it. */
        APPLIED,
        /** It is repeatable, was changed, and this run has applied it once more. */
        APPLIED_AGAIN,
        /** This run has tried to apply it. */
        FAILED,
        /** It was not tried, as the run ended or stopped before. */
        PENDING;

        boolean isApplied() {
            return this == ALREADY_APPLIED || isAppliedNow();
        }

        boolean isAppliedNow() {
            return this == APPLIED || this == APPLIED_AGAIN;
        }
    }
}
