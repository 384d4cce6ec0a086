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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import ac.simons.neo4j.migrations.core.refactorings.Extract.Sharing;
import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** Moving properties to nodes of their own (C-972). */
@ExtendWith(Neo4jExtension.class)
class ExtractIT {

    private static final String PEOPLE =
            """
            CREATE (:Person {name: 'a', street: 'S', city: 'C'}), (:Person {name: 'b', street: 'S', city: 'C'}),
              (:Person {name: 'c', city: 'C'}), (:Person {name: 'd', city: 'C'}), (:Person {name: 'e', street: 'T'}),
              (:Person {name: 'f'}), (:Address {street: 'T', note: 'old'}), (:Address {street: 'S'}),
              (:Company {name: 'g', street: 'S', city: 'C'})""";

    private static final Extract EXTRACT =
            Extract.properties(List.of("Person"), List.of("street", "city"), "LIVES_AT", "Address");

    private final Neo4jServers servers;

    ExtractIT(Neo4jServers servers) {
        this.servers = servers;
    }

    private Graph people(String family) {
        return Graph.of(servers.driver(family), PEOPLE);
    }

    /** Equally missing is equal, too, and what exists is used. */
    @ParameterizedTest(name = "Neo4j {0} in batches of {1}")
    @CsvSource({"4.4, 0", "4.4, 2", "5.26, 0", "5.26, 2", "2026, 0", "2026, 2"})
    void givenEqualValues_whenExtracted_thenNodesShareOne(String family, int batchSize) {
        var graph = people(family);
        var extract = EXTRACT.inBatchesOf(batchSize == 0 ? null : batchSize);

        assertThat(graph.apply(extract))
                .isEqualTo(Counters.of(
                        Map.of("nodesCreated", 2, "labelsAdded", 2, "typesAdded", 5, "propertiesSet", 3 + 10)));

        assertThat(graph.picture())
                .containsExactlyInAnyOrder(
                        "(:Person {name=a})",
                        "(:Person {name=b})",
                        "(:Person {name=c})",
                        "(:Person {name=d})",
                        "(:Person {name=e})",
                        "(:Person {name=f})",
                        "(:Company {city=C, name=g, street=S})",
                        "(:Address {street=S})",
                        "(:Address {note=old, street=T})",
                        "(:Address {city=C, street=S})",
                        "(:Address {city=C})",
                        "(:Person {name=a})-[:LIVES_AT {}]->(:Address {city=C, street=S})",
                        "(:Person {name=b})-[:LIVES_AT {}]->(:Address {city=C, street=S})",
                        "(:Person {name=c})-[:LIVES_AT {}]->(:Address {city=C})",
                        "(:Person {name=d})-[:LIVES_AT {}]->(:Address {city=C})",
                        "(:Person {name=e})-[:LIVES_AT {}]->(:Address {note=old, street=T})");
        assertThat(graph.apply(extract)).as("nothing is left to be extracted").isEqualTo(Counters.empty());
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenNoSharing_whenExtracted_thenEachGetsItsOwn(String family) {
        var graph = people(family);

        assertThat(graph.apply(EXTRACT.withSharing(Sharing.NONE).withDirection(Direction.INCOMING)))
                .isEqualTo(Counters.of(
                        Map.of("nodesCreated", 5, "labelsAdded", 5, "typesAdded", 5, "propertiesSet", 7 + 10)));

        assertThat(
                        graph.column(
                                "MATCH (a:Address)-[:LIVES_AT]->(p:Person) RETURN p.name + ' ' + coalesce(a.street, '-') + coalesce(a.city, '-') AS t ORDER BY t"))
                .containsExactly("a SC", "b SC", "c -C", "d -C", "e T-");
        assertThat(graph.count("(p:Person) WHERE p.street IS NOT NULL OR p.city IS NOT NULL"))
                .isZero();
    }

    /** Nodes that were created on the way are not taken for sources, whatever the query returns. */
    @ParameterizedTest(name = "in batches of {0}")
    @ValueSource(ints = {0, 1})
    void givenQueryForEverything_whenExtracted_thenNewNodesAreNoSources(int batchSize) {
        var graph = people("5.26");

        var counters = graph.apply(Extract.propertiesMatching(
                        "MATCH (n)-[*0..1]-() RETURN n", List.of("street", "city"), "LIVES_AT", "Address")
                .inBatchesOf(batchSize == 0 ? null : batchSize));

        assertThat(counters.typesAdded()).as("five persons and a company").isEqualTo(6);
        assertThat(graph.count("(:Address)-[:LIVES_AT]->()")).isZero();
        assertThat(graph.count("(:Address {street: 'S', city: 'C'})<-[:LIVES_AT]-()"))
                .isEqualTo(3);
    }

    /** C-907. */
    @Test
    void givenOddNames_whenExtracted_thenTheyAreJustNames() {
        var graph = Graph.of(servers.driver("5.26"), "CREATE (:`A b` {`c d`: 1, `e``f`: 2})");

        assertThat(graph.apply(Extract.properties(
                                List.of("A b"), List.of("c d", "e`f", "e`f"), "G-H", "I` {x: 1}) DELETE e //"))
                        .nodesCreated())
                .isEqualTo(1);

        assertThat(graph.picture()).contains("(:A b {})-[:G-H {}]->(:I` {x: 1}) DELETE e // {c d=1, e`f=2})");
    }

    @Test
    void givenNonsense_whenBuilding_thenItIsRefused() {
        assertThatThrownBy(() -> Extract.properties(List.of("A", "B"), List.of("p"), "T", "B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The properties of nodes with the label B cannot get to other nodes with the label B.");
        assertThatThrownBy(() -> Extract.properties(List.of(), List.of("p"), "T", "B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There must be at least one source label.");
        assertThatThrownBy(() -> Extract.properties(List.of("A"), List.of("p", " "), "T", "B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The property must not be blank.");
        assertThatThrownBy(() ->
                        Extract.propertiesMatching("q", List.of("p"), "T", "B").withCustomQuery(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Either labels or a custom query must tell which nodes lose the properties.");
    }
}
