package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

class PeopleIT {

    @Test
    void migratedPeopleAreThere() throws Exception {
        var uri = System.getProperty("spring.neo4j.uri");
        var user = System.getProperty("spring.neo4j.authentication.username");
        var password = System.getProperty("spring.neo4j.authentication.password");

        try (var driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password))) {
            var names = driver.executableQuery("MATCH (p:Person) RETURN p.name AS name ORDER BY name").execute().records().stream()
                    .map(row -> row.get("name").asString())
                    .toList();

            assertEquals(java.util.List.of("Carrie-Anne Moss", "Keanu Reeves"), names);
        }
        Files.writeString(Path.of("target", "address-seen-by-tests"), uri);
    }
}
