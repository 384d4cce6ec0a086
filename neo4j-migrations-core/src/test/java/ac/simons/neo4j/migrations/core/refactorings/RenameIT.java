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
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ClientException;

import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** Renaming (C-920 to C-923), and what all refactorings of single entities have in common (C-903 to C-908). */
@ExtendWith(Neo4jExtension.class)
class RenameIT {

    private static final Counters FOUR_LABELS = Counters.of(Map.of("labelsAdded", 4, "labelsRemoved", 4));

    private final Neo4jServers servers;

    RenameIT(Neo4jServers servers) {
        this.servers = servers;
    }

    private Graph ships(String family) {
        return Graph.ofShips(servers.driver(family));
    }

    /** C-920, and C-904: everything but batches and custom queries works from 3.5 on. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenLabel_whenRenamed_thenAllNodesHaveTheNewOne(String family) {
        var graph = ships(family);

        assertThat(graph.apply(Rename.label("Ship", "Vessel"))).isEqualTo(FOUR_LABELS);

        assertThat(graph.count("(n:Vessel)")).isEqualTo(4);
        assertThat(graph.count("(n:Ship)")).isZero();
        assertThat(graph.count("(n:Vessel:`Big One` {name: 'b'})")).isEqualTo(1);
    }

    /** C-905: auto-commit in batches. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenBatches_whenRenamed_thenTheCountersAreThoseOfAll(String family) {
        var graph = ships(family);

        assertThat(graph.apply(Rename.label("Ship", "Vessel").inBatchesOf(2))).isEqualTo(FOUR_LABELS);

        assertThat(graph.count("(n:Vessel)")).isEqualTo(4);
    }

    /** C-921. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenCustomQuery_whenLabelRenamed_thenWhatItReturnsGetsTheLabel(String family) {
        var graph = ships(family);
        var rename = Rename.label("Ship", "Vessel");

        assertThat(graph.apply(rename.withCustomQuery("MATCH (s:Ship) WHERE s.name = 'a' RETURN s // one")))
                .isEqualTo(Counters.of(Map.of("labelsAdded", 1, "labelsRemoved", 1)));
        assertThat(graph.apply(rename.withCustomQuery("MATCH (s:Port) RETURN s").inBatchesOf(1)))
                .isEqualTo(Counters.of(Map.of("labelsAdded", 1)));

        assertThat(graph.column("MATCH (v:Vessel) RETURN v.name ORDER BY v.name"))
                .containsExactly("a", "p");
        assertThat(graph.count("(n:Port:Vessel)")).isEqualTo(1);
    }

    /** C-922: the relationships are new ones, with the old properties. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenType_whenRenamed_thenPropertiesAndDirectionStay(String family) {
        var graph = ships(family);

        assertThat(graph.apply(Rename.type("SAILS_TO", "TRAVELS_TO")))
                .isEqualTo(Counters.of(Map.of("typesAdded", 3, "typesRemoved", 3, "propertiesSet", 2)));

        assertThat(graph.column("MATCH (:Ship)-[t:TRAVELS_TO]->(:Port) RETURN t.day ORDER BY t.day"))
                .containsExactly(1L, 2L);
        assertThat(graph.count("(:Port)-[:TRAVELS_TO]->(:Ship {name: 'c'})")).isEqualTo(1);
        assertThat(graph.count("()-[:SAILS_TO]->()")).isZero();
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenQueryReturnsRelationshipsOfOtherType_whenTypeRenamed_thenTheyGetTheType(String family) {
        var graph = ships(family);

        assertThat(graph.apply(Rename.type("SAILS_TO", "TRAVELS_TO").withCustomQuery("MATCH ()-[n:NEXT]->() RETURN n")))
                .isEqualTo(Counters.of(Map.of("typesAdded", 2, "typesRemoved", 2, "propertiesSet", 2)));

        assertThat(graph.column("MATCH ()-[t:TRAVELS_TO]->() RETURN t.x ORDER BY t.x"))
                .containsExactly(1L, 2L);
        assertThat(graph.count("()-[:SAILS_TO]->()")).isEqualTo(3);
    }

    /** C-903: an undirected pattern finds each relationship twice. */
    @ParameterizedTest(name = "in batches of {0}")
    @ValueSource(ints = {1, 100})
    void givenQueryReturnsRelationshipsTwice_whenTypeRenamed_thenEachIsRenamedOnce(int batchSize) {
        var graph = ships("5.26");

        assertThat(graph.apply(Rename.type("SAILS_TO", "TRAVELS_TO")
                                .withCustomQuery("MATCH (n)-[r:SAILS_TO]-(m) RETURN r")
                                .inBatchesOf(batchSize))
                        .typesAdded())
                .isEqualTo(3);

        assertThat(graph.count("()-[:TRAVELS_TO]->()")).isEqualTo(3);
    }

