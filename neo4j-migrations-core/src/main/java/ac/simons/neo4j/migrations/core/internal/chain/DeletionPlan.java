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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges.Copy;
import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges.Reason;
import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges.Removal;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Kind;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Link;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Node;

/**
 * Takes one version out of a record and lets what followed it follow what came before. Works on any graph, so that it can
 * be used to mend what cannot be repaired automatically.
 */
public final class DeletionPlan {

    private final RecordedGraph graph;
    private final Map<String, Node> deleted;

    private DeletionPlan(RecordedGraph graph, String version) {
        this.graph = graph;
        this.deleted = graph.nodes().stream()
                .filter(node -> node.kind() == Kind.MIGRATION && node.version().equals(version))
                .collect(Collectors.toMap(Node::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** Plans; nothing is to be changed if the version is not recorded. */
    public static ChainChanges of(RecordedGraph graph, String version) {
        return new DeletionPlan(graph, version).changes();
    }

    private ChainChanges changes() {
        var copies = graph.links().stream()
                .filter(link -> deleted.containsKey(link.from()) && !deleted.containsKey(link.to()))
                .flatMap(link -> predecessors(link.from()).stream().map(node -> new Copy(link, node)))
                .toList();
        var obsolete = graph.links().stream()
                .filter(link -> deleted.containsKey(link.from()) || deleted.containsKey(link.to()))
                .toList();
        var removals = deleted.values().stream()
                .map(node -> new Removal(node, Reason.ASKED_FOR))
                .toList();
        return new ChainChanges(removals, List.of(), List.of(), copies, obsolete);
    }

    /** The nearest nodes in front of a deleted one that stay. */
    private List<Node> predecessors(String id) {
        var found = new HashSet<String>();
        var visited = new HashSet<String>();
        var open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            var current = open.remove(open.size() - 1);
            if (!deleted.containsKey(current)) {
                found.add(current);
            } else if (visited.add(current)) {
                open.addAll(directPredecessors(current));
            }
        }
        return graph.nodes().stream().filter(node -> found.contains(node.id())).toList();
    }

    private List<String> directPredecessors(String id) {
        return graph.links().stream()
                .filter(link -> link.to().equals(id))
                .map(Link::from)
                .toList();
    }
}
