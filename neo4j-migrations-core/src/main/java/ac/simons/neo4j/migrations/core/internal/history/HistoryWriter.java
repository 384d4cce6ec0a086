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
package ac.simons.neo4j.migrations.core.internal.history;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.neo4j.driver.SimpleQueryRunner;

import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;

/**
 * Writes records of one chain. Each method works in the transaction that it is given, so that a record can be part of the
 * transaction of its migration.
 */
public final class HistoryWriter {

    private static final String CREATE_BASELINE =
            """
            OPTIONAL MATCH (existing:%1$s {version: $baseline})
            WHERE coalesce(existing.migrationTarget, $defaultChain) = $chain
            WITH count(existing) AS existing
            WHERE existing = 0
            CREATE (b:%1$s)
            SET b = $baselineProperties"""
                    .formatted(HistoryGraph.MIGRATION);

    /** The new node takes its place behind the predecessor; a former successor moves behind the new node. */
    private static final String RECORD_APPLICATION =
            """
            MATCH (p:%1$s {version: $predecessor})
            WHERE coalesce(p.migrationTarget, $defaultChain) = $chain
            OPTIONAL MATCH (p)-[old:MIGRATED_TO]->(s:%1$s)
            CREATE (m:%1$s)
            SET m = $node
            CREATE (p)-[r:MIGRATED_TO {at: datetime({timezone: 'UTC'}), in: duration({milliseconds: $milliseconds})}]->(m)
            SET r += $installation
            FOREACH (ignored IN CASE WHEN old IS NULL THEN [] ELSE [1] END |
              CREATE (m)-[next:MIGRATED_TO]->(s)
              SET next = properties(old)
              DELETE old)
            RETURN count(*) AS recorded"""
                    .formatted(HistoryGraph.MIGRATION);

    private static final String RECORD_REPETITION =
            """
            MATCH (m:%1$s {version: $version})
            WHERE coalesce(m.migrationTarget, $defaultChain) = $chain
            CREATE (m)-[r:REPEATED {at: datetime({timezone: 'UTC'}), in: duration({milliseconds: $milliseconds})}]->(m)
            SET r += $installation
            RETURN count(*) AS recorded"""
                    .formatted(HistoryGraph.MIGRATION);

    private static final String FIND_APPLICATION =
            """
            MATCH (m:%1$s {version: $version})
            WHERE coalesce(m.migrationTarget, $defaultChain) = $chain
            RETURN count(m) AS found"""
                    .formatted(HistoryGraph.MIGRATION);

    private static final String FIND_REPETITION =
            """
            MATCH (m:%1$s {version: $version})-[r:REPEATED]->(m)
            WHERE coalesce(m.migrationTarget, $defaultChain) = $chain AND r.at > $since
            RETURN count(r) AS found"""
                    .formatted(HistoryGraph.MIGRATION);

    private final RecordTemplate template;

    /**
     * Creates a writer for one chain.
     *
     * @param migrationTarget name of the chain, empty for the default chain
     * @param installedBy     who is recorded, left out if empty
     * @param connectedAs     user of the connection
     */
    public HistoryWriter(Optional<String> migrationTarget, Optional<String> installedBy, String connectedAs) {
        this.template = new RecordTemplate(migrationTarget, installedBy, connectedAs);
    }

    /**
     * Records the first application of a migration.
     *
     * @param predecessor version behind which the migration comes, empty for the beginning of the chain
     */
    public void recordApplication(
            SimpleQueryRunner transaction,
            LocalMigration migration,
            Optional<String> predecessor,
            Duration executionTime) {
        var parameters = parameters(migration, executionTime);
        parameters.put("predecessor", predecessor.orElse(HistoryGraph.BASELINE));
        parameters.put("node", template.node(migration));
        if (predecessor.isEmpty()) {
            createBaseline(transaction);
        }
        expectOne(transaction, RECORD_APPLICATION, parameters, migration);
    }

    /** Records that a repeatable migration was applied once more. */
    public void recordRepetition(SimpleQueryRunner transaction, LocalMigration migration, Duration executionTime) {
        var parameters = parameters(migration, executionTime);
        var properties = new HashMap<>(template.installation());
        migration.checksum().ifPresent(checksum -> properties.put(HistoryGraph.CHECKSUM, checksum));
        parameters.put("installation", properties);
        expectOne(transaction, RECORD_REPETITION, parameters, migration);
    }

    /** Whether a version is recorded already, for transactions that may be running a second time. */
    public boolean isRecorded(SimpleQueryRunner transaction, LocalMigration migration) {
        return isFound(transaction, FIND_APPLICATION, parameters(migration, Duration.ZERO));
    }

    /** Whether a repetition is recorded that is newer than the last one known. */
    public boolean isRepeatedSince(SimpleQueryRunner transaction, LocalMigration migration, ZonedDateTime lastKnown) {
        var parameters = parameters(migration, Duration.ZERO);
        parameters.put("since", lastKnown);
        return isFound(transaction, FIND_REPETITION, parameters);
    }

    private static boolean isFound(SimpleQueryRunner transaction, String query, Map<String, Object> parameters) {
        return transaction.run(query, parameters).single().get("found").asLong() > 0;
    }

    private void createBaseline(SimpleQueryRunner transaction) {
        var parameters = template.chain();
        parameters.put("baseline", HistoryGraph.BASELINE);
        parameters.put("baselineProperties", template.baseline());
        transaction.run(CREATE_BASELINE, parameters).consume();
    }

    private Map<String, Object> parameters(LocalMigration migration, Duration executionTime) {
        var parameters = template.chain();
        parameters.put("version", migration.version().getValue());
        parameters.put("milliseconds", executionTime.toMillis());
        parameters.put("installation", template.installation());
        return parameters;
    }

    private static void expectOne(
            SimpleQueryRunner transaction, String query, Map<String, Object> parameters, LocalMigration migration) {
        long recorded =
                transaction.run(query, parameters).single().get("recorded").asLong();
        if (recorded != 1) {
            throw Failure.of("Cannot record " + migration.title())
                    .because(
                            "its place in the history was found %d times instead of once; another tool changed the history meanwhile"
                                    .formatted(recorded))
                    .leaving("Nothing was recorded")
                    .next("Look at what validation says")
                    .toException();
        }
    }
}
