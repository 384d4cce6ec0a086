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

import java.net.URL;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.AbstractCypherBasedMigration;
import ac.simons.neo4j.migrations.core.CypherResource;
import ac.simons.neo4j.migrations.core.DefaultCatalogBasedMigrationProvider;
import ac.simons.neo4j.migrations.core.Defaults;
import ac.simons.neo4j.migrations.core.Messages;
import ac.simons.neo4j.migrations.core.Migration;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.ResourceBasedMigrationProvider;
import ac.simons.neo4j.migrations.core.ResourceContext;
import ac.simons.neo4j.migrations.core.internal.catalog.LocalCatalog;
import ac.simons.neo4j.migrations.core.internal.catalog.LocalCatalogBuilder;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/** Runs single resources without lock, callbacks, preconditions or record. */
public final class RunOperation {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final Workplace workplace;
    private final MigrationsConfig config;
    private final Map<String, ResourceBasedMigrationProvider> providers;

    public RunOperation(Workplace workplace) {
        this.workplace = workplace;
        this.config = workplace.context().getConfig();
        var catalogs = new DefaultCatalogBasedMigrationProvider();
        this.providers = new HashMap<>(Map.of(catalogs.getExtension(), catalogs));
        ResourceBasedMigrationProvider.unique().forEach(provider -> providers.put(provider.getExtension(), provider));
    }

    /**
     * Reads all resources, then runs them in the given order.
     *
     * @return the number of migrations that were run
     * @throws IllegalArgumentException if a name or its extension is not supported
     */
    public int run(@Nullable URL... resources) {
        var migrations = Arrays.stream(resources)
                .flatMap(Stream::ofNullable)
                .flatMap(resource -> read(resource).stream())
                .toList();
        var context = workplace.context().withCatalog(catalogOf(migrations));
        migrations.forEach(migration -> {
            workplace.settings().delayBetweenMigrations().ifPresent(Pause::of);
            migration.apply(context);
            LOG.info("Ran {} without recording it.", migration.getSource());
        });
        return migrations.size();
    }

    /** What the given migrations define themselves is all that they can refer to. */
    private LocalCatalog catalogOf(List<Migration> migrations) {
        var order = workplace.settings().chain().order();
        var contributions = migrations.stream()
                .filter(CatalogBasedMigration.class::isInstance)
                .map(CatalogBasedMigration.class::cast)
                .sorted(Comparator.comparing(CatalogBasedMigration::getVersion, order))
                .map(CatalogBasedMigration::contribution)
                .toList();
        var problems = new Problems("Cannot run the migrations");
        var catalog = LocalCatalogBuilder.build(order, contributions, problems);
        problems.throwIfAny("None of them was run");
        return catalog;
    }

    private Collection<Migration> read(URL resource) {
        var context = ResourceContext.of(resource, config);
        var name = context.getIdentifier();
        if (!MigrationVersion.canParse(name)) {
            throw new IllegalArgumentException(
                    Messages.INSTANCE.format("errors.invalid_resource_name", resource.getPath()));
        }
        var extension = name.substring(name.lastIndexOf('.') + 1);
        if (extension.equals(Defaults.CYPHER_SCRIPT_EXTENSION)) {
            return List.of(new Script(CypherResource.of(context)));
        }
        var provider = providers.get(extension);
        if (provider == null) {
            throw new IllegalArgumentException(
                    Messages.INSTANCE.format("errors.unsupported_extension", resource.getPath(), extension));
        }
        return provider.handle(context);
    }

    private static final class Script extends AbstractCypherBasedMigration {

        Script(CypherResource resource) {
            super(resource);
        }
    }
}
