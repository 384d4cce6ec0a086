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

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.MigrationContext;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.VersionedCatalog;
import ac.simons.neo4j.migrations.core.internal.catalog.LocalCatalog;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;

/** The context that users' migrations get: the same sessions that we work with. */
public final class DriverContext implements MigrationContext {

    private final MigrationsConfig config;
    private final Sessions sessions;
    private final Settings.Databases databases;
    private final Supplier<VersionedCatalog> catalog;
    private @Nullable ConnectionDetails details;

    /**
     * Creates a context.
     *
     * @param catalog gives the local catalog, which changes each time migrations are looked for
     */
    public DriverContext(
            MigrationsConfig config,
            Sessions sessions,
            Settings.Databases databases,
            Supplier<VersionedCatalog> catalog) {
        this.config = config;
        this.sessions = sessions;
        this.databases = databases;
        this.catalog = catalog;
    }

    /** A context with sessions of its own. */
    public static DriverContext of(MigrationsConfig config, Driver driver) {
        var settings = Settings.of(config);
        var sessions = new Sessions(driver, settings.databases());
        var catalog = LocalCatalog.empty(settings.chain().order());
        return new DriverContext(config, sessions, settings.databases(), () -> catalog);
    }

    /** The same with another catalog. */
    public DriverContext withCatalog(VersionedCatalog other) {
        return new DriverContext(config, sessions, databases, () -> other);
    }

    /** The sessions of a context, whoever made it. */
    public static Sessions sessionsOf(MigrationContext context, Settings settings) {
        return context instanceof DriverContext ours
                ? ours.sessions
                : new Sessions(context.getDriver(), settings.databases());
    }

    @Override
    public MigrationsConfig getConfig() {
        return config;
    }

    @Override
    public Driver getDriver() {
        return sessions.chainingDriver();
    }

    @Override
    public SessionConfig getSessionConfig() {
        return getSessionConfig(UnaryOperator.identity());
    }

    @Override
    public SessionConfig getSessionConfig(UnaryOperator<SessionConfig.Builder> customizer) {
        return customizer.apply(sessions.targetConfig()).build();
    }

    @Override
    public Session getSchemaSession() {
        return sessions.schema();
    }

    @Override
    public VersionedCatalog getCatalog() {
        return catalog.get();
    }

    @Override
    public ConnectionDetails getConnectionDetails() {
        if (details == null) {
            details = new ServerReader(sessions, databases).read().details();
        }
        return details;
    }
}
