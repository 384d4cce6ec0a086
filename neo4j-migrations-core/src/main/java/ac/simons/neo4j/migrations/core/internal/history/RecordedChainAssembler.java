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
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedMigration;

/** Puts nodes and relationships of one recorded chain in order, in linear time. */
final class RecordedChainAssembler {

    private final Map<String, HistoryRow> rows = new HashMap<>();
    private final Map<String, Relationship> arrivals = new HashMap<>();
    private final List<RecordedMigration> migrations = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();
    private final List<String> damage = new ArrayList<>();
    private boolean broken;

    RecordedChainAssembler(List<HistoryRow> rows) {
        for (var row : rows) {
            this.rows.put(row.id(), row);
            row.successors().forEach(arrival -> arrivals.put(arrival.endNodeElementId(), arrival));
        }
    }

    RecordedChain assemble() {
        baseline().ifPresent(this::walk);
        examineUnreached();
        return new RecordedChain(RecordedChain.State.PRESENT, migrations, duplicates(), damage);
    }

    private void breaks(String text) {
        broken = true;
        damage.add(text);
    }

    private Optional<HistoryRow> baseline() {
        var roots = rows.values().stream().filter(HistoryRow::isBaseline).toList();
        if (roots.size() != 1) {
            breaks("there are %d baseline nodes instead of one".formatted(roots.size()));
            return Optional.empty();
        }
        return Optional.of(roots.get(0));
    }

    private void walk(HistoryRow baseline) {
        visited.add(baseline.id());
        var next = successorOf(baseline);
        while (next.isPresent()) {
            var row = next.get();
            if (!visited.add(row.id())) {
                breaks("the chain runs in a circle, version %s is reached again".formatted(row.version()));
                return;
            }
            if (row.isMigration()) {
                migration(row).ifPresent(migrations::add);
            }
            next = successorOf(row);
        }
    }

    private Optional<HistoryRow> successorOf(HistoryRow row) {
        var successors = row.successors();
        if (successors.size() > 1) {
            breaks("version %s has %d successors: %s"
                    .formatted(
                            row.version(),
                            successors.size(),
                            successors.stream().map(this::target).sorted().collect(Collectors.joining(", "))));
        }
        successors.stream()
                .filter(relationship -> !rows.containsKey(relationship.endNodeElementId()))
                .forEach(relationship -> breaks("a relationship %s of version %s leads out of the chain"
                        .formatted(HistoryGraph.MIGRATED_TO, row.version())));
        return successors.stream()
                .findFirst()
                .flatMap(relationship -> Optional.ofNullable(rows.get(relationship.endNodeElementId())));
    }

    private String target(Relationship relationship) {
        var row = rows.get(relationship.endNodeElementId());
        return row == null ? "?" : row.version();
    }

    /** Nodes off the way are damage, unless a break that has been named explains them, and may be damaged themselves. */
    private void examineUnreached() {
        var unreached = rows.values().stream()
                .filter(row -> !visited.contains(row.id()))
                .sorted(Comparator.comparing(row -> row.version()))
                .toList();
        if (!unreached.isEmpty() && !broken) {
            breaks("these recorded versions cannot be reached from the baseline: %s"
                    .formatted(unreached.stream().map(row -> row.version()).collect(Collectors.joining(", "))));
        }
        for (var row : unreached) {
            var unusedSuccessor = successorOf(row);
            if (row.isMigration()) {
                var unusedMigration = migration(row);
            }
        }
    }

    private Optional<RecordedMigration> migration(HistoryRow row) {
        var node = row.node();
        var newest = row.repetitions()
                .filter(repetition -> hasTime(repetition, node))
                .max(HistoryRow.BY_TIME);
        var application = newest.or(() -> Optional.ofNullable(arrivals.get(node.elementId())));
        var type = type(node);
        boolean hasSource = isPresent(node, HistoryGraph.SOURCE, node);
        boolean hasTime = application.filter(any -> hasTime(any, node)).isPresent();
        if (value(node, HistoryGraph.VERSION, String.class).isEmpty()) {
            damage.add("version %s is not recorded as text".formatted(version(node)));
        }
        if (type.isEmpty() || !hasSource || !hasTime) {
            return Optional.empty();
        }
        return Optional.of(new RecordedMigration(
                version(node),
                text(node, HistoryGraph.DESCRIPTION),
                type.get(),
                value(node, HistoryGraph.REPEATABLE, Boolean.class),
                text(node, HistoryGraph.SOURCE).orElse(""),
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
                value(application, HistoryGraph.IN, IsoDuration.class)
                        .map(in -> Duration.ofSeconds(in.seconds(), in.nanoseconds())));
    }

    private Optional<MigrationType> type(Node node) {
        if (!isPresent(node, HistoryGraph.TYPE, node)) {
            return Optional.empty();
        }
        var text = text(node, HistoryGraph.TYPE).orElse("");
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

    private boolean hasTime(Relationship application, Node node) {
        if (!isPresent(application, HistoryGraph.AT, node)) {
            return false;
        }
        boolean hasTime =
                value(application, HistoryGraph.AT, ZonedDateTime.class).isPresent();
        if (!hasTime) {
            damage.add("version %s has the property \"%s\" with %s instead of a time with a zone"
                    .formatted(version(node), HistoryGraph.AT, application.get(HistoryGraph.AT)));
        }
        return hasTime;
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

    private static String version(Node node) {
        return text(node, HistoryGraph.VERSION).orElse("");
    }
}
