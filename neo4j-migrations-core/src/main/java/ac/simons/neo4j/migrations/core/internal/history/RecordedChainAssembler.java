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

import static ac.simons.neo4j.migrations.core.internal.history.HistoryRow.text;
import static ac.simons.neo4j.migrations.core.internal.history.HistoryRow.value;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedMigration;

/** Puts nodes and relationships of one recorded chain in order, in linear time. */
final class RecordedChainAssembler {

    private final Map<String, HistoryRow> rows = new HashMap<>();
    private final List<String> damage = new ArrayList<>();

    RecordedChainAssembler(List<HistoryRow> rows) {
        rows.forEach(row -> this.rows.put(row.id(), row));
    }

    RecordedChain assemble() {
        var migrations = new ArrayList<RecordedMigration>();
        var visited = new HashSet<String>();
        var baseline = baseline();
        baseline.map(HistoryRow::id).ifPresent(visited::add);
        var arrival = baseline.flatMap(this::successorOf);
        while (arrival.isPresent() && visited.add(arrival.get().endNodeElementId())) {
            var row = rows.get(arrival.get().endNodeElementId());
            if (row == null) {
                damage.add("a relationship %s leads out of the chain".formatted(HistoryGraph.MIGRATED_TO));
                break;
            }
            if (row.isMigration()) {
                migration(row, arrival.get()).ifPresent(migrations::add);
            }
            arrival = successorOf(row);
        }
        addUnreachable(visited, arrival);
        return new RecordedChain(RecordedChain.State.PRESENT, migrations, duplicates(), damage);
    }

    private void addUnreachable(Set<String> visited, Optional<Relationship> last) {
        if (damage.isEmpty() && last.isPresent()) {
            damage.add("version %s is followed by one that comes before it, which makes a circle"
                    .formatted(source(last.get())));
        }
        if (damage.isEmpty() && visited.size() < rows.size()) {
            damage.add("%d recorded nodes cannot be reached from the baseline".formatted(rows.size() - visited.size()));
        }
    }

    private List<String> duplicates() {
        return rows.values().stream()
                .filter(row -> row.isMigration() || row.isBaseline())
                .collect(Collectors.groupingBy(HistoryRow::version, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<HistoryRow> baseline() {
        var roots = rows.values().stream().filter(HistoryRow::isBaseline).toList();
        if (roots.size() != 1) {
            damage.add("there are %d baseline nodes instead of one".formatted(roots.size()));
            return Optional.empty();
        }
        return Optional.of(roots.get(0));
    }

    private Optional<Relationship> successorOf(HistoryRow row) {
        var successors = row.successors();
        if (successors.size() > 1) {
            damage.add("version %s has %d successors: %s"
                    .formatted(
                            row.version(),
                            successors.size(),
                            successors.stream().map(this::target).sorted().collect(Collectors.joining(", "))));
        }
        return successors.stream().findFirst();
    }

    private String source(Relationship relationship) {
        return version(relationship.startNodeElementId());
    }

    private String target(Relationship relationship) {
        return version(relationship.endNodeElementId());
    }

    private String version(String id) {
        var row = rows.get(id);
        return row == null ? "?" : row.version();
    }

    private Optional<RecordedMigration> migration(HistoryRow row, Relationship arrival) {
        var node = row.node();
        row.repetitions().forEach(repetition -> addIfMissing(repetition, HistoryGraph.AT, node));
        var newest = row.newestRepetition();
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
        addIfMissing(element, property, node);
        return !element.get(property).isNull();
    }

    private void addIfMissing(MapAccessor element, String property, Node node) {
        if (element.get(property).isNull()) {
            damage.add("version %s has no property \"%s\"".formatted(version(node), property));
        }
    }

    private static String version(Node node) {
        return text(node, HistoryGraph.VERSION).orElse("");
    }
}
