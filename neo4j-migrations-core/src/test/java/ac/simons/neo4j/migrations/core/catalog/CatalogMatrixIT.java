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
package ac.simons.neo4j.migrations.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.SummaryCounters;
import org.xml.sax.InputSource;

import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig.CypherRenderingOptions;
import ac.simons.neo4j.migrations.core.catalog.Renderer.Format;
import ac.simons.neo4j.migrations.core.internal.schema.reading.RemoteCatalogReader;
import ac.simons.neo4j.migrations.core.internal.schema.reading.RemoteCatalogReader.OptionsColumn;
import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** What is rendered is understood by each generation of servers, and what they have is read. */
@ExtendWith(Neo4jExtension.class)
class CatalogMatrixIT {

    private static final String VECTOR_OPTIONS =
            "{indexConfig: {`vector.dimensions`: 3, `vector.similarity_function`: 'cosine'}}";

    private static final Map<String, String> RELEASES =
            Map.of("3.5", "3.5.35", "4.4", "4.4.48", "5.26", "5.26.30", "2026", "2026.08.1");

    private static final CypherRenderingOptions WITH_OPTIONS = new CypherRenderingOptions() {
        @Override
        public boolean includingOptions() {
            return true;
        }
    };

    private final Neo4jServers servers;

    CatalogMatrixIT(Neo4jServers servers) {
        this.servers = servers;
    }

    /** A server and an item that its Community edition knows. */
    record Case(String family, CatalogItem<?> item) {

        @Override
        public String toString() {
            return family + ", " + item;
        }
    }

    static Stream<Case> cases() {
        return Stream.of("3.5", "4.4", "5.26", "2026")
                .flatMap(family -> items(family).stream().map(item -> new Case(family, item)));
    }

    /** Everything that the Community edition of a server can have. */
    private static List<CatalogItem<?>> items(String family) {
        var items = new ArrayList<CatalogItem<?>>(List.of(
                Constraint.forNode("Book").named("book_isbn").unique("isbn"),
                Constraint.forNode("Le Film").named("le `film`").unique("der titel"),
                Index.forNode("Book").named("titles").onProperties("title"),
                Index.forNode("Book").named("several").onProperties("year", "a month"),
                Index.forNode("Book", "Le Film").named("words").fulltext("title", "b c"),
                Index.forRelationship("LIKED", "LE FILM").named("why").fulltext("reason")));
        if (!family.equals("3.5")) {
            items.addAll(List.of(
                    Constraint.forNode("Book").named("composite").unique("a", "b"),
                    Index.forRelationship("LIKED").named("liked_day").onProperties("day"),
                    Index.forNode("Book").named("texts").text("abstract"),
                    Index.forRelationship("LIKED").named("rel_texts").text("reason"),
                    Index.forNode("Book").named("places").onProperties("place").withType(Index.Type.POINT)));
        }
        if (family.startsWith("5") || family.startsWith("2026")) {
            items.addAll(List.of(
                    Constraint.forRelationship("LIKED").named("liked_once").unique("code"),
                    Constraint.forRelationship("LIKED").named("liked_twice").unique("day", "hour"),
                    Index.forNode("Book")
                            .named("vectors")
                            .onProperties("emb")
                            .withType(Index.Type.VECTOR)
                            .withOptions(VECTOR_OPTIONS),
                    Index.forRelationship("LIKED")
                            .named("rel_vectors")
                            .onProperties("emb")
                            .withType(Index.Type.VECTOR)
                            .withOptions(VECTOR_OPTIONS)));
        }
        if (family.equals("2026")) {
            items.add(Index.forNode("Book", "Film")
                    .named("filtered_vectors")
                    .fulltext("emb", "year", "a month")
                    .withType(Index.Type.VECTOR)
                    .withOptions(VECTOR_OPTIONS));
        }
        return items;
    }

