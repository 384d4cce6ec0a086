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
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;
import ac.simons.neo4j.migrations.core.internal.connection.Rider;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;

/**
 * Words the queries that write records of one chain, so that a record can ride along in the transaction of its migration.
 */
public final class HistoryWriter {

    /** A record that is committed with its migration is sent before the execution is over: then the server knows best. */
    private static final String MILLISECONDS =
            "coalesce($milliseconds, datetime.realtime().epochMillis - datetime.transaction().epochMillis)";

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
            CREATE (p)-[r:MIGRATED_TO {at: datetime({timezone: 'UTC'}), in: duration({milliseconds: %2$s})}]->(m)
            SET r += $installation
            FOREACH (ignored IN CASE WHEN old IS NULL THEN [] ELSE [1] END |
              CREATE (m)-[next:MIGRATED_TO]->(s)
              SET next = properties(old)
              DELETE old)
            RETURN count(*) AS recorded"""
                    .formatted(HistoryGraph.MIGRATION, MILLISECONDS);

    private static final String RECORD_REPETITION =
            """
            MATCH (m:%1$s {version: $version})
            WHERE coalesce(m.migrationTarget, $defaultChain) = $chain
            CREATE (m)-[r:REPEATED {at: datetime({timezone: 'UTC'}), in: duration({milliseconds: %2$s})}]->(m)
            SET r += $installation
            RETURN count(*) AS recorded"""
                    .formatted(HistoryGraph.MIGRATION, MILLISECONDS);

    private static final String FIND_APPLICATION =
            """
            MATCH (m:%1$s {version: $version})
            WHERE coalesce(m.migrationTarget, $defaultChain) = $chain
            RETURN count(m) AS found"""
                    .formatted(HistoryGraph.MIGRATION);

    /** Fails by a division by zero, and so ends the transaction that it is part of. */
    private static final String REQUIRE_APPLICATION =
            """
            MATCH (m:%1$s {version: $version})
            WHERE coalesce(m.migrationTarget, $defaultChain) = $chain
            RETURN 1 / count(m) AS found"""
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
     * @param predecessor   version behind which the migration comes, empty for the beginning of the chain
     * @param executionTime how long it took, empty for all the time since the transaction began
     */
    public List<Rider> recordApplication(
            LocalMigration migration, Optional<String> predecessor, Optional<Duration> executionTime) {
        var parameters = parameters(migration, executionTime);
        parameters.put("predecessor", predecessor.orElse(HistoryGraph.BASELINE));
        parameters.put("node", template.node(migration));
        var record = new Rider(new Query(RECORD_APPLICATION, parameters), rows -> expectOne(rows, migration));
        return predecessor.isEmpty() ? List.of(createBaseline(), record) : List.of(record);
    }

    /**
     * Records that a repeatable migration was applied once more.
     *
     * @param executionTime how long it took, empty for all the time since the transaction began
     */
    public List<Rider> recordRepetition(LocalMigration migration, Optional<Duration> executionTime) {
        var parameters = parameters(migration, executionTime);
        var properties = new HashMap<>(template.installation());
        migration.checksum().ifPresent(checksum -> properties.put(HistoryGraph.CHECKSUM, checksum));
        parameters.put("installation", properties);
        return List.of(new Rider(new Query(RECORD_REPETITION, parameters), rows -> expectOne(rows, migration)));
    }

    /** Asks whether a version is recorded already, see {@link #isFound}. */
    public Query findApplication(LocalMigration migration) {
        return new Query(FIND_APPLICATION, parameters(migration, Optional.empty()));
    }

    /** A question that fails unless a version is recorded already. */
    public Query requireApplication(String version) {
        var parameters = template.chain();
        parameters.put("version", version);
        return new Query(REQUIRE_APPLICATION, parameters);
    }

    /** Asks whether a repetition is recorded that is newer than the last one known, see {@link #isFound}. */
    public Query findRepetition(LocalMigration migration, ZonedDateTime lastKnown) {
        var parameters = parameters(migration, Optional.empty());
        parameters.put("since", lastKnown);
        return new Query(FIND_REPETITION, parameters);
    }

    /** What such a question was answered. */
    public static boolean isFound(List<Record> rows) {
        return rows.get(0).get("found").asLong() > 0;
    }

    private Rider createBaseline() {
        var parameters = template.chain();
        parameters.put("baseline", HistoryGraph.BASELINE);
        parameters.put("baselineProperties", template.baseline());
        return Rider.unchecked(new Query(CREATE_BASELINE, parameters));
    }

    private Map<String, @Nullable Object> parameters(LocalMigration migration, Optional<Duration> executionTime) {
        Map<String, @Nullable Object> parameters = new HashMap<>(template.chain());
        parameters.put("version", migration.version().getValue());
        parameters.put("milliseconds", executionTime.map(Duration::toMillis).orElse(null));
        parameters.put("installation", template.installation());
        return parameters;
    }

    private static void expectOne(List<Record> rows, LocalMigration migration) {
        long recorded = rows.get(0).get("recorded").asLong();
        if (recorded != 1) {
            throw Failure.of(ErrorCode.HISTORY_CHANGED, "Cannot record " + migration.title())
                    .because(
                            "its place in the history was found %d times instead of once; another tool changed the history meanwhile"
                                    .formatted(recorded))
                    .leaving("Nothing was recorded")
                    .next("Look at what validation says")
                    .toException();
        }
    }
}
