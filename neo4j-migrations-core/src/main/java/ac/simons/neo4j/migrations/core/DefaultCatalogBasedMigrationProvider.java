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

import java.util.Collection;
import java.util.List;

import ac.simons.neo4j.migrations.core.internal.operations.CatalogBasedMigration;

/**
 * Reads migrations in XML, which declare constraints and indexes and change the schema of a database. It has the lowest
 * precedence: any other provider for the extension {@code xml} takes its place.
 *
 * @since 0.1.0
 */
public final class DefaultCatalogBasedMigrationProvider extends AbstractResourceBasedMigrationProvider {

    /** Creates the provider; called by those who look for services. */
    public DefaultCatalogBasedMigrationProvider() {
        super(Ordered.LOWEST_PRECEDENCE, "xml", false);
    }

    /**
     * Reads one migration. What its catalog declares is only known to a context that has discovered it.
     *
     * @param context the resource
     * @return exactly one migration
     * @throws MigrationsException if anything is wrong with the document; the message names all problems with their lines
     */
    @Override
    public Collection<Migration> handle(ResourceContext context) {
        return List.of(CatalogBasedMigration.read(context));
    }
}
