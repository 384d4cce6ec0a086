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

import java.util.List;
import java.util.Optional;

import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph;
import ac.simons.neo4j.migrations.core.internal.connection.Pending;
import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction;
import ac.simons.neo4j.migrations.core.internal.connection.Retries;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;

/** Reads the recorded chain of one migration target with one query. */
public final class HistoryReader {

    private static final String READ_CHAIN =
            """
            MATCH (n:%s)
            WHERE coalesce(n.%s, $defaultChain) = $chain
            OPTIONAL MATCH (n)-[r:%s|%s]->(m:%s)
            RETURN n AS node, collect(r) AS relationships"""
                    .formatted(
                            HistoryGraph.MIGRATION,
                            HistoryGraph.MIGRATION_TARGET,
                            HistoryGraph.MIGRATED_TO,
                            HistoryGraph.REPEATED,
                            HistoryGraph.MIGRATION);

    private final Sessions sessions;

    public HistoryReader(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Reads the chain of one target.
     *
     * @param migrationTarget the target, empty for the default chain
     */
    public RecordedChain read(Optional<String> migrationTarget) {
        return Retries.get(() -> {
            try (var session = sessions.schemaForReading()) {
                return read(session, migrationTarget);
            }
        });
    }

    /** Asks for the chain of one target together with other questions. */
    public static Pending<List<Record>> ask(PipelinedTransaction transaction, Optional<String> migrationTarget) {
        return transaction.ask(new Query(READ_CHAIN, RecordTemplate.chain(migrationTarget)));
    }

    /** What it was answered. */
    public static RecordedChain read(List<Record> answer) {
        return assemble(answer.stream().map(HistoryReader::row).toList());
    }

    /** Reads the chain of one target as a transaction sees it. */
    public static RecordedChain read(SimpleQueryRunner transaction, Optional<String> migrationTarget) {
        return assemble(rows(transaction, migrationTarget));
    }

    private static RecordedChain assemble(List<HistoryRow> rows) {
        return rows.isEmpty() ? RecordedChain.NONE : new RecordedChainAssembler(rows).assemble();
    }

    /** Reads everything that is recorded for one target, as a transaction sees it and whether or not it is a chain. */
    public static RecordedGraph readGraph(SimpleQueryRunner transaction, Optional<String> migrationTarget) {
        return RecordedGraphAssembler.assemble(rows(transaction, migrationTarget));
    }

    private static List<HistoryRow> rows(SimpleQueryRunner transaction, Optional<String> migrationTarget) {
        return transaction
                .run(READ_CHAIN, RecordTemplate.chain(migrationTarget))
                .list(HistoryReader::row);
    }

    private static HistoryRow row(Record row) {
        return new HistoryRow(
                row.get("node").asNode(), row.get("relationships").asList(value -> value.asRelationship()));
    }
}
