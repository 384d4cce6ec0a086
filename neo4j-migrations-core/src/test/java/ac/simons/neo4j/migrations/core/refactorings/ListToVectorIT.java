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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.refactorings.ListToVector.ElementType;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/**
 * Turning lists into vectors (C-970, C-971). Community Edition cannot store vectors, so the most that can be seen is that
 * statements are understood, and what they would touch.
 */
@WithNeo4j(version = "2026")
class ListToVectorIT {

    private final Graph graph;

    ListToVectorIT(Driver driver) {
        this.graph = Graph.of(
                driver,
                """
                CREATE (:Doc {embedding: [0.1, 0.2]})-[:LIKE {embedding: [0.1], words: ['a']}]->
                  (:Doc:Draft {embedding: ['a'], words: ['a']})""");
    }

    /** C-971. */
    @ParameterizedTest
    @EnumSource(ElementType.class)
    void givenLists_whenConverted_thenCommunityServersRefuseToStoreVectors(ElementType type) {
        var before = graph.picture();

        assertThatThrownBy(() -> graph.apply(ListToVector.onNodes("Doc").withElementType(type)))
                .isInstanceOf(Neo4jException.class)
                .hasMessageContaining("ector");
        assertThatThrownBy(() -> graph.apply(ListToVector.onRelationships("LIKE")
                        .withElementType(type)
                        .inBatchesOf(2)))
                .isInstanceOf(Neo4jException.class)
                .hasMessageContaining("ector");
        assertThatThrownBy(() -> graph.apply(ListToVector.onNodesMatching("MATCH (d:Doc) WHERE NOT d:Draft RETURN d")
                        .withElementType(type)))
                .isInstanceOf(Neo4jException.class)
                .hasMessageContaining("ector");

        assertThat(graph.picture()).isEqualTo(before);
    }

    /** C-970: just lists of floats. */
    @Test
    void givenOtherLists_whenConverted_thenTheyAreLeftAlone() {
        var before = graph.picture();

        assertThat(graph.apply(
                        ListToVector.onNodes("Doc", "Draft"),
                        ListToVector.onNodes("Doc").withProperty("words"),
                        ListToVector.onRelationships("LIKE").withProperty("words"),
                        ListToVector.onRelationshipsMatching("MATCH ()-[l:LIKE]->() RETURN l")
                                .withProperty("missing")))
                .isEqualTo(Counters.empty());

        assertThat(graph.picture()).isEqualTo(before);
    }
}
