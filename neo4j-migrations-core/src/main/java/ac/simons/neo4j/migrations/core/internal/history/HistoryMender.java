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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.summary.SummaryCounters;

import ac.simons.neo4j.migrations.core.HistoryCounts;
import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges;
import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges.NewChecksum;
import ac.simons.neo4j.migrations.core.internal.chain.ChainMember;
import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph;
import ac.simons.neo4j.migrations.core.internal.connection.ElementIds;

/** Changes records of one chain that are there already, in a transaction that it is given. */
public final class HistoryMender {

    private static final String INSERT =
            """
            MATCH (p:%1$s)
            WHERE coalesce(p.migrationTarget, $defaultChain) = $chain AND identity(p) = $behind
            CREATE (m:%1$s)
            SET m = $node
            CREATE (p)-[r:MIGRATED_TO {at: datetime({timezone: 'UTC'}), in: duration({milliseconds: 0})}]->(m)
            SET r += $installation
            RETURN identity(m) AS id"""
                    .formatted(HistoryGraph.MIGRATION);

    private static final String COPY_RELATIONSHIPS =
            """
            UNWIND $rows AS row
            MATCH (p:%1$s)
            WHERE coalesce(p.migrationTarget, $defaultChain) = $chain AND identity(p) = row.behind
            MATCH (:%1$s)-[old:MIGRATED_TO]->(s:%1$s)
            WHERE coalesce(s.migrationTarget, $defaultChain) = $chain AND identity(old) = row.relationship
            CREATE (p)-[copy:MIGRATED_TO]->(s)
            SET copy = properties(old)"""
                    .formatted(HistoryGraph.MIGRATION);

    private static final String DELETE_RELATIONSHIPS =
            """
            MATCH (n:%1$s)-[r:MIGRATED_TO]->(:%1$s)
            WHERE coalesce(n.migrationTarget, $defaultChain) = $chain AND identity(r) IN $rows
            DELETE r"""
                    .formatted(HistoryGraph.MIGRATION);

    private static final String DELETE_NODES =
            """
            MATCH (n:%1$s)
            WHERE coalesce(n.migrationTarget, $defaultChain) = $chain AND identity(n) IN $rows
            DETACH DELETE n"""
                    .formatted(HistoryGraph.MIGRATION);

    /** A property whose new value is null is removed. */
    private static final String CORRECT_NODES =
            """
            UNWIND $rows AS row
            MATCH (n:%1$s)
            WHERE coalesce(n.migrationTarget, $defaultChain) = $chain AND identity(n) = row.id
            SET n += row.properties"""
                    .formatted(HistoryGraph.MIGRATION);

    private static final String CORRECT_REPETITIONS =
            """
            UNWIND $rows AS row
            MATCH (n:%1$s)-[r:REPEATED]->(:%1$s)
            WHERE coalesce(n.migrationTarget, $defaultChain) = $chain AND identity(r) = row.id
            SET r += row.properties"""
                    .formatted(HistoryGraph.MIGRATION);

    private final RecordTemplate template;
    private final ElementIds ids;

    /**
     * Creates a mender for one chain.
     *
     * @param version         the server's, which decides about how nodes are found
     * @param migrationTarget name of the chain, empty for the default chain
     * @param installedBy     who is recorded, left out if empty
     * @param connectedAs     user of the connection
     */
    public HistoryMender(
            Neo4jVersion version, Optional<String> migrationTarget, Optional<String> installedBy, String connectedAs) {
        this.template = new RecordTemplate(migrationTarget, installedBy, connectedAs);
        this.ids = new ElementIds(version);
    }

    /**
     * Changes what is recorded.
     *
     * @param changes planned for what the same transaction has read
     * @return what was done, as the server counted it
     */
    public HistoryCounts apply(SimpleQueryRunner transaction, ChainChanges changes) {
        var inserted = new HashMap<ChainMember, Object>();
        var counts = HistoryCounts.NONE;
        for (var insertion : changes.insertions()) {
            counts = counts.plus(insert(transaction, insertion, inserted));
        }
        return counts.plus(run(transaction, COPY_RELATIONSHIPS, copies(changes, inserted)))
                .plus(run(transaction, DELETE_RELATIONSHIPS, obsolete(changes)))
                .plus(run(transaction, DELETE_NODES, removals(changes)))
                .plus(run(transaction, CORRECT_NODES, corrections(changes)))
                .plus(run(transaction, CORRECT_REPETITIONS, correctionsOfRepetitions(changes)));
    }

    private List<?> copies(ChainChanges changes, Map<ChainMember, Object> inserted) {
        return changes.copies().stream()
                .map(copy -> Map.of(
                        "behind", id(copy.behind(), inserted),
                        "relationship", ids.parameter(copy.link().id())))
                .toList();
    }

    private List<?> obsolete(ChainChanges changes) {
        return changes.obsolete().stream().map(link -> ids.parameter(link.id())).toList();
    }

    private List<?> removals(ChainChanges changes) {
        return changes.removals().stream()
                .map(removal -> ids.parameter(removal.node().id()))
                .toList();
    }

    private HistoryCounts insert(
            SimpleQueryRunner transaction, ChainChanges.Insertion insertion, Map<ChainMember, Object> inserted) {
        var parameters = template.chain();
        parameters.put("behind", id(insertion.behind(), inserted));
        parameters.put("node", template.node(insertion.migration()));
        parameters.put("installation", template.installation());
        var result = transaction.run(ids.inStatement(INSERT), parameters);
        inserted.put(insertion.migration(), result.single().get("id").asObject());
        return counts(result);
    }

    private Object id(ChainMember member, Map<ChainMember, Object> inserted) {
        if (member instanceof RecordedGraph.Node node) {
            return ids.parameter(node.id());
        }
        return Objects.requireNonNull(inserted.get((LocalMigration) member), "inserted");
    }

    private HistoryCounts run(SimpleQueryRunner transaction, String statement, List<?> rows) {
        if (rows.isEmpty()) {
            return HistoryCounts.NONE;
        }
        var parameters = template.chain();
        parameters.put("rows", rows);
        return counts(transaction.run(ids.inStatement(statement), parameters));
    }

    private static HistoryCounts counts(Result result) {
        SummaryCounters counters = result.consume().counters();
        return new HistoryCounts(
                counters.nodesDeleted(),
                counters.nodesCreated(),
                counters.relationshipsDeleted(),
                counters.relationshipsCreated(),
                counters.propertiesSet());
    }

    private List<Map<String, Object>> corrections(ChainChanges changes) {
        return changes.corrections().stream()
                .map(correction -> {
                    var properties = new HashMap<String, Object>();
                    correction.repeatable().ifPresent(flag -> properties.put(HistoryGraph.REPEATABLE, flag));
                    correction.checksum().ifPresent(checksum -> properties.putAll(properties(checksum)));
                    return Map.of("id", ids.parameter(correction.node().id()), "properties", (Object) properties);
                })
                .toList();
    }

    /** The checksum of the newest repetition is the one that counts, so it has to change with that of the node. */
    private List<Map<String, Object>> correctionsOfRepetitions(ChainChanges changes) {
        return changes.corrections().stream()
                .flatMap(correction -> correction.node().repetition().stream()
                        .flatMap(repetition -> correction.checksum().stream()
                                .map(checksum -> Map.<String, Object>of(
                                        "id", ids.parameter(repetition.id()), "properties", properties(checksum)))))
                .toList();
    }

    private static Map<String, Object> properties(NewChecksum checksum) {
        var properties = new HashMap<String, Object>();
        properties.put(HistoryGraph.CHECKSUM, checksum.value().orElse(null));
        return properties;
    }
}
