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
package ac.simons.neo4j.migrations.core.internal.connection;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.ConnectionDetails;

/** Connection details as they were read once. */
public record ConnectionSnapshot(
        String serverAddress,
        @Nullable String serverVersion,
        @Nullable String serverEdition,
        String username,
        @Nullable String database,
        @Nullable String schemaDatabase)
        implements ConnectionDetails {

    @Override
    public String getServerAddress() {
        return serverAddress;
    }

    @Override
    public @Nullable String getServerVersion() {
        return serverVersion;
    }

    @Override
    public @Nullable String getServerEdition() {
        return serverEdition;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public Optional<String> getOptionalDatabaseName() {
        return Optional.ofNullable(database);
    }

    @Override
    public Optional<String> getOptionalSchemaDatabaseName() {
        return Optional.ofNullable(schemaDatabase);
    }
}