    /** C-922: an existing property is overwritten. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenNodeProperty_whenRenamed_thenThoseThatHaveItLoseTheOld(String family) {
        var graph = ships(family);

        assertThat(graph.apply(Rename.nodeProperty("name", "title"))).isEqualTo(properties(8));
        assertThat(graph.column("MATCH (n) RETURN n.title ORDER BY n.title")).containsExactly("a", "b", "c", "p", null);
        assertThat(graph.apply(Rename.nodeProperty("title", "afloat"))).isEqualTo(properties(8));

        assertThat(graph.column("MATCH (n) RETURN n.afloat ORDER BY toString(n.afloat)"))
                .containsExactly("a", "b", "c", false, "p");
        assertThat(graph.count("(n) WHERE n.name IS NOT NULL OR n.title IS NOT NULL"))
                .isZero();
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenNodesWithoutTheProperty_whenRenamedByQueryInBatches_thenTheyKeepWhatTheyHave(String family) {
        var graph = ships(family);

        assertThat(graph.apply(Rename.nodeProperty("name", "afloat")
                        .withCustomQuery("MATCH (s:Ship)-[*0..1]-(x) RETURN s")
                        .inBatchesOf(2)))
                .isEqualTo(properties(6));

        assertThat(graph.column("MATCH (n:Ship) RETURN n.afloat ORDER BY toString(n.afloat)"))
                .containsExactly("a", "b", "c", false);
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenRelationshipProperty_whenRenamed_thenThoseThatHaveItLoseTheOld(String family) {
        var graph = ships(family);

        assertThat(graph.apply(Rename.relationshipProperty("day", "date"))).isEqualTo(properties(4));

        assertThat(graph.column("MATCH ()-[s:SAILS_TO]->() RETURN s.date ORDER BY s.date"))
                .containsExactly(1L, 2L, null);
    }

    /** C-923. */
    @Test
    void givenSameNames_whenRenamed_thenNothingHappens() {
        var graph = ships("5.26");
        var before = graph.picture();

        var counters = graph.apply(
                Rename.label("Ship", "Ship"),
                Rename.type("NEXT", "NEXT"),
                Rename.nodeProperty("name", "\\u006Eame"),
                Rename.relationshipProperty("day", "day").inBatchesOf(1));

        assertThat(counters).isEqualTo(Counters.empty());
        assertThat(graph.picture()).isEqualTo(before);
    }

