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

import java.util.List;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.ValidationResult;
import ac.simons.neo4j.migrations.core.catalog.CatalogComparison;

/** What a goal has found out or done. */
public sealed interface GoalResult {

    /** {@return which server and databases it is about} */
    ConnectionDetails connection();

    /**
     * Which migrations there are.
     *
     * @param mode  the side that was looked at
     * @param chain the migrations
     */
    record Info(ChainBuilderMode mode, MigrationChain chain) implements GoalResult {

        @Override
        public ConnectionDetails connection() {
            return chain;
        }
    }

    /**
     * What became of each migration.
     *
     * @param steps all migrations in order
     */
    record Migrate(ConnectionDetails connection, List<MigrationStep> steps) implements GoalResult {

        public Migrate {
            steps = List.copyOf(steps);
        }

        /** {@return the last applied version that no pending one precedes} */
        public Optional<String> currentVersion() {
            return steps.stream()
                    .takeWhile(step -> step.outcome().isApplied())
                    .reduce((first, second) -> second)
                    .map(step -> step.migration().getVersion());
        }

        /** {@return how many migrations this run has applied} */
        public long appliedNow() {
            return steps.stream().filter(step -> step.outcome().isAppliedNow()).count();
        }

        /** {@return how many migrations are still to be applied} */
        public long pending() {
            return steps.stream().filter(step -> !step.outcome().isApplied()).count();
        }
    }

    /** Whether database and project agree. */
    record Validate(ConnectionDetails connection, ValidationResult validation) implements GoalResult {}

    /** How the schema of the database differs from what the project defines. */
    record Diff(ConnectionDetails connection, CatalogComparison comparison) implements GoalResult {}
}
