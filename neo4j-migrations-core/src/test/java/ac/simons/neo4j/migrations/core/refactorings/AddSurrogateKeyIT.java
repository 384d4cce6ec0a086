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

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** Generated keys (C-940 to C-942). */
@ExtendWith(Neo4jExtension.class)
class AddSurrogateKeyIT {

    private final Neo4jServers servers;

    AddSurrogateKeyIT(Neo4jServers servers) {
        this.servers = servers;
    }

    private Graph ships(String family) {
        return Graph.ofShips(servers.driver(family));
    }

    /** C-940: existing values are kept, so the second time there is nothing to do. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenNodesWithoutKey_whenApplied_thenTheyGetOne(String family) {
        var graph = ships(family);

        assertThat(graph.apply(AddSurrogateKey.toNodes("Ship"))).isEqualTo(properties(3));

        var keys = graph.column("MATCH (s:Ship) RETURN s.id ORDER BY s.name");
        assertThat(keys).doesNotHaveDuplicates().hasSize(4);
        assertThat(keys.get(2)).isEqualTo("keep");
        assertThat(UUID.fromString((String) keys.get(0)).version()).isEqualTo(4);
        assertThat(graph.count("(p:Port) WHERE p.id IS NULL")).isEqualTo(1);
        assertThat(graph.apply(AddSurrogateKey.toNodes("Ship"))).isEqualTo(Counters.empty());
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenSeveralLabels_whenApplied_thenNodesNeedAllOfThem(String family) {
        var graph = ships(family);

        assertThat(graph.apply(AddSurrogateKey.toNodes("Ship", "Big One"))).isEqualTo(properties(1));

        assertThat(graph.column("MATCH (n) WHERE n.id IS NOT NULL RETURN n.name ORDER BY n.name"))
                .containsExactly("b", "c");
    }

    /** C-941: what the query returns gets new values, whatever the labels. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenQuery_whenApplied_thenExistingValuesAreOverwritten(String family) {
        var graph = ships(family);

        assertThat(graph.apply(AddSurrogateKey.toNodesMatching("MATCH (x:Ship) RETURN x")))
                .isEqualTo(properties(4));
        assertThat(graph.count("(s:Ship) WHERE s.id <> 'keep'")).isEqualTo(4);

        assertThat(graph.apply(AddSurrogateKey.toNodes("Port")
                        .withCustomQuery("MATCH (x:Ship) RETURN x")
                        .inBatchesOf(3)))
                .isEqualTo(properties(4));
        assertThat(graph.count("(p:Port) WHERE p.id IS NULL")).isEqualTo(1);
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenRelationships_whenApplied_thenTheyGetKeys(String family) {
        var graph = ships(family);

        assertThat(graph.apply(AddSurrogateKey.toRelationships("SAILS_TO"))).isEqualTo(properties(3));

        assertThat(graph.column("MATCH ()-[r]->() WHERE r.id IS NOT NULL RETURN DISTINCT type(r)"))
                .containsExactly("SAILS_TO");
    }

    @Test
    void givenQueryForRelationships_whenApplied_thenTheyGetKeys() {
        var graph = ships("5.26");

        assertThat(graph.apply(AddSurrogateKey.toRelationshipsMatching("MATCH ()-[r:NEXT]-() RETURN r")))
                .isEqualTo(properties(2));
    }

    /** C-942. */
    @Test
    void givenGenerators_whenApplied_thenTheEntityTakesThePlaceOfThePlaceholder() {
        var graph = ships("5.26");

        assertThat(graph.apply(
                        AddSurrogateKey.toNodes("Ship").withProperty("a").withGeneratorFunction("elementId(%s)"),
                        AddSurrogateKey.toNodes("Ship")
                                .withProperty("odd key")
                                .withGeneratorFunction("coalesce(%s.name, '?') + '%%'"),
                        AddSurrogateKey.toNodes("Ship").withProperty("c").withGeneratorFunction("timestamp")))
                .isEqualTo(properties(12));

        assertThat(graph.count("(s:Ship) WHERE s.a = elementId(s) AND s.c > 0")).isEqualTo(4);
        assertThat(graph.column("MATCH (s:Ship) RETURN s.`odd key` ORDER BY s.name"))
                .containsExactly("a%", "b%", "c%", "?%");
    }

    private static Counters properties(int set) {
        return Counters.of(Map.of("propertiesSet", set));
    }
}
