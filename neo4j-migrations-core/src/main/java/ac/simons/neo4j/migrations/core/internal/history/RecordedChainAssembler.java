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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedMigration;

/** Puts nodes and relationships of one recorded chain in order, in linear time. */
final class RecordedChainAssembler {

    /** Written by the Neo4j plugin for Flyway. */
    private static final String FLYWAY_FAILED = "flyway_failed";
    /** Type of a node of the same tool that marks a deletion. */
    private static final String FLYWAY_DELETED = "DELETE";

    /** A node and its outgoing relationships to other nodes of the history. */
    record Row(Node node, List<Relationship> relationships) {}

    private final Map<String, Row> rows = new HashMap<>();
    private final List<String> damage = new ArrayList<>();

    RecordedChainAssembler(List<Row> rows) {
        rows.forEach(row -> this.rows.put(row.node().elementId(), row));
    }

    RecordedChain assemble() {
        var migrations = new ArrayList<RecordedMigration>();
        var visited = new HashSet<String>();
        var arrival = baseline().flatMap(this::successorOf);
        while (arrival.isPresent() && visited.add(arrival.get().endNodeElementId())) {
            var row = rows.get(arrival.get().endNodeElementId());
            if (row == null) {
                damage.add("a relationship %s leads out of the chain".formatted(HistoryGraph.MIGRATED_TO));
                break;
            }
            if (isMigration(row.node())) {
                migration(row, arrival.get()).ifPresent(migrations::add);
            }
            arrival = successorOf(row);
        }
        if (damage.isEmpty() && visited.size() + 1 < rows.size()) {
            damage.add("%d recorded nodes cannot be reached from the baseline"
                    .formatted(rows.size() - visited.size() - 1));
        }
        return new RecordedChain(RecordedChain.State.PRESENT, migrations, damage);
    }

    private Optional<Row> baseline() {
        var roots = rows.values().stream()
                .filter(row -> HistoryGraph.BASELINE.equals(version(row.node())))
                .toList();
        if (roots.size() != 1) {
            damage.add("there are %d baseline nodes instead of one".formatted(roots.size()));
            return Optional.empty();
        }
        return Optional.of(roots.get(0));
    }

    private Optional<Relationship> successorOf(Row row) {
        var successors = row.relationships().stream()
                .filter(relationship -> relationship.hasType(HistoryGraph.MIGRATED_TO)
                        && !relationship.endNodeElementId().equals(row.node().elementId()))
                .toList();
        if (successors.size() > 1) {
            damage.add("version %s has %d successors: %s"
                    .formatted(
                            version(row.node()),
                            successors.size(),
                            successors.stream().map(this::target).sorted().collect(Collectors.joining(", "))));
        }
        return successors.stream().findFirst();
    }

    private String target(Relationship relationship) {
        var row = rows.get(relationship.endNodeElementId());
        return row == null ? "?" : version(row.node());
    }

    private static boolean isMigration(Node node) {
        return !version(node).isEmpty()
                && !node.get(FLYWAY_FAILED).asBoolean(false)
                && !FLYWAY_DELETED.equals(node.get(HistoryGraph.TYPE).asString(""));
    }

    private Optional<RecordedMigration> migration(Row row, Relationship arrival) {
        var node = row.node();
        var newest = row.relationships().stream()
                .filter(relationship -> relationship.hasType(HistoryGraph.REPEATED))
                .filter(relationship -> isPresent(relationship, HistoryGraph.AT, node))
                .max(Comparator.comparing(
                        relationship -> relationship.get(HistoryGraph.AT).asZonedDateTime()));
        var application = newest.orElse(arrival);
        var type = type(node);
        boolean hasSource = isPresent(node, HistoryGraph.SOURCE, node);
        boolean hasTime = isPresent(application, HistoryGraph.AT, node);
        if (type.isEmpty() || !hasSource || !hasTime) {
            return Optional.empty();
        }
        return Optional.of(new RecordedMigration(
                version(node),
                text(node, HistoryGraph.DESCRIPTION),
                type.get(),
                value(node, HistoryGraph.REPEATABLE).map(Value::asBoolean),
                node.get(HistoryGraph.SOURCE).asString(),
                newest.flatMap(repetition -> text(repetition, HistoryGraph.CHECKSUM))
                        .or(() -> text(node, HistoryGraph.CHECKSUM)),
                installation(application)));
    }

    private static RecordedMigration.Installation installation(Relationship application) {
        return new RecordedMigration.Installation(
                application.get(HistoryGraph.AT).asZonedDateTime(),
                text(application, HistoryGraph.BY).orElse("null")
                        + "/"
                        + text(application, HistoryGraph.CONNECTED_AS).orElse("null"),
                value(application, HistoryGraph.IN)
                        .map(Value::asIsoDuration)
                        .map(in -> Duration.ofSeconds(in.seconds(), in.nanoseconds())));
    }

    private Optional<MigrationType> type(Node node) {
        if (!isPresent(node, HistoryGraph.TYPE, node)) {
            return Optional.empty();
        }
        var text = node.get(HistoryGraph.TYPE).asString();
        var type = Arrays.stream(MigrationType.values())
                .filter(candidate -> candidate.name().equals(text))
                .findFirst();
        if (type.isEmpty()) {
            damage.add("version %s has the unknown type \"%s\"".formatted(version(node), text));
        }
        return type;
    }

    private boolean isPresent(MapAccessor element, String property, Node node) {
        boolean present = !element.get(property).isNull();
        if (!present) {
            damage.add("version %s has no property \"%s\"".formatted(version(node), property));
        }
        return present;
    }

    private static String version(Node node) {
        return text(node, HistoryGraph.VERSION).orElse("");
    }

    private static Optional<String> text(MapAccessor element, String property) {
        return value(element, property).map(Value::asString);
    }

    private static Optional<Value> value(MapAccessor element, String property) {
        return Optional.of(element.get(property)).filter(value -> !value.isNull());
    }
}
