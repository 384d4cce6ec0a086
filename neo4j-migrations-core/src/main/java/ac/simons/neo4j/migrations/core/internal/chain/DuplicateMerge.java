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
package ac.simons.neo4j.migrations.core.internal.chain;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.internal.chain.MergedChain.Step;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Kind;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Link;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Node;

/**
 * Chooses one node of each version, lets all relationships lead to and from the chosen ones and looks whether that is a
 * chain. Two tools that raced each other leave graphs that become one; anything else is told, not guessed.
 */
final class DuplicateMerge {

    private static final Comparator<Optional<ZonedDateTime>> OLDEST_FIRST =
            Comparator.comparing(at -> at.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    private final RecordedGraph graph;
    private final Map<String, Node> keptById = new HashMap<>();
    private final Map<String, List<Link>> arrivals;
    private final Map<String, List<Link>> departures;
    private final Map<String, List<Link>> successors = new HashMap<>();
    private final List<String> reasons = new ArrayList<>();

    DuplicateMerge(RecordedGraph graph) {
        this.graph = graph;
        this.arrivals = graph.links().stream().collect(Collectors.groupingBy(Link::to));
        this.departures = graph.links().stream().collect(Collectors.groupingBy(Link::from));
    }

    MergedChain merge() {
        chooseNodes();
        chooseLinks();
        var baseline = keptNodes().stream()
                .filter(node -> node.kind() == Kind.BASELINE)
                .findFirst();
        if (baseline.isEmpty()) {
            return new MergedChain.Broken(List.of("there is no baseline node"));
        }
        findForks();
        var steps = walk(baseline.get());
        return reasons.isEmpty() ? new MergedChain.Linear(baseline.get(), steps) : new MergedChain.Broken(reasons);
    }

    private List<Node> keptNodes() {
        return graph.nodes().stream()
                .filter(node -> kept(node.id()).id().equals(node.id()))
                .toList();
    }

    private void chooseNodes() {
        var groups = graph.nodes().stream()
                .collect(Collectors.groupingBy(DuplicateMerge::group, LinkedHashMap::new, Collectors.toList()));
        var groupById = graph.nodes().stream().collect(Collectors.toMap(Node::id, DuplicateMerge::group));
        groups.values().forEach(group -> {
            // The order in which nodes come proves nothing: a new node may get the id of one that was deleted
            var kept = group.stream()
                    .min(Comparator.comparing((Node node) ->
                                    foreignArrivals(node, groupById).isEmpty())
                            .thenComparing(node -> oldest(foreignArrivals(node, groupById)), OLDEST_FIRST)
                            .thenComparing(node -> oldest(departures.getOrDefault(node.id(), List.of())), OLDEST_FIRST))
                    .orElseThrow();
            group.forEach(node -> keptById.put(node.id(), kept));
        });
    }

    /** What is no migration is never a duplicate. */
    private static String group(Node node) {
        return node.kind() == Kind.OTHER ? "id " + node.id() : "version " + node.version();
    }

    private List<Link> foreignArrivals(Node node, Map<String, String> groupById) {
        return arrivals.getOrDefault(node.id(), List.of()).stream()
                .filter(link -> !group(node).equals(groupById.get(link.from())))
                .toList();
    }

    private static Optional<ZonedDateTime> oldest(List<Link> links) {
        return links.stream().map(Link::at).min(OLDEST_FIRST).orElse(Optional.empty());
    }

    /** Of several relationships between two versions, the one that leads to the kept node tells when it was applied. */
    private void chooseLinks() {
        var between = graph.links().stream()
                .filter(this::staysInside)
                .filter(link -> !kept(link.from()).id().equals(kept(link.to()).id()))
                .collect(Collectors.groupingBy(
                        link -> List.of(kept(link.from()).id(), kept(link.to()).id()),
                        LinkedHashMap::new,
                        Collectors.minBy(Comparator.comparing(
                                        (Link link) -> !kept(link.to()).id().equals(link.to()))
                                .thenComparing(Link::at, OLDEST_FIRST))));
        between.values().stream().flatMap(Optional::stream).forEach(link -> successors
                .computeIfAbsent(kept(link.from()).id(), id -> new ArrayList<>())
                .add(link));
    }

    private boolean staysInside(Link link) {
        boolean inside = keptById.containsKey(link.to());
        if (!inside) {
            reasons.add("a relationship leads from version %s out of the chain"
                    .formatted(kept(link.from()).version()));
        }
        return inside;
    }

    private Node kept(String id) {
        var node = keptById.get(id);
        if (node == null) {
            throw new IllegalStateException("No node " + id);
        }
        return node;
    }

    private void findForks() {
        for (var node : keptNodes()) {
            var next = successors.getOrDefault(node.id(), List.of());
            if (next.size() > 1) {
                reasons.add("version %s has %d successors: %s"
                        .formatted(
                                node.version(),
                                next.size(),
                                next.stream()
                                        .map(link -> kept(link.to()).version())
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
            }
        }
    }

    private List<Step> walk(Node baseline) {
        var steps = new ArrayList<Step>();
        var visited = new HashSet<String>();
        visited.add(baseline.id());
        var next = successor(baseline);
        while (next.isPresent() && visited.add(kept(next.get().to()).id())) {
            var node = kept(next.get().to());
            steps.add(new Step(node, next.get()));
            next = successor(node);
        }
        next.ifPresent(link -> reasons.add("version %s is followed by version %s, which comes before it"
                .formatted(kept(link.from()).version(), kept(link.to()).version())));
        requireAllReached(visited);
        return steps;
    }

    private void requireAllReached(Set<String> visited) {
        var unreached = keptNodes().stream()
                .filter(node -> !visited.contains(node.id()))
                .map(Node::version)
                .sorted()
                .toList();
        if (reasons.isEmpty() && !unreached.isEmpty()) {
            reasons.add("these versions cannot be reached from the baseline: " + String.join(", ", unreached));
        }
    }

    private Optional<Link> successor(Node node) {
        return successors.getOrDefault(node.id(), List.of()).stream().findFirst();
    }
}
