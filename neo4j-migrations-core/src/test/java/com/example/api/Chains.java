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
package com.example.api;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.Defaults;
import ac.simons.neo4j.migrations.core.Location;
import ac.simons.neo4j.migrations.core.LocationType;
import ac.simons.neo4j.migrations.core.Messages;
import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationState;
import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.MigrationVersion.TargetVersion;
import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.Neo4jVersion;

/** what operations tell, and the words for it. */
final class Chains {

    static final String TRANSACTION_MODE = Defaults.TRANSACTION_MODE_VALUE;

    private Chains() {}

    static List<Object> chain(MigrationChain chain) {
        Collection<MigrationChain.Element> elements = chain.getElements();
        Optional<MigrationVersion> last = chain.getLastAppliedVersion();
        Optional<MigrationVersion> next = chain.findTargetVersion(TargetVersion.NEXT);
        return List.of(
                elements,
                last,
                next,
                chain.prettyPrint(),
                chain.isApplied("1"),
                chain.length(),
                MigrationChain.empty(chain));
    }

    static List<Object> element(MigrationChain.Element element) {
        MigrationState state = element.getState();
        MigrationType type = element.getType();
        Optional<ZonedDateTime> installedOn = element.getInstalledOn();
        Optional<Duration> executionTime = element.getExecutionTime();
        Map<String, String> map = element.asMap();
        return List.of(
                state,
                type,
                element.getChecksum(),
                element.getVersion(),
                element.getOptionalDescription(),
                element.getSource(),
                installedOn,
                element.getInstalledBy(),
                executionTime,
                map);
    }

    static List<Object> connection() {
        var connection =
                ConnectionDetails.of("localhost:7687", "Neo4j/5.26.0", "Community", "neo4j", "movies", "schema");
        return List.of(
                connection.getServerAddress(),
                Optional.ofNullable(connection.getServerVersion()),
                Optional.ofNullable(connection.getServerEdition()),
                connection.getUsername(),
                connection.getOptionalDatabaseName(),
                connection.getOptionalSchemaDatabaseName());
    }

    static List<Object> version() {
        var version = MigrationVersion.parse("V1__Add_index.cypher");
        return List.of(
                MigrationVersion.canParse("V1__Add_index.cypher"),
                version.getValue(),
                version.getOptionalDescription(),
                version.isRepeatable(),
                MigrationVersion.withValue("BASELINE"));
    }

    static List<Object> server(Neo4jVersion version) {
        return List.of(
                Neo4jEdition.of("Community"),
                Neo4jEdition.of("?", true),
                Neo4jVersion.of("5.26"),
                version.isPriorTo44(),
                version.is5OrHigher(),
                version.hasIdempotentOperations(),
                version.hasTextIndexes(),
                version.supportsSchemaOptions(),
                version.getMajorVersion(),
                version.getMinorVersion(),
                version.getShowConstraints(),
                version.getShowIndexes(),
                Optional.ofNullable(version.sanitizeSchemaName("a name")));
    }

    static List<Object> words() {
        var location = Location.of("classpath:neo4j/migrations");
        LocationType type = location.getType();
        return List.of(
                location.getName(),
                type.getPrefix(),
                Messages.INSTANCE.get("lock_failed"),
                Messages.INSTANCE.format("startup_log", "agent", "server"));
    }
}
