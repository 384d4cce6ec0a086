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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.refactorings.Merge.PropertyMergePolicy;
import ac.simons.neo4j.migrations.core.refactorings.Merge.PropertyMergePolicy.Strategy;
import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** Merging nodes (C-950 to C-954, C-906). */
@ExtendWith(Neo4jExtension.class)
class MergeIT {

    private static final String ALL_SHIPS = "MATCH (s:Ship) RETURN s ORDER BY s.name";
    private static final PropertyMergePolicy KEEP_FIRST = PropertyMergePolicy.of(".*", Strategy.KEEP_FIRST);

    private final Neo4jServers servers;

    MergeIT(Neo4jServers servers) {
        this.servers = servers;
    }

    private Graph ships(String family) {
        return Graph.ofShips(servers.driver(family));
    }

    /** C-951, the example. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenShips_whenMerged_thenOneHasEverything(String family) {
        var graph = ships(family);

        assertThat(graph.apply(Merge.nodes(
                        ALL_SHIPS, List.of(PropertyMergePolicy.of("name", Strategy.KEEP_LAST), KEEP_FIRST))))
                .isEqualTo(Counters.of(Map.of(
                        "nodesDeleted", 3, "labelsAdded", 1, "typesAdded", 4, "typesRemoved", 4, "propertiesSet", 7)));

        var ship = "(:Big One:Ship {afloat=y, id=keep, name=c, only=true})";
        var port = "(:Port {name=p})";
        assertThat(graph.picture())
                .containsExactlyInAnyOrder(
                        ship,
                        port,
                        ship + "-[:SAILS_TO {day=1}]->" + port,
                        ship + "-[:SAILS_TO {day=2}]->" + port,
                        port + "-[:SAILS_TO {}]->" + ship,
                        ship + "-[:NEXT {x=1}]->" + ship,
                        ship + "-[:NEXT {x=2}]->" + ship);
    }

    /** C-950: less than two nodes, also if one comes twice; it must survive. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "MATCH (s:Ship {name: 'a'}) RETURN s",
                "MATCH (s:Ship {name: 'a'})--() RETURN s",
                "MATCH (s:Ferry) RETURN s",
                "OPTIONAL MATCH (s:Ferry) RETURN s"
            })
    void givenLessThanTwoNodes_whenMerged_thenNothingHappens(String query) {
        var graph = ships("5.26");
        var before = graph.picture();

        assertThat(graph.apply(Merge.nodes(query))).isEqualTo(Counters.empty());

        assertThat(graph.picture()).isEqualTo(before);
    }

    /** C-950: the first occurrence counts. */
    @Test
    void givenNodesThatComeTwice_whenMerged_thenTheyCountOnce() {
        var graph = ships("5.26");

        assertThat(graph.apply(Merge.nodes(
                                "UNWIND ['b', 'a', 'b', 'a'] AS name MATCH (s:Ship {name: name}) RETURN s",
                                List.of(PropertyMergePolicy.of("name", Strategy.KEEP_ALL), KEEP_FIRST)))
                        .nodesDeleted())
                .isEqualTo(1);

        assertThat(graph.column("MATCH (s:`Big One`) RETURN s.name")).containsExactly(List.of("b", "a"));
    }

