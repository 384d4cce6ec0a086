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

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** Turning properties into booleans (C-930 to C-933). */
@ExtendWith(Neo4jExtension.class)
class NormalizeIT {

    private static final String AFLOAT = "MATCH (n) RETURN n.afloat ORDER BY n.name";

    private final Neo4jServers servers;

    NormalizeIT(Neo4jServers servers) {
        this.servers = servers;
    }

    private Graph ships(String family) {
        return Graph.ofShips(servers.driver(family));
    }

    /** C-932: what is not listed goes; C-933: what is missing stays missing. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenListsWithoutNull_whenNormalized_thenOtherValuesAreRemoved(String family) {
        var graph = ships(family);
        var normalize = Normalize.asBoolean("afloat", List.of("y", 1), List.of("n"));

        assertThat(graph.apply(normalize)).isEqualTo(properties(4));

        assertThat(graph.column(AFLOAT)).containsExactly(true, null, true, null, false);
        assertThat(graph.apply(normalize)).as("booleans stay").isEqualTo(properties(3));
        assertThat(graph.column(AFLOAT)).containsExactly(true, null, true, null, false);
    }

    /** C-933: all nodes and relationships get the property. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenListWithNull_whenNormalized_thenEverythingGetsTheProperty(String family) {
        var graph = ships(family);

        assertThat(graph.apply(Normalize.asBoolean("afloat", List.of("y", 1), Arrays.asList("n", null))))
                .isEqualTo(properties(10));

        assertThat(graph.column(AFLOAT)).containsExactly(true, false, true, false, false);
        assertThat(graph.column("MATCH ()-[r]->() RETURN r.afloat")).containsExactly(false, false, false, false, false);
    }

    @Test
    void givenNullMeansTrue_whenNormalized_thenOtherValuesAreTrue() {
        var graph = ships("5.26");

        assertThat(graph.apply(Normalize.asBoolean("afloat", Arrays.asList("y", null), null)
                        .withCustomQuery("MATCH (s:Ship) RETURN s")))
                .isEqualTo(properties(4));

        assertThat(graph.column(AFLOAT)).containsExactly(true, true, true, null, false);
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenQueryAndBatches_whenNormalized_thenOnlyItsNodesAre(String family) {
        var graph = ships(family);

        assertThat(graph.apply(Normalize.asBoolean("afloat", List.of("y"), List.of("n"))
                        .withCustomQuery("MATCH (s:Ship) RETURN s")
                        .inBatchesOf(2)))
                .isEqualTo(properties(4));

        assertThat(graph.column(AFLOAT)).containsExactly(true, null, null, null, false);
    }

    /** C-931: what is recorded is not ours to change. */
    @ParameterizedTest(name = "in batches of {0}")
    @ValueSource(ints = {0, 3})
    void givenHistoryAndLock_whenEverythingGetsTheProperty_thenTheyDoNot(int batchSize) {
        var graph = ships("5.26")
                .run(
                        """
                        CREATE (b:__Neo4jMigration {version: 'BASELINE'})-[:MIGRATED_TO {at: 1}]->(:__Neo4jMigration {version: '1'}),
                          (:__Neo4jMigrationsLock {id: 'x'})""");

        assertThat(graph.apply(Normalize.asBoolean("afloat", Arrays.asList("y", null), List.of("n"))
                        .inBatchesOf(batchSize == 0 ? null : batchSize)))
                .isEqualTo(properties(10));

        assertThat(graph.count("(n:__Neo4jMigration|__Neo4jMigrationsLock) WHERE n.afloat IS NULL"))
                .isEqualTo(3);
        assertThat(graph.count("()-[r:MIGRATED_TO]->() WHERE r.afloat IS NULL")).isEqualTo(1);
    }

    private static Counters properties(int set) {
        return Counters.of(Map.of("propertiesSet", set));
    }
}
