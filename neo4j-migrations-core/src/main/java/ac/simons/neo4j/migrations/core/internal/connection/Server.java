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

import java.util.Locale;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.Neo4jVersion;

/**
 * What is known about the server, read once per operation.
 *
 * @param details         what users are shown
 * @param version         family of the version
 * @param edition         edition
 * @param migrationTarget name of the chain in the history, empty for the default chain
 */
public record Server(
        ConnectionDetails details, Neo4jVersion version, Neo4jEdition edition, Optional<String> migrationTarget) {

    /** Such as {@code Neo4j 5.26.30 community, database `neo4j`} with the database that is migrated, for messages. */
    public String describe() {
        return describe(details.getOptionalDatabaseName());
    }

    /** The same with the database that holds the history. */
    public String describeWithSchemaDatabase() {
        return describe(details.getOptionalSchemaDatabaseName());
    }

    /** The same with any database, or without one if it is not known. */
    public String describe(Optional<String> database) {
        var product = Optional.ofNullable(details.getServerVersion())
                .map(text -> text.replace('/', ' '))
                .orElse("Neo4j");
        return product + " " + edition.name().toLowerCase(Locale.ROOT)
                + database.map(", database `%s`"::formatted).orElse("");
    }
}