    /** C-907: quoted, so that nothing in a name is a command. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenNamesThatLookLikeCypher_whenRenamed_thenTheyAreJustNames(String family) {
        var graph = ships(family);
        var odd = "x` DETACH DELETE e //";

        assertThat(graph.apply(
                        Rename.label("Ship", odd),
                        Rename.type("NEXT", odd),
                        Rename.nodeProperty("name", odd),
                        Rename.relationshipProperty("day", odd)))
                .isEqualTo(Counters.of(Map.of(
                        "labelsAdded", 4,
                        "labelsRemoved", 4,
                        "typesAdded", 2,
                        "typesRemoved", 2,
                        "propertiesSet", 14)));

        assertThat(graph.column(
                        "MATCH (n) UNWIND keys(n) + labels(n) AS k WITH k WHERE k STARTS WITH 'x' RETURN DISTINCT k"))
                .containsExactly(odd);
        assertThat(graph.column("MATCH ()-[r]->() WHERE type(r) STARTS WITH 'x' RETURN DISTINCT type(r)"))
                .containsExactly(odd);
    }

    /** E-F6, C-903. */
    @ParameterizedTest
    @ValueSource(
            strings = {"MATCH (n) RETURN n, n.name AS name", "MATCH (n) SET n.x = 1", "MATCH (n) RETURN *, 1 AS one"})
    void givenQueryWithoutSingleColumn_whenApplied_thenItIsRefused(String query) {
        var graph = ships("5.26");

        assertThatThrownBy(() -> graph.apply(Rename.label("Ship", "Vessel").withCustomQuery(query)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The query must return exactly one column, with one node or relationship per row, such as in MATCH (n:Book) RETURN n; this one does not: "
                                + query);

        assertThat(graph.count("(n:Ship)")).isEqualTo(4);
    }

    /** C-903: such a column has a name that only the server can make use of. */
    @Test
    void givenExpressionWithoutAlias_whenApplied_thenTheServerRefusesIt() {
        var graph = ships("5.26");

        assertThatThrownBy(() ->
                        graph.apply(Rename.label("Ship", "Vessel").withCustomQuery("MATCH (s:Ship) RETURN s.name")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Expression in CALL { RETURN ... } must be aliased");
    }

    @Test
    void givenColumnWithOddName_whenApplied_thenItIsUnderstood() {
        var graph = ships("5.26");
        var query = "MATCH (s:Ship) RETURN s AS `a``b` UNION MATCH (s:Port) RETURN s AS `a``b`";

        assertThat(graph.apply(Rename.label("Ship", "Vessel").withCustomQuery(query))
                        .labelsAdded())
                .isEqualTo(5);
    }

    /** C-904 on 3.5: E-F7 and E-F9. */
    @Test
    void givenOldServer_whenItLacksSomething_thenNothingIsChanged() {
        var graph = ships("3.5");
        var rename = Rename.label("Ship", "Vessel");

        assertThatThrownBy(() -> graph.apply(rename.withCustomQuery("MATCH (s:Ship) RETURN s")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The refactoring needs Neo4j 4.1 or later, but the server is Neo4j %s. Nothing was changed.",
                        servers.server("3.5").version());
        assertThatThrownBy(() -> graph.apply(rename.inBatchesOf(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Refactoring in batches needs Neo4j 4.4 or later, but the server is Neo4j %s. Nothing was changed.",
                        servers.server("3.5").version());
        assertThatThrownBy(() -> graph.apply(Merge.nodes("MATCH (s:Ship) RETURN s")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The refactoring needs Neo4j 4.4 or later");
        assertThatThrownBy(() -> graph.apply(Normalize.asBoolean("afloat", null, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The refactoring needs Neo4j 4.1 or later");
        assertThatThrownBy(() -> graph.apply(MigrateBTreeIndexes.replaceBTreeIndexes()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The refactoring needs Neo4j 4.4 or later");
        assertThatThrownBy(() -> graph.apply(ListToVector.onNodes("Ship")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The refactoring needs Neo4j 2025.10 or later");
        assertThat(graph.count("(n:Ship)")).isEqualTo(4);
    }

    /** C-904: compared number by number, so 5.26 is older than 2025.10. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26"})
    void givenServerWithoutVectors_whenConverting_thenItIsRefused(String family) {
        var graph = ships(family);

        assertThatThrownBy(() -> graph.apply(ListToVector.onRelationships("NEXT")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "The refactoring needs Neo4j 2025.10 or later, but the server is Neo4j " + family);
    }

    /** C-905: what fails in one transaction is rolled back. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenConstraintOnNewLabel_whenRenamingFails_thenNothingStays(String family) {
        var graph = ships(family)
                .run("CREATE CONSTRAINT vessels FOR (v:Vessel) REQUIRE v.name IS UNIQUE")
                .run("CREATE (:Ship {name: 'a'})");

        assertThatThrownBy(() -> graph.apply(Rename.label("Ship", "Vessel")))
                .isInstanceOf(ClientException.class)
                .extracting(failure -> ((ClientException) failure).code())
                .isEqualTo("Neo.ClientError.Schema.ConstraintValidationFailed");

        assertThat(graph.count("(n:Ship)")).isEqualTo(5);
    }

    /** C-651, R-870. */
    @Test
    void givenSeveralRefactorings_whenApplied_thenTheyRunInOrderAndAreSummedUp(Driver driver) {
        var graph = Graph.ofShips(driver);

        var counters = graph.apply(
                Rename.label("Ship", "Vessel"),
                null,
                Rename.label("Vessel", "Boat"),
                Rename.nodeProperty("name", "title"));

        assertThat(counters).isEqualTo(Counters.of(Map.of("labelsAdded", 8, "labelsRemoved", 8, "propertiesSet", 8)));
        assertThat(graph.count("(n:Boat)")).isEqualTo(4);
        assertThat(graph.apply()).isSameAs(Counters.empty());
        assertThat(graph.count("(n:__Neo4jMigration)")).isZero();
    }

    private static Counters properties(int set) {
        return Counters.of(Map.of("propertiesSet", set));
    }
}
