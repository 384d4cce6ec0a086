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

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.internal.connection.ConnectionSnapshot;

/**
 * Which server and databases an operation talked to, and as whom.
 *
 * @since 0.1.0
 */
public sealed interface ConnectionDetails permits ConnectionSnapshot, MigrationChain {

    /**
     * Creates details from single values.
     *
     * @param serverAddress  host and port
     * @param serverVersion  such as {@code Neo4j/5.26.30}, or null if unknown
     * @param serverEdition  such as {@code Community}, or null if unknown
     * @param username       user of the connection
     * @param database       database that is migrated, or null if unknown
     * @param schemaDatabase database that holds the history, or null if unknown
     * @return the details
     */
    static ConnectionDetails of(
            String serverAddress,
            @Nullable String serverVersion,
            @Nullable String serverEdition,
            String username,
            @Nullable String database,
            @Nullable String schemaDatabase) {
        return new ConnectionSnapshot(serverAddress, serverVersion, serverEdition, username, database, schemaDatabase);
    }

    /**
     * {@return host and port of the server}
     */
    String getServerAddress();

    /**
     * {@return such as {@code Neo4j/5.26.30}, or null if unknown}
     */
    @Nullable
    String getServerVersion();

    /**
     * {@return such as {@code Community}, or null if unknown}
     */
    @Nullable
    String getServerEdition();

    /**
     * {@return the user of the connection, {@code anonymous} on a server without authentication}
     */
    String getUsername();

    /**
     * {@return the database that is migrated, empty where servers have no named databases (3.5)}
     */
    Optional<String> getOptionalDatabaseName();

    /**
     * {@return the database that holds the history, empty where servers have no named databases (3.5)}
     */
    Optional<String> getOptionalSchemaDatabaseName();
}