    /** C-505 to C-522, C-400 to C-410, C-612 to C-617. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givenItem_whenCreatedReadAndDropped_thenServersUnderstand(Case candidate) {
        var server = new Server(candidate.family(), servers.driver(candidate.family()));
        var item = candidate.item();

        server.run(item, server.create(false));
        assertThat(server.read().getItems()).hasSize(1).allMatch(item::isEquivalentTo);
        if (!candidate.family().equals("3.5")) {
            assertThat(server.readWithoutOptions().getItems())
                    .extracting(found -> found.getName().getValue())
                    .containsExactly(item.getName().getValue());
        }
        server.createAgain(item);
        server.runIdempotent(item, server.create(true));
        assertThat(server.read().getItems()).hasSize(1);

        server.run(item, server.drop(false));
        assertThat(server.read().getItems()).isEmpty();
        server.dropAgain(item);
        server.runIdempotent(item, server.drop(true));
    }

    /** Test 9 of the contract: what a database has, with options, is the same after a dump. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenDatabase_whenDumpedAndRead_thenTheCatalogIsIdenticalAndCanBeCreated(String family) throws Exception {
        var server = new Server(family, servers.driver(family));
        items(family).forEach(item -> server.run(item, server.create(false)));
        var remote = server.read();

        var xml = Renderer.get(Format.XML, remote).render(remote, server.create(false));
        var factory = DocumentBuilderFactory.newInstance();
        var dumped = Catalog.of(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));

        assertThat(remote.getItems()).hasSameSizeAs(items(family));
        assertThat(CatalogDiff.between(remote, dumped).identical()).isTrue();

        remote.getItems().forEach(item -> server.run(item, server.drop(false)));
        assertThat(server.read().isEmpty()).isTrue();
        dumped.getItems()
                .forEach(item -> server.run(item, server.create(false).withAdditionalOptions(List.of(WITH_OPTIONS))));
        assertThat(CatalogDiff.between(server.read(), remote).identical()).isTrue();
    }

    /** C-302: without further hints. */
    @ParameterizedTest(name = "Neo4j {0}")
    @CsvSource({"4.4, BTREE", "5.26, RANGE", "2026, RANGE"})
    void givenPropertyIndex_whenCreated_thenTheServerChoosesItsType(String family, String type) {
        var server = new Server(family, servers.driver(family));

        server.run(Index.forNode("Book").named("x").onProperties("title"), server.create(false));

        try (var session = servers.driver(family).session()) {
            assertThat(session.run("SHOW INDEXES YIELD name, type WHERE name = 'x' RETURN type")
                            .single()
                            .get("type")
                            .asString())
                    .isEqualTo(type);
        }
    }

    /** C-409: servers of 3.5 do not keep names, so items can be equivalent only. */
    @Test
    void givenServerWithoutNames_whenRead_thenItemsHaveOtherNames() {
        var server = new Server("3.5", servers.driver("3.5"));
        var local = List.<CatalogItem<?>>of(
                Constraint.forNode("Book").named("a").unique("isbn"),
                Index.forNode("Book").named("b").onProperties("title"));
        local.forEach(item -> server.run(item, server.create(false)));

        var remote = server.read();

        assertThat(remote.getItems())
                .extracting(item ->
                        item.hasGeneratedName() ? "generated" : item.getName().getValue())
                .containsExactlyInAnyOrder("generated", "Unnamed index");
        assertThat(CatalogDiff.between(remote, Catalog.of(local)))
                .satisfies(diff -> assertThat(diff.identical()).isFalse())
                .satisfies(diff -> assertThat(diff.equivalent()).isTrue());
    }

