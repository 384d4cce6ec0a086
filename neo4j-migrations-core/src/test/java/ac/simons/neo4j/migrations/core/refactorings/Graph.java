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
package ac.simons.neo4j.migrations.core.refactorings;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.types.Node;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;

/** A graph to be refactored, and how tests look at it. */
record Graph(Driver driver) {

    /** Four ships, one of them without a name, and a port. */
    static final String SHIPS =
            """
            CREATE (a:Ship {name: 'a', afloat: 'y'}), (b:Ship:`Big One` {name: 'b', afloat: 0, only: true}),
              (c:Ship {name: 'c', afloat: 1, id: 'keep'}), (d:Ship {afloat: false}), (p:Port {name: 'p'}),
              (a)-[:SAILS_TO {day: 1}]->(p), (b)-[:SAILS_TO {day: 2}]->(p), (p)-[:SAILS_TO]->(c),
              (b)-[:NEXT {x: 1}]->(b), (a)-[:NEXT {x: 2}]->(b)""";

    static Graph ofShips(Driver driver) {
        return of(driver, SHIPS);
    }

    static Graph of(Driver driver, String statement) {
        var graph = new Graph(driver);
        graph.run(statement);
        return graph;
    }

    @CanIgnoreReturnValue
    Graph run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
        return this;
    }

    Counters apply(@Nullable Refactoring... refactorings) {
        return new Migrations(MigrationsConfig.defaultConfig(), driver).apply(refactorings);
    }

    /** The only column of a query. */
    List<Object> column(String query) {
        try (var session = driver.session()) {
            return session.run(query).list(row -> row.get(0).asObject());
        }
    }

    long count(String pattern) {
        return (Long) column("MATCH " + pattern + " RETURN count(*)").get(0);
    }

    /** Everything in the database but ids and the order of things, as one sorted text per node and relationship. */
    List<String> picture() {
        try (var session = driver.session()) {
            var nodes = session.run("MATCH (n) RETURN n")
                    .list(row -> picture(row.get(0).asNode()));
            var relationships = session.run("MATCH (s)-[r]->(t) RETURN s, r, t").list(row -> "%s-[:%s %s]->%s"
                    .formatted(
                            picture(row.get("s").asNode()),
                            row.get("r").asRelationship().type(),
                            new TreeMap<>(row.get("r").asMap()),
                            picture(row.get("t").asNode())));
            return Stream.of(nodes, relationships)
                    .flatMap(List::stream)
                    .sorted()
                    .toList();
        }
    }

    private static String picture(Node node) {
        var labels = StreamSupport.stream(node.labels().spliterator(), false)
                .sorted()
                .collect(Collectors.joining(":"));
        return "(:%s %s)".formatted(labels, new TreeMap<>(node.asMap()));
    }
}
