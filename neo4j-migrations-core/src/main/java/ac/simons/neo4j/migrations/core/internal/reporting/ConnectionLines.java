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
package ac.simons.neo4j.migrations.core.internal.reporting;

import java.util.ArrayList;
import java.util.List;

import ac.simons.neo4j.migrations.core.ConnectionDetails;

/** Connection details as lines for people. */
final class ConnectionLines {

    private ConnectionLines() {}

    static List<String> of(ConnectionDetails details) {
        var lines = new ArrayList<String>();
        lines.add("%s@%s (%s %s Edition)"
                .formatted(
                        details.getUsername(),
                        details.getServerAddress(),
                        details.getServerVersion(),
                        details.getServerEdition()));
        var database = details.getOptionalDatabaseName();
        var schemaDatabase = details.getOptionalSchemaDatabaseName();
        database.ifPresent(name -> lines.add("Database: " + name));
        schemaDatabase
                .filter(name -> !database.filter(name::equals).isPresent())
                .ifPresent(name -> lines.add("Schema database: " + name));
        return lines;
    }
}
