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

import ac.simons.neo4j.migrations.core.internal.operations.CatalogBasedMigration;

/**
 * One step in the life of a database.
 *
 * @since 0.1.0
 */
public sealed interface Migration permits AbstractCypherBasedMigration, CatalogBasedMigration, JavaBasedMigration {

    /**
     * {@return the version, which puts migrations in order}
     */
    MigrationVersion getVersion();

    /**
     * {@return the description}
     */
    Optional<String> getOptionalDescription();

    /**
     * {@return the name of the file or class, as it is recorded}
     */
    String getSource();

    /**
     * {@return the checksum, empty for migrations that have none}
     */
    default Optional<String> getChecksum() {
        return Optional.empty();
    }

    /**
     * Does the work. Called at most once for each run; whether it runs at all has been decided before.
     *
     * @param context sessions, configuration and connection
     */
    void apply(MigrationContext context);

    /**
     * {@return whether the migration is applied again when its checksum changes}
     */
    boolean isRepeatable();
}
