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
package ac.simons.neo4j.migrations.core;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.TypeSystem;

/** What a database holds after migrations ran, in the form of the recorded vectors. */
final class HistorySnapshot {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> VOLATILE = Set.of("at", "in", "id");
    private static final String BOOKKEEPING = "n:__Neo4jMigration OR n:__Neo4jMigrationsLock";

    private HistorySnapshot() {}

    /** The database as it is. */
    static JsonNode of(Driver driver) {
        var snapshot = JSON.createObjectNode();
        try (var session = driver.session(SessionConfig.forDatabase("neo4j"))) {
            var nodes = session.run("MATCH (n) WHERE " + BOOKKEEPING + " RETURN n")
                    .list(row -> row.get("n").asNode());
            var keys = nodes.stream().collect(Collectors.toMap(Node::elementId, HistorySnapshot::key));
            snapshot.set(
                    "nodes", sorted(nodes.stream().map(HistorySnapshot::node).toList()));
            snapshot.set(
                    "relationships",
                    sorted(session.run("MATCH (n)-[r]->() WHERE " + BOOKKEEPING + " RETURN r").stream()
                            .map(row -> row.get("r").asRelationship())
                            .<JsonNode>map(relationship -> JSON.createObjectNode()
                                    .put("type", relationship.type())
                                    .put("from", keys.get(relationship.startNodeElementId()))
                                    .put("to", keys.get(relationship.endNodeElementId()))
                                    .set("properties", properties(relationship)))
                            .toList()));
            snapshot.set(
                    "constraints",
                    sorted(session.run("SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties, type").stream()
                            .map(row -> schemaItem(row.asMap()))
                            .toList()));
            snapshot.set(
                    "indexes",
                    sorted(session
                            .run(
                                    "SHOW INDEXES YIELD name, labelsOrTypes, properties, type WHERE type <> 'LOOKUP' RETURN *")
                            .stream()
                            .map(row -> schemaItem(row.asMap()))
                            .toList()));
            var others = new TreeMap<String, Object>();
            // The journal of migrations that were begun is our own, the vectors do not know it
            session.run("MATCH (n) WHERE NOT (" + BOOKKEEPING
                            + ") AND NOT n:__Neo4jMigrationsJournal RETURN labels(n)[0] AS label, count(*) AS count")
                    .forEachRemaining(row -> others.put(
                            row.get("label").asString(), row.get("count").asInt()));
            snapshot.set("otherNodesByLabel", JSON.valueToTree(others));
        }
        return snapshot;
    }

    /** A vector without what differs from run to run, and without what we do not compare. */
    static JsonNode normalised(JsonNode vector) {
        var snapshot = JSON.createObjectNode();
        snapshot.set("nodes", sorted(elements(vector.get("nodes"))));
        snapshot.set("relationships", sorted(elements(vector.get("relationships"))));
        snapshot.set("constraints", sorted(elements(vector.get("constraints"))));
        snapshot.set("indexes", sorted(elements(vector.get("indexes"))));
        snapshot.set("otherNodesByLabel", vector.get("otherNodesByLabel"));
        return snapshot;
    }

    private static List<JsonNode> elements(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false)
                .map(element -> {
                    ObjectNode copy = element.deepCopy();
                    copy.remove(List.of("entityType", "ownedIndex", "owningConstraint"));
                    if (copy.has("properties") && copy.get("properties").isObject()) {
                        copy.get("properties").forEach(property -> {
                            if (property.has("$volatile")) {
                                ((ObjectNode) property).remove("example");
                            }
                        });
                    }
                    return (JsonNode) copy;
                })
                .toList();
    }

    private static JsonNode sorted(List<? extends JsonNode> elements) {
        var array = JSON.createArrayNode();
        elements.stream().sorted(Comparator.comparing(JsonNode::toString)).forEach(array::add);
        return array;
    }

    private static JsonNode schemaItem(Map<String, Object> item) {
        return JSON.valueToTree(new TreeMap<>(item));
    }

    private static JsonNode node(Node node) {
        var json = JSON.createObjectNode().put("key", key(node));
        json.set("labels", JSON.valueToTree(node.labels()));
        json.set("properties", properties(node));
        return json;
    }

    private static String key(Node node) {
        var target = node.get("migrationTarget");
        return node.get("version").asString("lock") + (target.isNull() ? "" : "@" + target.asString());
    }

    private static JsonNode properties(MapAccessor element) {
        var properties = new TreeMap<String, Object>();
        element.asMap(value -> value).forEach((name, value) -> properties.put(name, property(name, value)));
        return JSON.valueToTree(properties);
    }

    private static Map<String, Object> property(String name, Value value) {
        var types = TypeSystem.getDefault();
        var property = new HashMap<String, Object>();
        if (VOLATILE.contains(name)) {
            property.put("$volatile", value.type().name());
        } else {
            property.put("type", value.type().name());
            property.put("value", types.BOOLEAN().isTypeOf(value) ? value.asBoolean() : value.asString());
        }
        return property;
    }
}
