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
package io.github.neo4jmigrations.maven.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.catalog.CatalogComparison;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;

/**
 * What a report shows.
 *
 * @param project    name of the project
 * @param tool       name and version of this plugin
 * @param writtenAt  when the report was made
 * @param connection server and databases, empty if the report was made without
 * @param problem    why project and database cannot be compared
 * @param migrations in order
 * @param items      constraints and indexes: of the database, or of the project if there is no database
 * @param comparison how both sides differ, empty if there are no two sides
 * @param connections which labels are connected by what
 */
public record ReportContent(
        String project,
        String tool,
        Instant writtenAt,
        Optional<ConnectionDetails> connection,
        Optional<String> problem,
        List<MigrationChain.Element> migrations,
        Collection<CatalogItem<?>> items,
        Optional<CatalogComparison> comparison,
        Connections connections) {

    public ReportContent {
        migrations = List.copyOf(migrations);
        items = List.copyOf(items);
    }
}
