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
package io.github.neo4jmigrations.maven.report;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

/**
 * Which labels are connected by which types of relationships.
 *
 * @param arrows  one for each combination, sorted
 * @param problem why there are none, although there may be some
 */
public record Connections(List<Arrow> arrows, Optional<String> problem) {

    /** What is known without a database. */
    public static final Connections UNKNOWN = new Connections(List.of(), Optional.empty());

    /** Answered from the counts of the database, so that its size does not matter, but the number of labels and types does. */
    private static final String QUERY =
            "CALL db.schema.visualization() YIELD nodes, relationships RETURN nodes, relationships";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_ARROWS = 200;
    private static final String OUR_LABELS = "__Neo4jMigration";

    /**
     * A combination that exists.
     *
     * @param from label of nodes at the start
     * @param type type of the relationships
     * @param to   label of nodes at the end
     */
    public record Arrow(String from, String type, String to) {

        private boolean isOfUsers() {
            return Stream.of(from, to).noneMatch(label -> label.startsWith(OUR_LABELS));
        }
    }

    public Connections {
        arrows = arrows.stream()
                .sorted(Comparator.comparing(Arrow::from)
                        .thenComparing(Arrow::type)
                        .thenComparing(Arrow::to))
                .toList();
    }

    /**
     * Asks a database. That it does not answer, or too much, is told by the report and no failure.
     *
     * @param driver  connected to the server
     * @param session which database, and as whom
     * @return what it answers
     */
    public static Connections read(Driver driver, SessionConfig session) {
        TransactionConfig patient =
                TransactionConfig.builder().withTimeout(PATIENCE).build();
        try (Session opened = driver.session(session)) {
            return limited(arrows(opened.run(QUERY, patient).single()));
        } catch (Neo4jException refused) {
            return none("Neo4j does not tell how labels are connected: " + refused.getMessage());
        }
    }

    private static List<Arrow> arrows(Record schema) {
        Map<String, String> labels = new HashMap<>();
        schema.get("nodes").values(Value::asNode).forEach(node -> labels.put(node.elementId(), label(node)));
        return schema.get("relationships").asList(Value::asRelationship).stream()
                .map(relationship -> arrow(relationship, labels))
                .filter(Arrow::isOfUsers)
                .distinct()
                .toList();
    }

    private static String label(Node node) {
        return String.join(":", node.labels());
    }

    private static Arrow arrow(Relationship relationship, Map<String, String> labels) {
        return new Arrow(
                Objects.requireNonNullElse(labels.get(relationship.startNodeElementId()), ""),
                relationship.type(),
                Objects.requireNonNullElse(labels.get(relationship.endNodeElementId()), ""));
    }

    private static Connections limited(List<Arrow> arrows) {
        return arrows.size() > MOST_ARROWS
                ? none("Labels are connected in " + arrows.size() + " ways, which are too many for a picture.")
                : new Connections(arrows, Optional.empty());
    }

    private static Connections none(String problem) {
        return new Connections(List.of(), Optional.of(problem));
    }
}
