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
import java.util.Set;
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
    private final Map<String, Relationship> arrivals = new HashMap<>();
    private final List<RecordedMigration> migrations = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();
    private final List<String> damage = new ArrayList<>();
    private boolean broken;

    RecordedChainAssembler(List<Row> rows) {
        for (var row : rows) {
            this.rows.put(row.node().elementId(), row);
            successors(row).forEach(arrival -> arrivals.put(arrival.endNodeElementId(), arrival));
        }
    }

    RecordedChain assemble() {
        baseline().ifPresent(this::walk);
        examineUnreached();
        return new RecordedChain(RecordedChain.State.PRESENT, migrations, damage);
    }

    private void breaks(String text) {
        broken = true;
        damage.add(text);
    }

    private Optional<Row> baseline() {
        var roots = rows.values().stream()
                .filter(row -> HistoryGraph.BASELINE.equals(version(row.node())))
                .toList();
        if (roots.size() != 1) {
            breaks("there are %d baseline nodes instead of one".formatted(roots.size()));
            return Optional.empty();
        }
        return Optional.of(roots.get(0));
    }

    private void walk(Row baseline) {
        visited.add(baseline.node().elementId());
        var next = successorOf(baseline);
        while (next.isPresent()) {
            var row = next.get();
            if (!visited.add(row.node().elementId())) {
                breaks("the chain runs in a circle, version %s is reached again".formatted(version(row.node())));
                return;
            }
            if (isMigration(row.node())) {
                migration(row).ifPresent(migrations::add);
            }
            next = successorOf(row);
        }
    }

    private Optional<Row> successorOf(Row row) {
        var successors = successors(row);
        if (successors.size() > 1) {
            breaks("version %s has %d successors: %s"
                    .formatted(
                            version(row.node()),
                            successors.size(),
                            successors.stream().map(this::target).sorted().collect(Collectors.joining(", "))));
        }
        successors.stream()
                .filter(relationship -> !rows.containsKey(relationship.endNodeElementId()))
                .forEach(relationship -> breaks("a relationship %s of version %s leads out of the chain"
                        .formatted(HistoryGraph.MIGRATED_TO, version(row.node()))));
        return successors.stream()
                .findFirst()
                .flatMap(relationship -> Optional.ofNullable(rows.get(relationship.endNodeElementId())));
    }

    private static List<Relationship> successors(Row row) {
        return row.relationships().stream()
                .filter(relationship -> relationship.hasType(HistoryGraph.MIGRATED_TO)
                        && !relationship.endNodeElementId().equals(row.node().elementId()))
                .toList();
    }

    private String target(Relationship relationship) {
        var row = rows.get(relationship.endNodeElementId());
        return row == null ? "?" : version(row.node());
    }

    /** Nodes off the way are damage, unless a break that has been named explains them, and may be damaged themselves. */
    private void examineUnreached() {
        var unreached = rows.values().stream()
                .filter(row -> !visited.contains(row.node().elementId()))
                .sorted(Comparator.comparing(row -> version(row.node())))
                .toList();
        if (!unreached.isEmpty() && !broken) {
            breaks("these recorded versions cannot be reached from the baseline: %s"
                    .formatted(
                            unreached.stream().map(row -> version(row.node())).collect(Collectors.joining(", "))));
        }
        for (var row : unreached) {
            var unusedSuccessor = successorOf(row);
            if (isMigration(row.node())) {
                var unusedMigration = migration(row);
            }
        }
    }

    private static boolean isMigration(Node node) {
        return !version(node).isEmpty()
                && !HistoryGraph.BASELINE.equals(version(node))
                && !node.get(FLYWAY_FAILED).asBoolean(false)
                && !FLYWAY_DELETED.equals(node.get(HistoryGraph.TYPE).asString(""));
    }

    private Optional<RecordedMigration> migration(Row row) {
        var node = row.node();
        var newest = row.relationships().stream()
                .filter(relationship -> relationship.hasType(HistoryGraph.REPEATED))
                .filter(relationship -> isPresent(relationship, HistoryGraph.AT, node))
                .max(Comparator.comparing(
                        relationship -> relationship.get(HistoryGraph.AT).asZonedDateTime()));
        var application = newest.or(() -> Optional.ofNullable(arrivals.get(node.elementId())));
        var type = type(node);
        boolean hasSource = isPresent(node, HistoryGraph.SOURCE, node);
        boolean hasTime =
                application.filter(any -> isPresent(any, HistoryGraph.AT, node)).isPresent();
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
                installation(application.get())));
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
