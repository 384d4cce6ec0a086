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

import java.util.Objects;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.internal.execution.ResourceExecution;

/**
 * Base of migrations that end up as Cypher, for formats that this tool does not know: a
 * {@link ResourceBasedMigrationProvider} turns resources into instances.
 *
 * @since 0.1.0
 */
public abstract non-sealed class AbstractCypherBasedMigration implements Migration {

    /** The statements. */
    protected final CypherResource cypherResource;

    /** Version and description, from the identifier of the resource. */
    protected final MigrationVersion version;

    /**
     * Creates a migration.
     *
     * @param cypherResource the statements, identified by the complete name of a migration
     * @throws MigrationsException if the identifier is no name of a migration
     */
    protected AbstractCypherBasedMigration(CypherResource cypherResource) {
        this.cypherResource = Objects.requireNonNull(cypherResource, "cypherResource");
        this.version = MigrationVersion.parse(cypherResource.getIdentifier());
    }

    @Override
    public final MigrationVersion getVersion() {
        return version;
    }

    @Override
    public Optional<String> getOptionalDescription() {
        return version.getOptionalDescription();
    }

    @Override
    public String getSource() {
        return cypherResource.getIdentifier();
    }

    @Override
    public final Optional<String> getChecksum() {
        return Optional.of(cypherResource.getChecksum());
    }

    @Override
    public final void apply(MigrationContext context) {
        ResourceExecution.execute(cypherResource, context);
    }

    @Override
    public final boolean isRepeatable() {
        return version.isRepeatable();
    }
}
