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

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.internal.InternalNode;
import org.neo4j.driver.internal.InternalRelationship;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

/** A recorded chain as the driver would deliver it, in random order. Nodes are known by a key, mostly their version. */
final class RecordedGraph {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<Relationship>> relationships = new HashMap<>();
    private int lastId = 1_000;

    @CanIgnoreReturnValue
    RecordedGraph node(String key, Map<String, ?> properties) {
        var values = new HashMap<String, Value>();
        properties.forEach((name, value) -> values.put(name, Values.value(value)));
        nodes.put(key, new InternalNode(nodes.size(), id(key), List.of("__Neo4jMigration"), values));
        return this;
    }

    @CanIgnoreReturnValue
    RecordedGraph baseline() {
        return node("BASELINE", Map.of("version", "BASELINE"));
    }

    /** A complete node of a Cypher migration. */
    @CanIgnoreReturnValue
    RecordedGraph migration(String version) {
        return node(version, complete(version));
    }

    /** A complete node with some properties replaced by others. */
    @CanIgnoreReturnValue
    RecordedGraph migration(String version, Map<String, ?> others) {
        var properties = complete(version);
        properties.putAll(others);
        return node(version, properties);
    }

    @CanIgnoreReturnValue
    RecordedGraph migrationWithout(String version, String... missing) {
        var properties = complete(version);
        properties.keySet().removeAll(List.of(missing));
        return node(version, properties);
    }

    private static Map<String, Object> complete(String version) {
        return new HashMap<>(Map.of(
                "version",
                version,
                "description",
                "Step " + version,
                "type",
                "CYPHER",
                "repeatable",
                false,
                "source",
                "V" + version + "__Step.cypher",
                "checksum",
                "checksum of " + version));
    }

    @CanIgnoreReturnValue
    RecordedGraph relationship(String type, String from, String to, Map<String, ?> properties) {
        var values = new HashMap<String, Value>();
        properties.forEach((name, value) -> values.put(name, Values.value(value)));
        relationships
                .computeIfAbsent(from, any -> new ArrayList<>())
                .add(new InternalRelationship(++lastId, "r" + lastId, 0, id(from), 0, id(to), type, values));
        return this;
    }

    /** Connects nodes one after the other. */
    @CanIgnoreReturnValue
    RecordedGraph chain(String... keys) {
        for (int i = 1; i < keys.length; i++) {
            relationship("MIGRATED_TO", keys[i - 1], keys[i], RecordedChainAssemblerTest.APPLICATION);
        }
        return this;
    }

    RecordedChain assembled() {
        return assembled(new Random(0));
    }

    RecordedChain assembled(Random random) {
        var rows = new ArrayList<HistoryRow>();
        nodes.forEach((key, node) ->
                rows.add(new HistoryRow(node, shuffled(relationships.getOrDefault(key, List.of()), random))));
        return new RecordedChainAssembler(shuffled(rows, random)).assemble();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static String id(String key) {
        return "id of " + key;
    }
}
