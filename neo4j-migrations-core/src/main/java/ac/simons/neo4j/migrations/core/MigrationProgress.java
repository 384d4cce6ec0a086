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

import java.time.Duration;

/**
 * Is told by {@link Migrations#apply(MigrationProgress)} how far it has come. All methods are called by the thread that
 * applies the migrations, while it holds the lock: they should be quick. What they throw ends the run.
 *
 * <p>A run that fails before {@link #planned} has changed nothing. Afterwards, the migration for which {@link #starting}
 * was the last call is the one that failed.
 *
 * @since 0.1.0
 */
public interface MigrationProgress {

    /**
     * Everything has been checked, and nothing has been applied yet.
     *
     * @param chain all migrations, pending and applied; not all that are pending are going to be applied if there is a
     *              target
     */
    default void planned(MigrationChain chain) {}

    /**
     * A migration is going to be applied: a pending one, or a repeatable one that has changed.
     *
     * @param migration its element of the chain
     */
    default void starting(MigrationChain.Element migration) {}

    /**
     * The migration has been applied and recorded.
     *
     * @param migration     the same element, still as it was before
     * @param executionTime how long it took
     */
    default void applied(MigrationChain.Element migration, Duration executionTime) {}
}
