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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/**
 * Histories that are written into a database as they are drawn, by other tools so to speak, and read back as pictures.
 * {@code B > 1 > 2a > 3, 1 > 2b} is a baseline followed by the versions 1, 2 and 3, and a second node of version 2; what is
 * drawn earlier is older.
 *
 * @param target name of the chain, empty for the default chain
 */
record DrawnHistory(Driver driver, String target) {

    private static final String MIGRATION = "__Neo4jMigration";

    DrawnHistory(Driver driver) {
        this(driver, "");
    }

    /** Records with the checksums that the local migrations have. */
    void draw(String picture, MigrationChain locals) {
        var checksums = locals.getElements().stream()
                .collect(Collectors.toMap(MigrationChain.Element::getVersion, element -> element.getChecksum()
                        .orElseThrow()));
        var nodes = new LinkedHashMap<String, String>();
        var parameters = new HashMap<String, Object>();
        var relationships = new ArrayList<String>();
        for (var path : picture.split(",", -1)) {
            var previous = "";
            for (var drawn : path.split(">", -1)) {
                var name = "n" + drawn.strip().replace('.', '_');
                nodes.put(name, "(%s:%s $%s)".formatted(name, MIGRATION, name));
                parameters.put(name, properties(drawn.strip(), checksums));
                if (!previous.isEmpty()) {
                    relationships.add(
                            "(%s)-[:MIGRATED_TO {at: datetime('2026-01-01T00:00:00Z') + duration({minutes: %d}), in: duration({milliseconds: 5}), by: 'to %s', connectedAs: 'other'}]->(%s)"
                                    .formatted(previous, relationships.size(), drawn.strip(), name));
                }
                previous = name;
            }
        }
        relationships.addAll(0, nodes.values());
        run("CREATE " + String.join(", ", relationships), parameters);
    }

    private Map<String, Object> properties(String drawn, Map<String, String> checksums) {
        var properties = new HashMap<String, Object>();
        if (!target.isEmpty()) {
            properties.put("migrationTarget", target);
        }
        if (drawn.startsWith("B")) {
            properties.put("version", "BASELINE");
            return properties;
        }
        var version = drawn.replaceAll("[a-z]$", "");
        properties.put("version", version);
        properties.put("description", "Version " + version);
        properties.put("type", "CYPHER");
        properties.put("repeatable", false);
        properties.put("source", "V%s__Version_%s.cypher".formatted(version, version));
        properties.put("checksum", checksums.getOrDefault(version, "0"));
        return properties;
    }

    /** The one path from the baseline to the end, with the user that each relationship names. */
    String picture() {
        return query(
                        """
                        MATCH p = (b:__Neo4jMigration {version: 'BASELINE'})-[:MIGRATED_TO*0..]->(leaf:__Neo4jMigration)
                        WHERE coalesce(b.migrationTarget, '') = $target AND NOT (leaf)-[:MIGRATED_TO]->(:__Neo4jMigration)
                        RETURN reduce(text = 'B', i IN range(0, length(p) - 1) |
                          text + ' >' + coalesce((relationships(p)[i]).by, '?') + '> ' + (nodes(p)[i + 1]).version)""")
                .stream()
                .collect(Collectors.joining(" and "));
    }

    /** Everything that is there, to be compared with what is there later. */
    List<String> dump() {
        return query(
                """
                MATCH (n:__Neo4jMigration)
                WHERE coalesce(n.migrationTarget, '') = $target
                OPTIONAL MATCH (n)-[r]->(m)
                RETURN n.version + ' ' + coalesce(n.checksum, '-') + ' ' + coalesce(toString(n.repeatable), '-')
                  + coalesce(' ' + type(r) + ' ' + r.by + ' ' + toString(r.at) + ' ' + m.version, '') AS row
                ORDER BY row""");
    }

    List<String> query(String query) {
        try (var session = driver.session()) {
            return session.run(query, Map.of("target", target))
                    .list(row ->
                            row.get(0).isNull() ? "null" : row.get(0).asObject().toString());
        }
    }

    void run(String statement) {
        run(statement, Map.of());
    }

    private void run(String statement, Map<String, Object> parameters) {
        try (var session = driver.session(SessionConfig.defaultConfig())) {
            session.run(statement, parameters).consume();
        }
    }
}
