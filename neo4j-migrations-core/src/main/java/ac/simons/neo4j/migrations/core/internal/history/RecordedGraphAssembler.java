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

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.neo4j.driver.types.Relationship;

import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Kind;
import ac.simons.neo4j.migrations.core.internal.connection.ElementIds;

/** Tells what is recorded as it is, chain or not. */
final class RecordedGraphAssembler {

    private RecordedGraphAssembler() {}

    static RecordedGraph assemble(List<HistoryRow> rows) {
        return new RecordedGraph(
                rows.stream()
                        .sorted(Comparator.comparing(HistoryRow::id, ElementIds.IN_ORDER_OF_CREATION))
                        .map(RecordedGraphAssembler::node)
                        .toList(),
                rows.stream()
                        .flatMap(row -> row.successors().stream())
                        .map(RecordedGraphAssembler::link)
                        .toList());
    }

    private static RecordedGraph.Node node(HistoryRow row) {
        return new RecordedGraph.Node(
                row.id(),
                kind(row),
                row.version(),
                HistoryRow.text(row.node(), HistoryGraph.DESCRIPTION),
                HistoryRow.value(row.node(), HistoryGraph.REPEATABLE, Boolean.class),
                HistoryRow.text(row.node(), HistoryGraph.CHECKSUM),
                row.newestRepetition().flatMap(RecordedGraphAssembler::repetition));
    }

    private static Kind kind(HistoryRow row) {
        if (row.isBaseline()) {
            return Kind.BASELINE;
        }
        return row.isMigration() ? Kind.MIGRATION : Kind.OTHER;
    }

    private static Optional<RecordedGraph.Repetition> repetition(Relationship repetition) {
        return HistoryRow.text(repetition, HistoryGraph.CHECKSUM)
                .map(checksum -> new RecordedGraph.Repetition(repetition.elementId(), checksum));
    }

    private static RecordedGraph.Link link(Relationship relationship) {
        return new RecordedGraph.Link(
                relationship.elementId(),
                relationship.startNodeElementId(),
                relationship.endNodeElementId(),
                HistoryRow.value(relationship, HistoryGraph.AT, ZonedDateTime.class));
    }
}
