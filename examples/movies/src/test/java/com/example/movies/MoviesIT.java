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
package com.example.movies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.ClientException;

/** Asks questions of the graph that the migrations have built, in the database that the build has started. */
class MoviesIT {

    private static Driver driver;

    @BeforeAll
    static void connect() {
        driver = GraphDatabase.driver(
                setting("neo4j-migrations.address"),
                AuthTokens.basic(setting("neo4j-migrations.user"), setting("neo4j-migrations.password")));
    }

    @AfterAll
    static void disconnect() {
        if (driver != null) {
            driver.close();
        }
    }

    @Nested
    class Data {

        @Test
        void givenMigratedGraph_whenNodesAreCounted_thenNoneIsMissing() {
            var counts = counts("MATCH (n:Movie|Person|Genre|Award) RETURN labels(n)[0] AS key, count(*) AS number");

            assertThat(counts)
                    .containsOnly(entry("Movie", 86L), entry("Person", 298L), entry("Genre", 15L), entry("Award", 1L));
        }

        @Test
        void givenMigratedGraph_whenRelationshipsAreCounted_thenNoneIsMissing() {
            var counts =
                    counts("MATCH (:Movie|Person)-[r]->(:Movie|Genre|Award) RETURN type(r) AS key, count(*) AS number");

            assertThat(counts)
                    .containsOnly(
                            entry("ACTED_IN", 355L),
                            entry("DIRECTED", 90L),
                            entry("WROTE", 110L),
                            entry("PRODUCED", 78L),
                            entry("IN_GENRE", 152L),
                            entry("SEQUEL_OF", 10L),
                            entry("WON", 17L));
        }

        @Test
        void givenMigratedGraph_whenPeopleWithoutAnyMovieAreSought_thenThereAreNone() {
            var idle = query("MATCH (p:Person) WHERE NOT (p)-->(:Movie) RETURN p.name AS name");

            assertThat(idle).isEmpty();
        }

        @Test
        void givenActorWithSeveralRoles_whenRolesAreRead_thenTheirOrderIsKept() {
            var roles = query(
                    """
                    MATCH (:Person {name: 'Tom Hanks'})-[r:ACTED_IN]->(:Movie {title: 'Cloud Atlas'})
                    RETURN r.roles AS roles""");

            assertThat(roles)
                    .singleElement()
                    .extracting(row -> row.get("roles").asList())
                    .isEqualTo(List.of("Henry Goose", "Isaac Sachs", "Dermot Hoggins", "Zachry"));
        }
    }

    @Nested
    class Questions {

        @Test
        void whoActedInAtLeastTwoMoviesByMartinScorsese() {
            var counts = counts(
                    """
                    MATCH (p:Person)-[:ACTED_IN]->(m:Movie)<-[:DIRECTED]-(:Person {name: 'Martin Scorsese'})
                    WITH p, count(m) AS number
                    WHERE number >= 2
                    RETURN p.name AS key, number""");

            assertThat(counts)
                    .containsOnly(
                            entry("Robert De Niro", 4L),
                            entry("Joe Pesci", 3L),
                            entry("Harvey Keitel", 2L),
                            entry("Leonardo DiCaprio", 2L));
        }

        @Test
        void whoActedInAMovieOfTheirOwn() {
            var names = names("MATCH (p:Person)-[:DIRECTED]->(m:Movie), (p)-[:ACTED_IN]->(m) RETURN p.name AS name");

            assertThat(names).containsExactly("Clint Eastwood");
        }

        @Test
        void howManyHandshakesSeparateAlecGuinnessFromIanMcKellen() {
            var handshakes = query(
                    """
                    MATCH (from:Person {name: 'Alec Guinness'}), (to:Person {name: 'Ian McKellen'})
                    MATCH path = shortestPath((from)-[:ACTED_IN*]-(to))
                    RETURN length(path) / 2 AS handshakes""");

            assertThat(handshakes)
                    .singleElement()
                    .extracting(row -> row.get("handshakes").asLong())
                    .isEqualTo(3L);
        }

        @Test
        void whichSeriesHasThreeMovies() {
            var series = query(
                    """
                    MATCH (last:Movie)-[:SEQUEL_OF]->(middle:Movie)-[:SEQUEL_OF]->(first:Movie)
                    RETURN [first.title, middle.title, last.title] AS titles
                    ORDER BY first.released""");

            assertThat(series)
                    .extracting(row -> row.get("titles").asList())
                    .containsExactly(
                            List.of("Star Wars", "The Empire Strikes Back", "Return of the Jedi"),
                            List.of(
                                    "The Lord of the Rings: The Fellowship of the Ring",
                                    "The Lord of the Rings: The Two Towers",
                                    "The Lord of the Rings: The Return of the King"),
                            List.of("Batman Begins", "The Dark Knight", "The Dark Knight Rises"));
        }

        @Test
        void whichMoviesWonInTheNineties() {
            var titles = names(
                    """
                    MATCH (m:Movie)-[w:WON]->(:Award {name: 'Academy Award for Best Picture'})
                    WHERE 1990 <= w.ceremony <= 1999
                    RETURN m.title AS name
                    ORDER BY w.ceremony""");

            assertThat(titles)
                    .containsExactly(
                            "The Silence of the Lambs", "Unforgiven", "Schindler's List", "Forrest Gump", "Titanic");
        }
    }

    @Nested
    class GenreRefactoring {

