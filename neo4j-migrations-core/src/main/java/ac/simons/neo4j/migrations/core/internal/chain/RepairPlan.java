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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges.Copy;
import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges.Correction;
import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges.Insertion;
import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges.NewChecksum;
import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges.Reason;
import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges.Removal;
import ac.simons.neo4j.migrations.core.internal.chain.MergedChain.Step;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Kind;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Link;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Node;

/**
 * Finds the chain that a record should be, and the fewest changes that make it so: the chain without duplicates, without
 * versions that do not exist locally and with local versions that lie between recorded ones. Each node that stays keeps
 * what is told about its application, whatever node it follows then.
 */
public final class RepairPlan {

    private final RecordedGraph graph;
    private final MergedChain.Linear merged;
    private final Map<String, LocalMigration> locals;

    private RepairPlan(RecordedGraph graph, MergedChain.Linear merged, List<LocalMigration> locals) {
        this.graph = graph;
        this.merged = merged;
        this.locals = new HashMap<>();
        locals.forEach(local -> this.locals.put(local.version().getValue(), local));
    }

    /**
     * Plans.
     *
     * @param graph  what is recorded
     * @param merged the same without duplicates
     * @param locals local migrations in the order of their versions, each version once
     */
    public static ChainChanges of(RecordedGraph graph, MergedChain.Linear merged, List<LocalMigration> locals) {
        var plan = new RepairPlan(graph, merged, locals);
        return plan.changes(plan.members(locals));
    }

    /** What the chain should consist of, behind the baseline. */
    private List<ChainMember> members(List<LocalMigration> sortedLocals) {
        var members = merged.steps().stream()
                .map(Step::node)
                .filter(node -> !isSuperfluous(node))
                .collect(Collectors.<ChainMember, List<ChainMember>>toCollection(ArrayList::new));
        // Versions of the same number may be recorded in either order: the place is behind all that come earlier
        int place = 0;
        for (var local : upToLastRecorded(sortedLocals, versions(members))) {
            int behind = placeBehind(members, local);
            if (behind > 0) {
                place = Math.max(place, behind);
            } else {
                members.add(place++, local);
            }
        }
        return members;
    }

    private static List<LocalMigration> upToLastRecorded(List<LocalMigration> sortedLocals, Set<String> recorded) {
        int end = sortedLocals.size();
        while (end > 0 && !recorded.contains(sortedLocals.get(end - 1).version().getValue())) {
            end--;
        }
        return sortedLocals.subList(0, end);
    }

    private boolean isSuperfluous(Node node) {
        return node.kind() == Kind.MIGRATION && !locals.containsKey(node.version());
    }

    private static Set<String> versions(List<ChainMember> members) {
        var versions = new HashSet<String>();
        for (var member : members) {
            if (member instanceof Node node && node.kind() == Kind.MIGRATION) {
                versions.add(node.version());
            }
        }
        return versions;
    }

    /** Where something goes that follows this migration, 0 if it is not recorded. */
    private static int placeBehind(List<ChainMember> members, LocalMigration local) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) instanceof Node node
                    && node.kind() == Kind.MIGRATION
                    && node.version().equals(local.version().getValue())) {
                return i + 1;
            }
        }
        return 0;
    }

    private ChainChanges changes(List<ChainMember> members) {
        var insertions = new ArrayList<Insertion>();
        var copies = new ArrayList<Copy>();
        var remaining = new HashSet<Link>();
        Map<ChainMember, Link> arrivals = merged.steps().stream().collect(Collectors.toMap(Step::node, Step::arrival));
        ChainMember previous = merged.baseline();
        for (var member : members) {
            var arrival = Optional.ofNullable(arrivals.get(member));
            if (member instanceof LocalMigration local) {
                insertions.add(new Insertion(local, previous));
            } else if (arrival.isPresent() && isBehind(arrival.get(), previous)) {
                remaining.add(arrival.get());
            } else {
                copies.add(new Copy(arrival.orElseThrow(), previous));
            }
            previous = member;
        }
        var obsolete =
                graph.links().stream().filter(link -> !remaining.contains(link)).toList();
        return new ChainChanges(removals(members), corrections(members), insertions, copies, obsolete);
    }

    private static boolean isBehind(Link arrival, ChainMember previous) {
        return previous instanceof Node node && node.id().equals(arrival.from());
    }

    private List<Removal> removals(List<ChainMember> members) {
        var staying = new HashSet<>(members);
        staying.add(merged.baseline());
        var superfluous = merged.steps().stream().map(Step::node).collect(Collectors.toSet());
        return graph.nodes().stream()
                .filter(node -> !staying.contains(node))
                .map(node -> new Removal(node, superfluous.contains(node) ? Reason.MISSING_LOCALLY : Reason.DUPLICATE))
                .toList();
    }

    private List<Correction> corrections(List<ChainMember> members) {
        var corrections = new ArrayList<Correction>();
        for (var member : members) {
            if (member instanceof Node node && node.kind() == Kind.MIGRATION) {
                correction(node).ifPresent(corrections::add);
            }
        }
        return corrections;
    }

    private Optional<Correction> correction(Node node) {
        var local = Optional.ofNullable(locals.get(node.version())).orElseThrow();
        boolean repeatable = local.repeatable();
        var flag = node.repeatable().filter(recorded -> recorded != repeatable).map(recorded -> repeatable);
        // A repeatable migration that changed is going to be applied again
        var checksum = repeatable || local.accepts(node.lastChecksum())
                ? Optional.<NewChecksum>empty()
                : Optional.of(new NewChecksum(local.checksum()));
        return flag.isEmpty() && checksum.isEmpty()
                ? Optional.empty()
                : Optional.of(new Correction(node, flag, checksum));
    }
}
