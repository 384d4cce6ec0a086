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

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationState;
import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogComparison;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.PropertyType;
import ac.simons.neo4j.migrations.core.internal.chain.ChainElement;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedMigration.Installation;
import io.github.neo4jmigrations.maven.output.Samples;
import io.github.neo4jmigrations.maven.report.Connections.Arrow;

/** What reports are made of. */
final class Reports {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private Reports() {}

    private static MigrationChain.Element element(
            MigrationType type, String source, String version, String description, int statements) {
        return new ChainElement(
                MigrationState.PENDING,
                type,
                Optional.of("1"),
                version,
                Optional.of(description),
                source,
                Optional.empty(),
                statements == 0 ? OptionalInt.empty() : OptionalInt.of(statements));
    }

    private static MigrationChain.Element applied(MigrationChain.Element pending, String at, String by, long millis) {
        var element = (ChainElement) pending;
        return new ChainElement(
                MigrationState.APPLIED,
                element.type(),
                element.checksum(),
                element.version(),
                element.description(),
                element.source(),
                Optional.of(new Installation(
                        Instant.parse(at).atZone(ZoneOffset.UTC), by, Optional.of(Duration.ofMillis(millis)))),
                element.statements());
    }

    private static List<CatalogItem<?>> movies() {
        return List.of(
                Constraint.forNode("Person").named("person_id").key("id"),
                Constraint.forNode("Person").named("person_name_is_text").type("name", PropertyType.STRING),
                Index.forNode("Person").named("person_name").onProperties("name"),
                Index.forNode("Person").named("person_born").onProperties("born", "name"),
                Constraint.forNode("Movie").named("movie_title").unique("title", "released"),
                Index.forNode("Movie", "Series").named("words").fulltext("title", "tagline"),
                Index.forNode("Movie").named("movie_tagline").text("tagline"),
                Constraint.forNode("Studio").named("studio_name").exists("name"),
                Index.forNode("Studio")
                        .named("studio_place")
                        .onProperties("place")
                        .withType(Index.Type.POINT),
                Constraint.forRelationship("ACTED_IN").named("acted_in_roles").exists("roles"),
                Index.forRelationship("REVIEWED").named("reviewed_rating").onProperties("rating"));
    }

    /** Applied and pending migrations of all kinds, and a schema that somebody has changed by hand. */
    static ReportContent ofDatabase() {
        List<MigrationChain.Element> migrations = List.of(
                applied(
                        element(MigrationType.CATALOG, "V001__Movies_and_people.xml", "001", "Movies and people", 0),
                        "2026-03-02T09:14:03Z",
                        "alice/neo4j",
                        412),
                applied(
                        element(MigrationType.CYPHER, "V002__Import_movies.cypher", "002", "Import movies", 1280),
                        "2026-03-02T09:14:21Z",
                        "alice/neo4j",
                        18_240),
                applied(
                        element(
                                MigrationType.JAVA,
                                "com.example.movies.migrations.V003__Link_actors_to_roles",
                                "003",
                                "Link actors to roles",
                                0),
                        "2026-05-19T06:40:00Z",
                        "build-server/deployer",
                        6_020),
                applied(
                        element(MigrationType.CYPHER, "R004__Refresh_ratings.cypher", "004", "Refresh ratings", 3),
                        "2026-11-20T22:05:10Z",
                        "build-server/deployer",
                        950),
                element(MigrationType.CATALOG, "V005__Studios.xml", "005", "Studios", 0),
                element(MigrationType.CYPHER, "V006__Reviews.cypher", "006", "Reviews and their authors", 7));
        List<CatalogItem<?>> local = new java.util.ArrayList<>(movies().subList(0, 10));
        local.add(Index.forNode("Review").named("review_date").onProperties("date"));
        return new ReportContent(
                "Movies",
                "neo4j-migrations/1.0.0",
                NOW,
                Optional.of(Samples.CONNECTION),
                Optional.empty(),
                migrations,
                movies(),
                Optional.of(CatalogComparison.of(Catalog.of(local), Catalog.of(movies()))),
                new Connections(
                        List.of(
                                new Arrow("Person", "REVIEWED", "Movie"),
                                new Arrow("Person", "ACTED_IN", "Movie"),
                                new Arrow("Person", "ACTED_IN", "Series"),
                                new Arrow("Person", "FOLLOWS", "Person"),
                                new Arrow("Movie", "PRODUCED_BY", "Studio")),
                        Optional.empty()));
    }

    /** All texts that users choose are chosen by somebody who means no good. */
    static ReportContent hostile() {
        String text = Samples.HOSTILE + " \u202Eesrever";
        return new ReportContent(
                text,
                text,
                NOW,
                Optional.of(ConnectionDetails.of(text, text, text, text, text, text)),
                Optional.of(text + "\n" + "long".repeat(80)),
                List.of(
                        applied(element(MigrationType.CYPHER, text, text, text, 1), "2026-03-02T09:14:03Z", text, 1),
                        element(
                                MigrationType.JAVA,
                                "long".repeat(60),
                                "1.2.3.4.5.6.7.8.9".repeat(9),
                                "long".repeat(60),
                                0)),
                List.of(
                        Constraint.forNode(text).named(text).unique(text),
                        Index.forNode("long".repeat(30))
                                .named("long".repeat(30))
                                .onProperties("long".repeat(30)),
                        Index.forRelationship(text, "long".repeat(30))
                                .named("words")
                                .fulltext(text, "long".repeat(30))),
                Optional.empty(),
                new Connections(
                        List.of(new Arrow(text, text, text), new Arrow("long".repeat(30), "long".repeat(30), text)),
                        Optional.empty()));
    }

    /** Nobody knows what has been applied. */
    static ReportContent ofProject() {
        return new ReportContent(
                "Movies",
                "neo4j-migrations/1.0.0",
                NOW,
                Optional.empty(),
                Optional.empty(),
                List.of(element(MigrationType.CYPHER, "V001__One.cypher", "001", "One", 1)),
                List.of(),
                Optional.empty(),
                new Connections(List.of(), Optional.of("Neo4j does not tell: " + Samples.HOSTILE)));
    }
}