        @Test
        void givenGenresAsText_whenTheyBecameNodes_thenNoTextIsLeft() {
            var leftovers = names("MATCH (m:Movie) WHERE m.genre IS NOT NULL RETURN m.title AS name");

            assertThat(leftovers).isEmpty();
        }

        @Test
        void givenGenresAsText_whenTheyBecameNodes_thenEveryMovieHasAGenre() {
            var withoutGenre = names("MATCH (m:Movie) WHERE NOT (m)-[:IN_GENRE]->(:Genre) RETURN m.title AS name");

            assertThat(withoutGenre).isEmpty();
        }

        @Test
        void givenListOfGenresAsText_whenItWasSplit_thenEachGenreIsANode() {
            var genres = names(
                    """
                    MATCH (:Movie {title: 'Seven'})-[:IN_GENRE]->(g:Genre)
                    RETURN g.name AS name
                    ORDER BY name""");

            assertThat(genres).containsExactly("Crime", "Mystery", "Thriller");
        }

        @Test
        void givenGenresAsNodes_whenMoviesOfAGenreAreSought_thenTheyAreConnected() {
            var westerns = names(
                    """
                    MATCH (m:Movie)-[:IN_GENRE]->(:Genre {name: 'Western'})
                    RETURN m.title AS name
                    ORDER BY m.released, name""");

            assertThat(westerns)
                    .containsExactly(
                            "The Good, the Bad and the Ugly",
                            "Once Upon a Time in the West",
                            "Unforgiven",
                            "Django Unchained");
        }
    }

    @Nested
    class Statistics {

        @Test
        void givenRepeatableMigration_whenStatisticsAreRead_thenTheyAgreeWithTheRelationships() {
            var wrongPeople = names(
                    """
                    MATCH (p:Person)
                    OPTIONAL MATCH (p)-[:ACTED_IN]->(m:Movie)
                    WITH p, count(m) AS expected
                    WHERE p.movieCount IS NULL OR p.movieCount <> expected
                    RETURN p.name AS name""");
            var wrongMovies = names(
                    """
                    MATCH (m:Movie)
                    OPTIONAL MATCH (p:Person)-[:ACTED_IN]->(m)
                    WITH m, count(p) AS expected
                    WHERE m.castSize IS NULL OR m.castSize <> expected
                    RETURN m.title AS name""");

            assertThat(wrongPeople).isEmpty();
            assertThat(wrongMovies).isEmpty();
        }

        @Test
        void givenRepeatableMigration_whenActorsAreRanked_thenTomHanksLeads() {
            var ranking = counts(
                    """
                    MATCH (p:Person)
                    RETURN p.name AS key, p.movieCount AS number
                    ORDER BY number DESC
                    LIMIT 3""");

            assertThat(ranking)
                    .containsOnly(entry("Tom Hanks", 9L), entry("Harrison Ford", 8L), entry("Leonardo DiCaprio", 8L));
        }
    }

    @Nested
    class Schema {

        @Test
        void givenMigratedSchema_whenConstraintsAreListed_thenAllKeysAreUnique() {
            var keys = names(
                    """
                    SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties
                    WHERE name IN ['award_name_unique', 'genre_name_unique', 'movie_slug_unique', 'person_name_unique']
                    RETURN labelsOrTypes[0] + '.' + properties[0] AS name""");

            assertThat(keys).containsExactlyInAnyOrder("Award.name", "Genre.name", "Movie.slug", "Person.name");
        }

        @Test
        void givenMigratedSchema_whenIndexesAreListed_thenAllAreOnline() {
            var indexes = names(
                    """
                    SHOW INDEXES YIELD name, type, state
                    WHERE name IN ['movie_released', 'person_born', 'movie_title_search']
                    RETURN name + ': ' + type + ' ' + state AS name""");

            assertThat(indexes)
                    .containsExactlyInAnyOrder(
                            "movie_released: RANGE ONLINE",
                            "person_born: RANGE ONLINE",
                            "movie_title_search: FULLTEXT ONLINE");
        }

        @Test
        void givenUniqueNames_whenAPersonIsCreatedTwice_thenTheDatabaseRefuses() {
            assertThatExceptionOfType(ClientException.class)
                    .isThrownBy(() -> query("CREATE (:Person {name: 'Tom Hanks'})"))
                    .extracting(ClientException::code)
                    .isEqualTo("Neo.ClientError.Schema.ConstraintValidationFailed");
        }

        @Test
        void givenFulltextIndex_whenAWordIsSought_thenAllMoviesWithItAreFound() {
            var titles = names(
                    """
                    CALL db.index.fulltext.queryNodes('movie_title_search', 'blade OR godfather') YIELD node
                    RETURN node.title AS name""");

            assertThat(titles)
                    .containsExactlyInAnyOrder(
                            "Blade Runner", "Blade Runner 2049", "The Godfather", "The Godfather Part II");
        }
    }

    private static List<Record> query(String cypher) {
        return driver.executableQuery(cypher).execute().records();
    }

    private static List<String> names(String cypher) {
        return query(cypher).stream().map(row -> row.get("name").asString()).toList();
    }

    private static Map<String, Long> counts(String cypher) {
        return query(cypher).stream()
                .collect(Collectors.toMap(row -> row.get("key").asString(), row -> row.get("number")
                        .asLong()));
    }

    private static String setting(String name) {
        return Objects.requireNonNull(
                System.getProperty(name), () -> name + " is not set: run this test with mvn verify");
    }
}