    /** C-407, C-615: equivalents of our own items, lookup indexes and what backs constraints are hidden. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenHiddenItems_whenRead_thenTheyAreMissing(String family) {
        var server = new Server(family, servers.driver(family));
        var ours = Constraint.forNode("Hidden").named("mine").unique("id");
        var theirs = Constraint.forNode("Book").named("theirs").unique("isbn");
        server.run(ours.withName("other"), server.create(false));
        server.run(theirs, server.create(false));
        var reader = new RemoteCatalogReader(server.version(), List.of(ours));

        try (var session = servers.driver(family).session()) {
            assertThat(reader.read(OptionsColumn.IGNORED, session).getItems())
                    .hasSize(1)
                    .allMatch(theirs::isEquivalentTo);
        }
        assertThat(server.read().getItems()).hasSize(2);
    }

    /** C-511: up to 4.4 definitions of node items can be dropped. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4"})
    void givenItems_whenDroppedByDefinition_thenTheyAreGone(String family) {
        var server = new Server(family, servers.driver(family));
        var items = List.<CatalogItem<?>>of(
                Constraint.forNode("Book").named("x").unique("isbn"),
                Index.forNode("Book").named("y").onProperties("title"));
        items.forEach(item -> server.run(item, server.create(false)));

        items.forEach(item -> server.run(item, server.drop(false).ignoreName()));

        assertThat(server.read().isEmpty()).isTrue();
    }

    /** C-510 X: a range index on 4.4, where property indexes are B-trees by default. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenExplicitType_whenCreated_thenTheProviderIsThatOfTheType(String family) {
        var server = new Server(family, servers.driver(family));
        var index = Index.forNode("Book").named("x").onProperties("isbn").withOptions("{indexProvider: 'range-1.0'}");
        var explicit = new CypherRenderingOptions() {
            @Override
            public boolean useExplicitPropertyIndexType() {
                return true;
            }
        };

        server.run(index, server.create(false).withAdditionalOptions(List.of(explicit)));

        assertThat(server.read().getItems()).singleElement().satisfies(found -> assertThat(found.getOptionalOptions())
                .hasValueSatisfying(options -> assertThat(options).contains("`indexProvider`: \"range-1.0\"")));
    }

    private record Server(String family, Driver driver) {

        RenderConfig create(boolean idempotent) {
            return RenderConfig.create()
                    .idempotent(idempotent)
                    .forVersionAndEdition(RELEASES.get(family), Neo4jEdition.ENTERPRISE.name());
        }

        RenderConfig drop(boolean idempotent) {
            return RenderConfig.drop()
                    .idempotent(idempotent)
                    .forVersionAndEdition(RELEASES.get(family), Neo4jEdition.COMMUNITY.name());
        }

        Neo4jVersion version() {
            return Neo4jVersion.of(RELEASES.get(family));
        }

        Catalog read() {
            return read(OptionsColumn.READ);
        }

        Catalog readWithoutOptions() {
            var catalog = read(OptionsColumn.IGNORED);
            assertThat(catalog.getItems())
                    .allSatisfy(item -> assertThat(item.getOptionalOptions()).isEmpty());
            return catalog;
        }

        private Catalog read(OptionsColumn options) {
            try (var session = driver.session()) {
                return new RemoteCatalogReader(version(), List.of()).read(options, session);
            }
        }

        void run(CatalogItem<?> item, RenderConfig config) {
            var counters = counters(item, config);
            var isProcedure = item.getType() == Index.Type.FULLTEXT && version().isPriorTo44();
            if (!isProcedure) {
                assertThat(counters.containsUpdates()).as(item.toString()).isTrue();
            }
        }

        void runIdempotent(CatalogItem<?> item, RenderConfig config) {
            if (version().hasIdempotentOperations()) {
                assertThat(counters(item, config).containsUpdates())
                        .as(item.toString())
                        .isFalse();
            }
        }

        void createAgain(CatalogItem<?> item) {
            var isFulltext = item.getType() == Index.Type.FULLTEXT;
            if (family.equals("3.5") && !isFulltext) {
                assertThat(counters(item, create(false)).containsUpdates()).isFalse();
            } else {
                assertThat(refusal(item, create(false)))
                        .isEqualTo(
                                family.equals("3.5")
                                        ? "Neo.ClientError.Schema.IndexAlreadyExists"
                                        : "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists");
            }
        }

        void dropAgain(CatalogItem<?> item) {
            var code = item instanceof Constraint
                    ? "Neo.DatabaseError.Schema.ConstraintDropFailed"
                    : "Neo.DatabaseError.Schema.IndexDropFailed";
            var isProcedure = item.getType() == Index.Type.FULLTEXT && version().isPriorTo44();
            assertThat(refusal(item, drop(false)))
                    .isEqualTo(isProcedure ? "Neo.ClientError.Procedure.ProcedureCallFailed" : code);
        }

        private String refusal(CatalogItem<?> item, RenderConfig config) {
            return catchThrowableOfType(Neo4jException.class, () -> run(item, config))
                    .code();
        }

        private SummaryCounters counters(CatalogItem<?> item, RenderConfig config) {
            var statement = Renderer.<CatalogItem<?>>get(Format.CYPHER, item).render(item, config);
            try (var session = driver.session()) {
                return session.run(statement).consume().counters();
            }
        }
    }
}
