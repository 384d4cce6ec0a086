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
package ac.simons.neo4j.migrations.core.internal.operations;

import java.io.IOException;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Migration;
import ac.simons.neo4j.migrations.core.MigrationContext;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.ResourceContext;
import ac.simons.neo4j.migrations.core.VersionedCatalog;
import ac.simons.neo4j.migrations.core.internal.catalog.Contribution;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;
import ac.simons.neo4j.migrations.core.internal.connection.DriverContext;
import ac.simons.neo4j.migrations.core.internal.connection.ServerReader;
import ac.simons.neo4j.migrations.core.internal.execution.Books;
import ac.simons.neo4j.migrations.core.internal.execution.catalog.CatalogOutcome;
import ac.simons.neo4j.migrations.core.internal.execution.catalog.CatalogRunner;
import ac.simons.neo4j.migrations.core.internal.execution.catalog.TargetSchema;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogScript;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogScriptParser;

/** A migration in XML that anybody can apply, without lock and record. */
public final class CatalogBasedMigration implements Migration {

    private static final String STATE = "Nothing of it was run";

    private final MigrationVersion version;
    private final String source;
    private final CatalogScript script;

    private CatalogBasedMigration(MigrationVersion version, String source, CatalogScript script) {
        this.version = version;
        this.source = source;
        this.script = script;
    }

    /**
     * Reads a migration.
     *
     * @throws MigrationsException if it cannot be read or anything is wrong with it
     */
    public static CatalogBasedMigration read(ResourceContext resource) {
        var source = resource.getIdentifier();
        var problems = new Problems("Cannot read a migration");
        try (var content = resource.openStream()) {
            var script = new CatalogScriptParser().parse(source, content, problems);
            problems.throwIfAny(STATE);
            return new CatalogBasedMigration(MigrationVersion.parse(source), source, script.orElseThrow());
        } catch (IOException e) {
            throw Failure.of(ErrorCode.NOT_READABLE, "Cannot read " + source)
                    .because(String.valueOf(e))
                    .leaving(STATE)
                    .toException(e);
        }
    }

    Contribution contribution() {
        return new Contribution(
                version, source, script.catalog().reset(), script.catalog().items());
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public Optional<String> getOptionalDescription() {
        return version.getOptionalDescription();
    }

    @Override
    public String getSource() {
        return source;
    }

    @Override
    public Optional<String> getChecksum() {
        return Optional.of(script.checksum());
    }

    @Override
    public boolean isRepeatable() {
        return version.isRepeatable();
    }

    @Override
    public void apply(MigrationContext context) {
        if (!(context.getCatalog() instanceof VersionedCatalog catalog)) {
            throw Failure.of(ErrorCode.CATALOG_WITHOUT_VERSIONS, "Cannot execute " + source)
                    .because("the catalog of the context has no versions")
                    .leaving(STATE)
                    .next("Use a context of MigrationContext.of(config, driver)")
                    .toException();
        }
        if (runner(context).run(script.operations(), version, catalog, Books.none())
                instanceof CatalogOutcome.Failed failed) {
            throw Failure.of(failed.code(), "Cannot execute " + source)
                    .because(failed.describe(source))
                    .leaving(failed.left())
                    .toException(failed.cause().orElse(null));
        }
    }

    private static CatalogRunner runner(MigrationContext context) {
        var settings = Settings.of(context.getConfig());
        var sessions = DriverContext.sessionsOf(context, settings);
        var server = new ServerReader(sessions, settings.databases()).read();
        var schema = new TargetSchema(sessions, server, OwnItems.ALL);
        return new CatalogRunner(sessions, server, schema, settings.renderingOptions());
    }
}
