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

import static java.util.stream.Collectors.toMap;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Kind;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Link;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Node;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Repetition;

/**
 * Recorded graphs and local migrations as texts. {@code B > 1 > 2a > 3, 1 > 2b} is a baseline followed by the versions 1, 2
 * and 3, and a second node of version 2; what is drawn earlier is older. A trailing {@code R} makes a migration repeatable,
 * {@code *} gives it another content, {@code -} no checksum, {@code +} a re-application of another content; {@code x} is a
 * node that is no migration.
 */
final class GraphPicture {

    private static final Pattern NODE =
            Pattern.compile("(?<id>B[a-z]?|x[a-z]?|(?<version>[0-9.]+)[a-z]?)(?<marks>[R*+-]*)");
    private static final ZonedDateTime START = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private GraphPicture() {}

    static RecordedGraph graph(String picture) {
        var nodes = new LinkedHashMap<String, Node>();
        var links = new ArrayList<Link>();
        for (var path : picture.split(",", -1)) {
            Optional<Node> previous = Optional.empty();
            for (var text : path.split(">", -1)) {
                var drawn = node(text.strip());
                var node = nodes.computeIfAbsent(drawn.id(), id -> drawn);
                previous.ifPresent(from -> links.add(new Link(
                        from.id() + ">" + node.id(),
                        from.id(),
                        node.id(),
                        Optional.of(START.plusMinutes(links.size())))));
                previous = Optional.of(node);
            }
        }
        return new RecordedGraph(List.copyOf(nodes.values()), links);
    }

    private static Node node(String text) {
        var matcher = NODE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        var id = matcher.group("id");
        var version =
                matcher.group("version") == null ? (id.startsWith("B") ? "BASELINE" : "") : matcher.group("version");
        var marks = matcher.group("marks");
        return new Node(
                id,
                version.isEmpty() ? Kind.OTHER : version.equals("BASELINE") ? Kind.BASELINE : Kind.MIGRATION,
                version,
                Optional.empty(),
                Optional.of(marks.contains("R")),
                checksum(version, marks),
                marks.contains("+")
                        ? Optional.of(new Repetition("again " + id, "other " + version))
                        : Optional.empty());
    }

    /** Such as {@code 1 2* 3R}. */
    static List<LocalMigration> locals(String picture) {
        return Arrays.stream(picture.strip().split(" ", -1))
                .filter(text -> !text.isEmpty())
                .map(GraphPicture::local)
                .toList();
    }

    private static LocalMigration local(String text) {
        var matcher = NODE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        var version = matcher.group("version");
        var marks = matcher.group("marks");
        var name = (marks.contains("R") ? "R" : "V") + version + "__Some_text.cypher";
        return new LocalMigration(
                MigrationVersion.parse(name),
                MigrationType.CYPHER,
                name,
                "/" + name,
                checksum(version, marks),
                Set.of());
    }

    private static Optional<String> checksum(String version, String marks) {
        return marks.contains("-")
                ? Optional.empty()
                : Optional.of((marks.contains("*") ? "other " : "text ") + version);
    }

    /** What a graph looks like with all changes made; {@code >2b>3>} is a copy of the relationship from 2b to 3. */
    static String after(RecordedGraph graph, ChainChanges changes) {
        var names = new LinkedHashMap<ChainMember, String>();
        graph.nodes().forEach(node -> names.put(node, node.id()));
        changes.insertions()
                .forEach(insertion -> names.put(
                        insertion.migration(), "new " + insertion.migration().version()));
        changes.removals().forEach(removal -> names.remove(removal.node()));
        var nodeNames = graph.nodes().stream().collect(toMap(Node::id, Node::id));
        Map<String, String> next = new LinkedHashMap<>();
        graph.links().stream()
                .filter(link -> !changes.obsolete().contains(link))
                .forEach(link -> put(next, link.from(), " > " + nodeNames.get(link.to())));
        changes.insertions()
                .forEach(insertion ->
                        put(next, name(names, insertion.behind()), " > " + name(names, insertion.migration())));
        changes.copies()
                .forEach(copy -> put(
                        next,
                        name(names, copy.behind()),
                        " >" + copy.link().id() + "> " + copy.link().to()));
        return draw(next, names.values().iterator().next(), names.size());
    }

    private static String name(Map<ChainMember, String> names, ChainMember member) {
        var name = names.get(member);
        if (name == null) {
            throw new IllegalStateException("Not there any more: " + member);
        }
        return name;
    }

    private static void put(Map<String, String> next, String from, String arrow) {
        if (next.put(from, arrow) != null) {
            throw new IllegalStateException(from + " forks");
        }
    }

    private static String draw(Map<String, String> next, String first, int size) {
        var picture = new StringBuilder(first);
        var current = first;
        int drawn = 1;
        for (var arrow = next.get(current); arrow != null; arrow = next.get(current)) {
            picture.append(arrow);
            current = arrow.substring(arrow.lastIndexOf("> ") + 2);
            drawn++;
        }
        if (drawn != size) {
            throw new IllegalStateException("Only a part of the nodes is linked: " + picture);
        }
        return picture.toString();
    }
}
