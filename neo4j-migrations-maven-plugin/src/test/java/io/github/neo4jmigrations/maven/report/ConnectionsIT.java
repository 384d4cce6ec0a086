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
package io.github.neo4jmigrations.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;

import io.github.neo4jmigrations.maven.connection.SecuredServer;
import io.github.neo4jmigrations.maven.report.Connections.Arrow;

@ExtendWith(SecuredServer.Extension.class)
class ConnectionsIT {

    private final Driver driver;

    ConnectionsIT(SecuredServer server) {
        this.driver = GraphDatabase.driver(
                server.address("bolt"), AuthTokens.basic("neo4j", SecuredServer.PASSWORD.reveal()));
    }

    /** Others leave some on the same server. */
    @BeforeEach
    void removeData() {
        driver.executableQuery("MATCH (n) DETACH DELETE n").execute();
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void givenData_whenRead_thenEachCombinationIsThereAndOursIsNot() {
        driver.executableQuery(
                        """
                        CREATE (:Person)-[:ACTED_IN]->(m:Movie)<-[:DIRECTED]-(p:Person)-[:FOLLOWS]->(p), (p)-[:ACTED_IN]->(m),
                               (:__Neo4jMigration)-[:MIGRATED_TO]->(:__Neo4jMigration)
                        """)
                .execute();

        Connections connections = Connections.read(driver, SessionConfig.defaultConfig());

        assertThat(connections.problem()).isEmpty();
        assertThat(connections.arrows())
                .containsExactly(
                        new Arrow("Person", "ACTED_IN", "Movie"),
                        new Arrow("Person", "DIRECTED", "Movie"),
                        new Arrow("Person", "FOLLOWS", "Person"));
    }

    @Test
    void givenRefusal_whenRead_thenTheReasonIsTold() {
        Connections connections = Connections.read(driver, SessionConfig.forDatabase("missing"));

        assertThat(connections.arrows()).isEmpty();
        assertThat(connections.problem()).hasValueSatisfying(problem -> assertThat(problem)
                .startsWith("Neo4j does not tell how labels are connected: "));
    }

    @Test
    void givenMoreCombinationsThanAnybodyWantsToSee_whenRead_thenTheirNumberIsTold() {
        driver.executableQuery(
                        """
                        UNWIND range(1, 201) AS i
                        CALL (i) { CREATE (:One)-[:$('TYPE_' + i)]->(:Other) }
                        FINISH
                        """)
                .execute();

        assertThat(Connections.read(driver, SessionConfig.defaultConfig()))
                .isEqualTo(new Connections(
                        List.of(), Optional.of("Labels are connected in 201 ways, which are too many for a picture.")));
    }
}