    /** E-F14, C-952: also for a property that only one node has, and before anything is written. */
    @Test
    void givenPropertiesWithoutPolicy_whenMerged_thenAllAreNamedAndNothingChanges() {
        var graph = ships("5.26");
        var before = graph.picture();

        assertThatThrownBy(() -> graph.apply(
                        Merge.nodes(ALL_SHIPS, List.of(PropertyMergePolicy.of("name|afloat", Strategy.KEEP_LAST)))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "No merge policy tells what becomes of the properties id, only. Nothing was changed. Add a policy whose pattern matches them, for example .* with KEEP_FIRST.");

        assertThat(graph.picture()).isEqualTo(before);
    }

    /** C-953: a list even of one value; and mixed types, which the server refuses. */
    @Test
    void givenKeepAll_whenMerged_thenValuesAreListsOrEverythingIsRolledBack() {
        var graph = ships("5.26");
        var before = graph.picture();
        var keepAll = PropertyMergePolicy.of(".*", Strategy.KEEP_ALL);

        assertThatThrownBy(() -> graph.apply(Merge.nodes(ALL_SHIPS, List.of(keepAll))))
                .isInstanceOf(Neo4jException.class)
                .hasMessageContaining("Neo4j only supports a subset of Cypher types");
        assertThat(graph.picture()).isEqualTo(before);
        assertThat(graph.apply(Merge.nodes(
                                ALL_SHIPS, List.of(PropertyMergePolicy.of("afloat", Strategy.KEEP_FIRST), keepAll)))
                        .nodesDeleted())
                .isEqualTo(3);

        assertThat(graph.column("MATCH (s:Ship) RETURN properties(s)"))
                .containsExactly(Map.of(
                        "name", List.of("a", "b", "c"), "afloat", "y", "only", List.of(true), "id", List.of("keep")));
    }

    /** The value of a merged node is free when the target gets it. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenUniqueConstraints_whenMerged_thenTheyDoNotStandInTheWay(String family) {
        var graph = ships(family).run("CREATE CONSTRAINT names FOR (s:Ship) REQUIRE s.name IS UNIQUE");
        if (!family.equals("4.4")) {
            graph.run("CREATE CONSTRAINT steps FOR ()-[n:NEXT]-() REQUIRE n.x IS UNIQUE");
        }

        assertThat(graph.apply(Merge.nodes(
                                ALL_SHIPS, List.of(PropertyMergePolicy.of("name", Strategy.KEEP_LAST), KEEP_FIRST)))
                        .typesAdded())
                .isEqualTo(4);

        assertThat(graph.column("MATCH (s:Ship)-[n:NEXT]->(s) RETURN s.name + n.x ORDER BY n.x"))
                .containsExactly("c1", "c2");
    }

    /** C-907: names that are in the database are taken as they are. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenOddNames_whenMerged_thenTheyAreKept(String family) {
        var graph = Graph.of(
                servers.driver(family),
                "CREATE (:A {n: 1})-[:B]->(x:`a``b` {n: 2, `k e``y`: 3}), (x)-[:`\\u005Cu0041 ``` {`p\\u005Cn`: 1}]->(:C)");
        var types = graph.column("MATCH ()-[r]->() RETURN type(r) ORDER BY type(r)");
        assertThat(types).containsExactly("B", "\\u0041 `");

        assertThat(graph.apply(Merge.nodes("MATCH (a) WHERE NOT a:C RETURN a ORDER BY a.n", List.of(KEEP_FIRST)))
                        .labelsAdded())
                .isEqualTo(1);

        assertThat(graph.picture())
                .containsExactlyInAnyOrder(
                        "(:A:a`b {k e`y=3, n=1})",
                        "(:C {})",
                        "(:A:a`b {k e`y=3, n=1})-[:B {}]->(:A:a`b {k e`y=3, n=1})",
                        "(:A:a`b {k e`y=3, n=1})-[:\\u0041 ` {p\\n=1}]->(:C {})");
    }

    @Test
    void givenNodesWithoutLabelsAndProperties_whenMerged_thenOneIsLeft() {
        var graph = Graph.of(servers.driver("5.26"), "CREATE (), (), ()");

        assertThat(graph.apply(Merge.nodes("MATCH (n) RETURN n"))).isEqualTo(Counters.of(Map.of("nodesDeleted", 2)));
    }

    /** E-F6. */
    @Test
    void givenQueryThatReturnsValues_whenMerged_thenItIsRefused() {
        var graph = ships("5.26");

        assertThatThrownBy(() -> graph.apply(Merge.nodes("MATCH (s:Ship) RETURN s.name AS name")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The column name of the source query must hold nodes, but there is a value of type STRING: MATCH (s:Ship) RETURN s.name AS name");
    }
}
