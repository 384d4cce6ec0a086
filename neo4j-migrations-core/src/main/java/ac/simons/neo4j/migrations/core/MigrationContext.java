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

import java.util.function.UnaryOperator;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.internal.connection.DriverContext;

/**
 * What a migration works with. All sessions of one context are causally chained: what one has written, the next one
 * reads, also in a cluster.
 *
 * @since 0.1.0
 */
public interface MigrationContext {

    /**
     * Creates a context of its own.
     *
     * @param config how databases are chosen
     * @param driver an open driver, which stays the caller's
     * @return the context
     */
    static MigrationContext of(MigrationsConfig config, Driver driver) {
        return DriverContext.of(config, driver);
    }

    /**
     * {@return the configuration}
     */
    MigrationsConfig getConfig();

    /**
     * {@return the driver; sessions opened by it are chained to those of this context, unless they bring a bookmark
     * manager of their own}
     */
    Driver getDriver();

    /**
     * {@return configuration of a session that writes to the database to be migrated, as the configured user}
     */
    SessionConfig getSessionConfig();

    /**
     * Gives a session configuration that differs in details.
     *
     * @param customizer changes what {@link #getSessionConfig()} starts from
     * @return configuration of a session
     */
    SessionConfig getSessionConfig(UnaryOperator<SessionConfig.Builder> customizer);

    /**
     * {@return a session in the database to be migrated, to be closed by the caller}
     */
    default Session getSession() {
        return getDriver().session(getSessionConfig());
    }

    /**
     * {@return a session in the database that holds the history, to be closed by the caller}
     */
    Session getSchemaSession();

    /**
     * {@return server, user and databases; asked once}
     */
    ConnectionDetails getConnectionDetails();

    /**
     * {@return all constraints and indexes that local migrations define, a {@link VersionedCatalog}; empty in a context of
     * your own, as nobody has looked for migrations there}
     */
    Catalog getCatalog();
}
