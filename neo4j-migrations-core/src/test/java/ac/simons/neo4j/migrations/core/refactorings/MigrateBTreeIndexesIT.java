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

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ac.simons.neo4j.migrations.core.CapturedLog;
import ac.simons.neo4j.migrations.core.catalog.Index;
import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** Preparing 4.4 for 5.0 (C-960 to C-963). */
@ExtendWith(Neo4jExtension.class)
class MigrateBTreeIndexesIT {

    private final Neo4jServers servers;

    MigrateBTreeIndexesIT(Neo4jServers servers) {
        this.servers = servers;
    }

    private Graph schema(String family) {
        return new Graph(servers.driver(family))
                .run("CREATE CONSTRAINT u1 FOR (a:A) REQUIRE a.id IS UNIQUE")
                .run("CREATE INDEX i1 FOR (a:A) ON (a.name)")
                .run("CREATE INDEX i2 FOR (a:A) ON (a.x, a.y)")
                .run("CREATE INDEX i3 FOR ()-[r:R]-() ON (r.loc)")
                .run("CREATE FULLTEXT INDEX ft FOR (a:A) ON EACH [a.text]");
    }

    private static List<Object> indexes(Graph graph) {
        return graph.column(
                "SHOW INDEXES YIELD name, type, properties WHERE type <> 'LOOKUP' RETURN name + ' ' + type + reduce(t = '', p IN properties | t + ' ' + p) AS item ORDER BY item");
    }

    /** C-961, C-962: the old ones stay; the second run finds everything done. */
    @Test
    void givenTrees_whenFutureIndexesAreCreatedTwice_thenTheyAreCreatedOnce() {
        var graph = schema("4.4");

        try (var log = new CapturedLog()) {
            assertThat(graph.apply(MigrateBTreeIndexes.createFutureIndexes()))
                    .isEqualTo(Counters.of(Map.of("constraintsAdded", 1, "indexesAdded", 3)));
            assertThat(log.infos()).contains("Drop the old constraints and indexes when the new ones are online:");
            assertThat(log.lines())
                    .contains(
                            "DROP CONSTRAINT u1 IF EXISTS;",
                            "DROP INDEX i1 IF EXISTS;",
                            "DROP INDEX i2 IF EXISTS;",
                            "DROP INDEX i3 IF EXISTS;");
        }
        try (var log = new CapturedLog()) {
            assertThat(graph.apply(MigrateBTreeIndexes.createFutureIndexes())).isEqualTo(Counters.empty());
            assertThat(log.lines()).isEmpty();
        }

        assertThat(indexes(graph))
                .containsExactly(
                        "ft FULLTEXT text",
                        "i1 BTREE name",
                        "i1_new RANGE name",
                        "i2 BTREE x y",
                        "i2_new RANGE x y",
                        "i3 BTREE loc",
                        "i3_new RANGE loc",
                        "u1 BTREE id",
                        "u1_new RANGE id");
    }

    /** C-961: names choose types, but not those of constraints. */
    @Test
    void givenSuffixExcludesAndTypes_whenFutureIndexesAreCreated_thenTheyAreHeeded() {
        var graph = schema("4.4");

        assertThat(graph.apply(MigrateBTreeIndexes.createFutureIndexes(" _fut ")
                        .withExcludes(List.of("u1"))
                        .withTypeMapping(Map.of("i1", Index.Type.TEXT, "i3", Index.Type.POINT))))
                .isEqualTo(Counters.of(Map.of("indexesAdded", 3)));

        assertThat(indexes(graph))
                .contains("i1_fut TEXT name", "i2_fut RANGE x y", "i3_fut POINT loc")
                .doesNotContain("u1_fut RANGE id");
    }

    @Test
    void givenIncludes_whenReplaced_thenOnlyTheseAreRangeIndexes() {
        var graph = schema("4.4");

        assertThat(graph.apply(MigrateBTreeIndexes.replaceBTreeIndexes().withIncludes(List.of("u1", "i2"))))
                .isEqualTo(Counters.of(Map.of(
                        "constraintsAdded", 1, "constraintsRemoved", 1, "indexesAdded", 1, "indexesRemoved", 1)));

        assertThat(indexes(graph))
                .containsExactly("ft FULLTEXT text", "i1 BTREE name", "i2 RANGE x y", "i3 BTREE loc", "u1 RANGE id");
        assertThat(graph.column("SHOW CONSTRAINTS YIELD name")).containsExactly("u1");
        assertThat(graph.apply(MigrateBTreeIndexes.replaceBTreeIndexes().withIncludes(List.of("u1", "i2"))))
                .as("range indexes stay what they are")
                .isEqualTo(Counters.empty());
    }

    /** C-963. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"5.26", "2026"})
    void givenServerWithoutTrees_whenMigrated_thenNothingHappens(String family) {
        var graph = schema(family);
        var before = indexes(graph);

        assertThat(graph.apply(MigrateBTreeIndexes.createFutureIndexes(), MigrateBTreeIndexes.replaceBTreeIndexes()))
                .isEqualTo(Counters.empty());

        assertThat(indexes(graph)).isEqualTo(before);
    }
}
