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
package io.github.neo4jmigrations.devserver.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

import io.github.neo4jmigrations.devserver.DevServer;

@WithNeo4j
class Neo4jExtensionIT {

    private static final List<String> SCHEMA_OF_35 = List.of(
            "CREATE CONSTRAINT ON (b:Book) ASSERT b.isbn IS UNIQUE",
            "CREATE CONSTRAINT ON (n:`Odd ``Label`) ASSERT n.`odd key` IS UNIQUE",
            "CREATE INDEX ON :`Odd ``Label`(`odd name`)",
            "CREATE INDEX ON :Book(title, year)",
            "CALL db.index.fulltext.createNodeIndex('texts', ['Book'], ['text'])");

    private static final List<String> SCHEMA = List.of(
            "CREATE CONSTRAINT unique_isbn FOR (b:Book) REQUIRE b.isbn IS UNIQUE",
            "CREATE INDEX `odd `` name` FOR (n:`Odd ``Label`) ON (n.`odd name`)",
            "CREATE INDEX books FOR (b:Book) ON (b.title, b.year)",
            "CREATE INDEX rels FOR ()-[r:WROTE]-() ON (r.year)",
            "CREATE FULLTEXT INDEX texts FOR (b:Book) ON EACH [b.text]");

    static Set<String> families() {
        return TestServers.families();
    }

    @BeforeEach
    void write(Driver driver) {
        driver.executableQuery("CREATE (:Before)").execute();
    }

    @RepeatedTest(2)
    void givenBeforeEachWrites_whenTestRuns_thenItSeesJustThat(Driver driver, DevServer server) {
        assertThat(count(driver)).isEqualTo(1);
        assertThat(server.version()).isEqualTo(TestServers.version("5.26"));
    }

    @ParameterizedTest
    @MethodSource("families")
    void givenDataAndSchema_whenEmptied_thenBothAreGone(String family, Neo4jServers servers) {
        Driver driver = servers.driver(family);
        fill(driver, family.equals("3.5") ? SCHEMA_OF_35 : SCHEMA);

        DatabaseCleaner.of(family).empty(driver);

        assertThat(count(driver)).isZero();
        assertThat(schemaItems(driver, family)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CYPHER 5", "CYPHER 25"})
    void givenDefaultLanguage_whenEmptied_thenDataAndSchemaAreGone(String language, Neo4jServers servers) {
        Driver driver = servers.driver("2026");
        setDefaultLanguage(driver, language);
        fill(driver, SCHEMA);

        DatabaseCleaner.of("2026").empty(driver);

        assertThat(count(driver)).isZero();
        assertThat(schemaItems(driver, "2026")).isEmpty();
        setDefaultLanguage(driver, "CYPHER 5");
    }

    @ParameterizedTest
    @CsvSource({"4.4", "5.26", "2026"})
    void givenFreePort_whenRoutingDriverConnects_thenServerAdvertisesWhereItIs(String family, Neo4jServers servers) {
        String uri = servers.server(family).boltUri().toString().replace("bolt:", "neo4j:");

        try (Driver driver = GraphDatabase.driver(uri, AuthTokens.none())) {
            assertThat(count(driver)).isBetween(0L, 1L);
        }
    }

    @Test
    void givenTwoParametersOfOneFamily_whenResolved_thenTheyAreOneServer(Driver driver, Neo4jServers servers) {
        assertThat(servers.driver("5.26")).isSameAs(driver);
        assertThat(servers.server("5.26").isAlive()).isTrue();
    }

    private static void fill(Driver driver, List<String> schema) {
        try (Session session = driver.session()) {
            schema.forEach(statement -> session.run(statement).consume());
            session.run("UNWIND range(1, 6000) AS i CREATE (:Book {isbn: i})-[:IS]->(:`Odd ``Label`)")
                    .consume();
        }
    }

    private static void setDefaultLanguage(Driver driver, String language) {
        try (Session session = driver.session(SessionConfig.forDatabase("system"))) {
            session.run("ALTER DATABASE neo4j SET DEFAULT LANGUAGE " + language).consume();
        }
    }

    private static long count(Driver driver) {
        try (Session session = driver.session()) {
            return session.run("MATCH (n) RETURN count(n)").single().get(0).asLong();
        }
    }

    private static List<String> schemaItems(Driver driver, String family) {
        String query = family.equals("3.5")
                ? "CALL db.indexes() YIELD description RETURN description"
                : "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name";
        try (Session session = driver.session()) {
            return session.run(query).list(row -> row.get(0).asString());
        }
    }
}
