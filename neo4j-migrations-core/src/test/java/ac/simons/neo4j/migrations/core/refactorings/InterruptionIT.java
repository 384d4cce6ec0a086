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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;

import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** Somebody terminates a refactoring in batches half-way (C-905); applying it again must end where it would have ended. */
@WithNeo4j
class InterruptionIT {

    private static final String PEOPLE =
            """
            UNWIND range(1, 2000) AS i
            CREATE (:Person {name: i, city: 'C' + i % 7, zip: CASE i % 3 WHEN 0 THEN i % 7 END, active: 'y'})
              -[:OWNS {since: i}]->(:Car {plate: i})""";

    private static final String RUNNING =
            "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery CONTAINS $part RETURN transactionId";

    private static final Extract EXTRACT =
            Extract.properties(List.of("Person"), List.of("city", "zip"), "LIVES_IN", "Place");

    private final Driver driver;

    InterruptionIT(Driver driver) {
        this.driver = driver;
    }

    /** A refactoring, and a pattern that matches when its first entity is done. */
    static Stream<Arguments> refactorings() {
        return Stream.of(
                Arguments.of("rename.label", Rename.label("Person", "Human").inBatchesOf(1), "(n:Human)"),
                Arguments.of("rename.type", Rename.type("OWNS", "HAS").inBatchesOf(1), "()-[n:HAS]->()"),
                Arguments.of(
                        "rename.type by query",
                        Rename.type("OWNS", "HAS")
                                .withCustomQuery("MATCH ()-[r]-() RETURN r")
                                .inBatchesOf(1),
                        "()-[n:HAS]->()"),
                Arguments.of(
                        "rename.nodeProperty",
                        Rename.nodeProperty("name", "title").inBatchesOf(1),
                        "(n:Person) WHERE n.title IS NOT NULL"),
                Arguments.of(
                        "rename.relationshipProperty",
                        Rename.relationshipProperty("since", "from").inBatchesOf(1),
                        "()-[n:OWNS]->() WHERE n.from IS NOT NULL"),
                Arguments.of(
                        "normalize.asBoolean",
                        Normalize.asBoolean("active", List.of("y"), List.of("n"))
                                .inBatchesOf(1),
                        "(n:Person {active: true})"),
                Arguments.of("extract.properties", EXTRACT.inBatchesOf(1), "(:Person)-[:LIVES_IN]->()"),
                Arguments.of(
                        "extract.properties without sharing",
                        EXTRACT.withSharing(Extract.Sharing.NONE).inBatchesOf(1),
                        "(:Person)-[:LIVES_IN]->()"),
                Arguments.of(
                        "invert.relationships",
                        Invert.relationships("OWNS").withNewType("OWNED_BY").inBatchesOf(1),
                        "()-[n:OWNED_BY]->()"),
                Arguments.of(
                        "copy.nodeProperty",
                        TransferProperty.copy("city", List.of("Person"), "OWNS", List.of("Car"))
                                .inBatchesOf(1),
                        "(n:Car) WHERE n.city IS NOT NULL"),
                Arguments.of(
                        "move.nodeProperty",
                        TransferProperty.move("city", List.of("Person"), "OWNS", List.of("Car"))
                                .inBatchesOf(1),
                        "(n:Car) WHERE n.city IS NOT NULL"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refactorings")
    void givenTerminatedRefactoring_whenAppliedAgain_thenTheGraphIsAsIfItHadNotBeenTerminated(
            String name, Refactoring refactoring, String donePattern) {
        var graph = Graph.of(driver, PEOPLE);
        assertThat(graph.apply(refactoring)).isNotEqualTo(Counters.empty());
        var expected = graph.picture();
        graph.run("MATCH (n) DETACH DELETE n").run(PEOPLE);
        var before = graph.picture();

        terminate(graph, refactoring, donePattern);
        assertThat(graph.picture()).isNotEqualTo(before).isNotEqualTo(expected);
        assertThat(graph.apply(refactoring)).isNotEqualTo(Counters.empty());

        assertThat(graph.picture()).isEqualTo(expected);
    }

    /** Keys are random: those that were given stay. */
    @Test
    void givenTerminatedKeys_whenAppliedAgain_thenTheRestGetsKeys() {
        var graph = Graph.of(driver, PEOPLE);
        var refactoring = AddSurrogateKey.toNodes("Person").inBatchesOf(1);
        terminate(graph, refactoring, "(n:Person) WHERE n.id IS NOT NULL");
        var given = graph.column("MATCH (n:Person) WHERE n.id IS NOT NULL RETURN n.id");

        assertThat(graph.apply(refactoring).propertiesSet()).isEqualTo(2000 - given.size());

        assertThat(given).hasSizeBetween(1, 1999);
        assertThat(graph.column("MATCH (n:Person) RETURN DISTINCT n.id"))
                .hasSize(2000)
                .containsAll(given);
    }

    private void terminate(Graph graph, Refactoring refactoring, String donePattern) {
        var running = CompletableFuture.supplyAsync(() -> graph.apply(refactoring));
        while (graph.count(donePattern) < 10) {
            Thread.onSpinWait();
        }
        try (var session = driver.session()) {
            var ids = session.run(RUNNING, Map.of("part", "IN TRANSACTIONS OF 1 ROWS"))
                    .list(row -> row.get(0).asString());
            session.run("TERMINATE TRANSACTIONS $ids", Map.of("ids", ids)).consume();
        }
        assertThatThrownBy(running::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(Neo4jException.class);
    }
}
