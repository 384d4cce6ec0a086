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

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** Turning relationships around (C-972). */
@ExtendWith(Neo4jExtension.class)
class InvertIT {

    private final Neo4jServers servers;

    InvertIT(Neo4jServers servers) {
        this.servers = servers;
    }

    private Graph ships(String family) {
        return Graph.ofShips(servers.driver(family));
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenType_whenInvertedTwice_thenEverythingIsAsItWas(String family) {
        var graph = ships(family);
        var before = graph.picture();

        assertThat(graph.apply(Invert.relationships("SAILS_TO")))
                .isEqualTo(Counters.of(Map.of("typesAdded", 3, "typesRemoved", 3, "propertiesSet", 2)));

        assertThat(graph.column("MATCH (:Port)-[s:SAILS_TO]->(:Ship) RETURN s.day ORDER BY s.day"))
                .containsExactly(1L, 2L);
        assertThat(graph.count("(:Ship {name: 'c'})-[:SAILS_TO]->(:Port)")).isEqualTo(1);
        assertThat(graph.apply(Invert.relationships("SAILS_TO")).typesAdded()).isEqualTo(3);
        assertThat(graph.picture()).isEqualTo(before);
    }

    /** The query chooses among the relationships of the type. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenNewTypeAndQuery_whenInverted_thenOtherTypesStay(String family) {
        var graph = ships(family);

        assertThat(graph.apply(Invert.relationships("SAILS_TO")
                        .withNewType("VISITED BY")
                        .withCustomQuery("MATCH (:Ship)-[r]-() RETURN r")
                        .inBatchesOf(2)))
                .isEqualTo(Counters.of(Map.of("typesAdded", 3, "typesRemoved", 3, "propertiesSet", 2)));

        assertThat(graph.count("(:Port)-[:`VISITED BY`]->(:Ship)")).isEqualTo(2);
        assertThat(graph.count("()-[:NEXT]->()")).isEqualTo(2);
    }

    /** A unique constraint would refuse a second relationship while the first one is there. */
    @Test
    void givenUniqueConstraint_whenInverted_thenItDoesNotStandInTheWay() {
        var graph = ships("5.26").run("CREATE CONSTRAINT steps FOR ()-[n:NEXT]-() REQUIRE n.x IS UNIQUE");

        assertThat(graph.apply(Invert.relationships("NEXT")).typesAdded()).isEqualTo(2);

        assertThat(graph.count("(:Ship {name: 'b'})-[:NEXT {x: 2}]->(:Ship {name: 'a'})"))
                .isEqualTo(1);
    }

    @Test
    void givenBatchesWithoutNewType_whenInverted_thenItIsRefused() {
        var graph = ships("5.26");
        var before = graph.picture();

        assertThatThrownBy(() -> graph.apply(
                        Invert.relationships("NEXT").withNewType("NEXT").inBatchesOf(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Relationships of the type NEXT can only be inverted in batches if they get a new type, as nobody could tell after an interruption which of them have been inverted. Set a new type, or leave out the batch size.");

        assertThat(graph.picture()).isEqualTo(before);
    }
}
