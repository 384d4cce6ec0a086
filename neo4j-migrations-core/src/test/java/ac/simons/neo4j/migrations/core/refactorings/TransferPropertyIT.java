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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** Copying and moving properties along relationships (C-972). */
@ExtendWith(Neo4jExtension.class)
class TransferPropertyIT {

    private static final String ACCOUNTS =
            """
            CREATE (a:Account:Active {currency: 'EUR'}), (b:Account:Active {currency: 'CHF'}), (:Account:Active {currency: 'SEK'}),
              (c:Account {currency: 'USD'}), (a)<-[:BOOKED_ON]-(:Booking {n: 1}), (a)<-[:BOOKED_ON]-(:Booking {n: 2, currency: 'old'}),
              (b)-[:BOOKED_ON]->(:Booking {n: 3}), (c)<-[:BOOKED_ON]-(:Booking {n: 4}), (a)<-[:SEEN_BY]-(:Booking {n: 5})""";

    private final Neo4jServers servers;

    TransferPropertyIT(Neo4jServers servers) {
        this.servers = servers;
    }

    private Graph accounts(String family) {
        return Graph.of(servers.driver(family), ACCOUNTS);
    }

    private static List<Object> bookings(Graph graph) {
        return graph.column("MATCH (b:Booking) RETURN b.currency ORDER BY b.n");
    }

    private static List<Object> currencies(Graph graph) {
        return graph.column("MATCH (a:Account) WHERE a.currency IS NOT NULL RETURN a.currency ORDER BY a.currency");
    }

    @ParameterizedTest(name = "Neo4j {0} in batches of {1}")
    @CsvSource({"3.5, 0", "4.4, 0", "4.4, 1", "5.26, 0", "5.26, 1", "2026, 0", "2026, 1"})
    void givenPartners_whenCopied_thenBothSidesHaveTheProperty(String family, int batchSize) {
        var graph = accounts(family);
        var copy = TransferProperty.copy("currency", List.of("Account", "Active"), "BOOKED_ON", List.of("Booking"))
                .inBatchesOf(batchSize == 0 ? null : batchSize);

        assertThat(graph.apply(copy)).isEqualTo(Counters.of(Map.of("propertiesSet", 3)));

        assertThat(bookings(graph)).containsExactly("EUR", "EUR", "CHF", null, null);
        assertThat(currencies(graph)).containsExactly("CHF", "EUR", "SEK", "USD");
    }

    /** All partners of a node get its value before it loses it; without a partner it keeps it. */
    @ParameterizedTest(name = "Neo4j {0} in batches of {1}")
    @CsvSource({"3.5, 0", "4.4, 0", "4.4, 1", "5.26, 0", "5.26, 1", "2026, 0", "2026, 1"})
    void givenPartners_whenMoved_thenOnlyTheTargetsHaveTheProperty(String family, int batchSize) {
        var graph = accounts(family);
        var move = TransferProperty.move("currency", List.of("Account"), "BOOKED_ON", List.of("Booking"))
                .withDirection(Direction.INCOMING)
                .inBatchesOf(batchSize == 0 ? null : batchSize);

        assertThat(graph.apply(move).propertiesSet()).isGreaterThanOrEqualTo(3 + 2);

        assertThat(bookings(graph)).containsExactly("EUR", "EUR", null, "USD", null);
        assertThat(currencies(graph)).containsExactly("CHF", "SEK");
        assertThat(graph.apply(move)).as("nothing is left to be moved").isEqualTo(Counters.empty());
    }

    @Test
    void givenOtherName_whenMovedBetweenNodesOfOneKind_thenEachGetsItFromItsNeighbour() {
        var graph = Graph.of(
                servers.driver("5.26"),
                "CREATE (:P {n: 1, v: 'a'})-[:T]->(:P {n: 2, v: 'b'})-[:T]->(:P {n: 3, v: 'c'})");

        assertThat(graph.apply(TransferProperty.move("v", List.of("P"), "T", List.of("P"))
                                .withTargetProperty("odd name")
                                .withDirection(Direction.OUTGOING))
                        .propertiesSet())
                .isEqualTo(4);

        assertThat(graph.column("MATCH (p:P) RETURN p {.v, .`odd name`} ORDER BY p.n"))
                .containsExactly(picture(null, null), picture(null, "a"), picture("c", "b"));
    }

    private static Map<String, Object> picture(@Nullable String v, @Nullable String odd) {
        var properties = new HashMap<String, @Nullable Object>();
        properties.put("v", v);
        properties.put("odd name", odd);
        return properties;
    }

    /** A node that has received a value does not hand it on, neither now nor when it is done again. */
    @Test
    void givenNodeOnBothSides_whenMovedTwice_thenTheValueMovesOnce() {
        var graph =
                Graph.of(servers.driver("5.26"), "CREATE (:A {n: 1, v: 'a'})-[:T]->(:A:B {n: 2})-[:T]->(:A:B {n: 3})");
        var move = TransferProperty.move("v", List.of("A"), "T", List.of("B")).withDirection(Direction.OUTGOING);

        assertThat(graph.apply(move)).isEqualTo(Counters.of(Map.of("propertiesSet", 2)));
        assertThat(graph.apply(move)).isEqualTo(Counters.empty());

        assertThat(graph.column("MATCH (a:A) RETURN a.v ORDER BY a.n")).containsExactly(null, "a", null);
    }

    @Test
    void givenDifferentValuesForOneTarget_whenCopied_thenNothingIsChanged() {
        var graph = Graph.of(
                servers.driver("5.26"),
                "CREATE (t:B), (:A {v: 1})-[:T]->(t), (:A {v: 2})-[:T]->(t), (:A {v: 3})-[:T]->(:B)<-[:T]-(:A {v: 3})");
        var before = graph.picture();

        assertThatThrownBy(() -> graph.apply(TransferProperty.copy("v", List.of("A"), "T", List.of("B"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The property v cannot get to nodes:B, as 1 of them is connected with nodes that have different values. Nothing was changed. Let all partners of a node have the same value first.");

        assertThat(graph.picture()).isEqualTo(before);
    }

    @Test
    void givenSourcesThatAreAllTargets_whenApplied_thenItIsRefused() {
        var graph = accounts("5.26");

        assertThatThrownBy(() -> graph.apply(TransferProperty.copy("v", List.of("A", "B"), "T", List.of("B"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The property v cannot get from nodes:A:B to nodes:B under the same name, as the former would be both source and target. Set another target property.");
    }
}
