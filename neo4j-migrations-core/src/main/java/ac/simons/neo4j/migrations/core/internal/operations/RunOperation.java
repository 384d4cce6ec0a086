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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.AbstractCypherBasedMigration;
import ac.simons.neo4j.migrations.core.CypherResource;
import ac.simons.neo4j.migrations.core.Defaults;
import ac.simons.neo4j.migrations.core.Messages;
import ac.simons.neo4j.migrations.core.Migration;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.ResourceBasedMigrationProvider;
import ac.simons.neo4j.migrations.core.ResourceContext;

/** Runs single resources without lock, callbacks, preconditions or record. */
public final class RunOperation {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final Workplace workplace;
    private final MigrationsConfig config;
    private final Map<String, ResourceBasedMigrationProvider> providers;

    public RunOperation(Workplace workplace) {
        this.workplace = workplace;
        this.config = workplace.context().getConfig();
        this.providers = ResourceBasedMigrationProvider.unique().stream()
                .collect(Collectors.toMap(ResourceBasedMigrationProvider::getExtension, Function.identity()));
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
        migrations.forEach(migration -> {
            workplace.settings().delayBetweenMigrations().ifPresent(Pause::of);
            migration.apply(workplace.context());
            LOG.info("Ran {} without recording it.", migration.getSource());
        });
        return migrations.size();
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
