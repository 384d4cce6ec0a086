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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Everything in a database but times and identifiers, one thing per line.
 *
 * @param lines    nodes, relationships, constraints and indexes
 * @param counters how often each statement was executed that counts itself
 */
record DatabasePicture(List<String> lines, Map<String, Long> counters) {

    private static final List<String> QUERIES = List.of(
            "MATCH (n) RETURN labels(n) AS kind, properties(n) AS what",
            """
            MATCH (a)-[r]->(b)
            RETURN type(r) AS kind, r {.*, at: null, in: null, from: a.version, to: b.version} AS what""",
            "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN 'constraint' AS kind, {name: name, type: type, of: labelsOrTypes, properties: properties} AS what",
            "SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint, state RETURN 'index' AS kind, {name: name, type: type, of: labelsOrTypes, properties: properties, constraint: owningConstraint, state: state} AS what");

    static DatabasePicture of(Driver driver) {
        try (var session = driver.session()) {
            var lines = new ArrayList<String>();
            QUERIES.forEach(query -> lines.addAll(lines(session, query)));
            return new DatabasePicture(
                    lines.stream().sorted().toList(),
                    session.run("MATCH (c:Counter) RETURN c.id AS id, c.n AS n").stream()
                            .collect(Collectors.toMap(row -> row.get("id").asString(), row -> row.get("n")
                                    .asLong())));
        }
    }

    private static List<String> lines(Session session, String query) {
        return session.run(query)
                .list(row -> row.get("kind").asObject()
                        + " "
                        + new TreeMap<>(row.get("what").asMap()));
    }

    /** How many statements were not executed, though they should have been. */
    long lostSince(DatabasePicture expected) {
        return expected.counters().keySet().stream()
                .filter(id -> counters.getOrDefault(id, 0L) < 1)
                .count();
    }

    /** How many statements were executed more than once. */
    long doubled() {
        return counters.values().stream().filter(n -> n > 1).count();
    }
}
