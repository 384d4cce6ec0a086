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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import ac.simons.neo4j.migrations.core.catalog.RenderConfig.CypherRenderingOptions;
import ac.simons.neo4j.migrations.core.catalog.Renderer.Format;

/** What is better than, or goes beyond, what {@link RenderingVectorsTest} compares. */
class CypherRenderingTest {

    private static final Constraint UNIQUE =
            Constraint.forNode("Book").named("x").unique("isbn");

    private static final Index VECTOR = Index.forNode("Book")
            .named("x")
            .onProperties("emb")
            .withType(Index.Type.VECTOR)
            .withOptions("{indexConfig: {`vector.dimensions`: 3}}");

    private static String create(CatalogItem<?> item, String version) {
        return render(item, RenderConfig.create().forVersionAndEdition(version, "enterprise"));
    }

    private static String drop(CatalogItem<?> item, String version) {
        return render(item, RenderConfig.drop().forVersionAndEdition(version, "community"));
    }

    private static String createWithOptions(CatalogItem<?> item, String version) {
        return render(
                item,
                RenderConfig.create()
                        .forVersionAndEdition(version, "enterprise")
                        .withAdditionalOptions(List.of(options(true, true))));
    }

    private static String render(CatalogItem<?> item, RenderConfig config) {
        return Renderer.<CatalogItem<?>>get(Format.CYPHER, item).render(item, config);
    }

    private static CypherRenderingOptions options(boolean includingOptions, boolean explicitType) {
        return new CypherRenderingOptions() {
            @Override
            public boolean includingOptions() {
                return includingOptions;
            }

            @Override
            public boolean useExplicitPropertyIndexType() {
                return explicitType;
            }
        };
    }

    @Nested
    class Versions {

        /** C-521, E-R7, E-R9: releases of Neo4j 5 differ. */
        @ParameterizedTest
        @CsvSource({"5.6, 5.7", "Neo4j/5.0.0, Neo4j/5.26.30"})
        void givenRelease_whenRelationshipsShallBeUnique_thenItIsWrittenFrom57On(String before, String after) {
            var constraint = Constraint.forRelationship("LIKED").named("x").unique("a", "b");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(create(constraint, before)).isNull())
                    .withMessage(
                            "Cannot create the unique relationship property constraint x on ()-[:LIKED {a, b}]-() on Neo4j %s: Neo4j 5.7 is the first version with relationship uniqueness.",
                            before.replace("Neo4j/", ""));
            assertThat(create(constraint, after))
                    .isEqualTo("CREATE CONSTRAINT x FOR ()-[r:LIKED]-() REQUIRE (r.a, r.b) IS UNIQUE");
        }

        /** C-510 X. */
        @Test
        void givenKeyOnRelationships_whenRendered_thenItIsWrittenFrom57On() {
            var constraint = Constraint.forRelationship("LIKED").named("x").key("a");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(create(constraint, "4.4")).isNull())
                    .withMessage(
                            "Cannot create the key constraint x on ()-[:LIKED {a}]-() on Neo4j 4.4: Neo4j 5.7 is the first version with relationship keys.");
            assertThat(create(constraint, "5.7"))
                    .isEqualTo("CREATE CONSTRAINT x FOR ()-[r:LIKED]-() REQUIRE r.a IS RELATIONSHIP KEY");
            assertThat(create(Constraint.forRelationship("LIKED").named("x").key("a", "b"), "2026.08.1"))
                    .isEqualTo("CREATE CONSTRAINT x FOR ()-[r:LIKED]-() REQUIRE (r.a, r.b) IS RELATIONSHIP KEY");
            assertThat(drop(constraint, "4.4")).isEqualTo("DROP CONSTRAINT x");
        }

        /** C-521. */
        @ParameterizedTest
        @ValueSource(strings = {"3.5", "4.4", "5.8"})
        void givenTypeOfProperty_whenServerIsTooOld_thenItIsRefused(String version) {
            var constraint = Constraint.forNode("Book").named("x").type("isbn", PropertyType.LOCAL_DATETIME);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(create(constraint, version)).isNull())
                    .withMessage(
                            "Cannot create the property type constraint x on (:Book {isbn}) on Neo4j %s: Neo4j 5.9 is the first version with property types.",
                            version);
            assertThat(create(constraint, "5.9"))
                    .isEqualTo("CREATE CONSTRAINT x FOR (n:Book) REQUIRE n.isbn IS :: LOCAL DATETIME");
        }

        /** C-521. */
        @Test
        void givenPointOrVectorIndex_whenServerIsTooOld_thenItIsRefused() {
            var point = Index.forNode("Book").named("x").onProperties("loc").withType(Index.Type.POINT);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(drop(point, "4.3")).isNull())
                    .withMessage(
                            "Cannot drop the point index x on (:Book {loc}) on Neo4j 4.3: Neo4j 4.4 is the first version with point indexes.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(create(VECTOR, "5.14")).isNull())
                    .withMessage(
                            "Cannot create the vector index x on (:Book {emb}) on Neo4j 5.14: Neo4j 5.15 is the first version with vector indexes.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(drop(VECTOR, "3.5")).isNull())
                    .withMessageEndingWith("Neo4j 5.15 is the first version with vector indexes.");
        }
    }

    /** C-301 X. */
    @Test
    void givenVectorIndexWithSeveralLabelsOrProperties_whenRendered_thenOnlyTheLatestServersKnowIt() {
        var index = Index.forNode("Book", "Le Film")
                .named("x")
                .fulltext("emb", "a b", "c")
                .withType(Index.Type.VECTOR)
                .withOptions("{indexConfig: {`vector.dimensions`: 3}}");
        var onLabels = Index.forNode("A", "B").named("x").fulltext("emb").withType(Index.Type.VECTOR);

        assertThat(create(index, "2026.08.1"))
                .isEqualTo(
                        "CYPHER 25 CREATE VECTOR INDEX x FOR (n:Book|`Le Film`) ON (n.emb) WITH [n.`a b`, n.c] OPTIONS {indexConfig: {`vector.dimensions`: 3}}");
        assertThat(create(onLabels, "2026.08.1")).isEqualTo("CYPHER 25 CREATE VECTOR INDEX x FOR (n:A|B) ON (n.emb)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(create(index, "5.26")).isNull())
                .withMessageEndingWith("Neo4j LATEST is the first version with filtered vector indexes.");
        assertThat(drop(index, "5.26")).isEqualTo("DROP INDEX x");
    }

    @Nested
    class Drops {

        /** C-511, C-512: definitions are never dropped idempotently. */
        @Test
        void givenIgnoredName_whenDroppedIfItExists_thenTheDefinitionIsDropped() {
            var config = RenderConfig.drop()
                    .ifExists()
                    .forVersionAndEdition("4.4", "community")
                    .ignoreName();

            assertThat(render(UNIQUE, config)).isEqualTo("DROP CONSTRAINT ON (n:Book) ASSERT n.isbn IS UNIQUE");
            assertThat(render(Index.forNode("Book").named("x").onProperties("isbn"), config))
                    .isEqualTo("DROP INDEX ON :Book(isbn)");
        }

        /** C-511, C-522: servers from 5.0 on reject definitions. */
        @ParameterizedTest
        @CsvSource({"5.0, Neo4j 5.0", "2026.08.1, Neo4j 2026.08.1"})
        void givenNoName_whenServersDropByNameOnly_thenItIsRefused(String version, String server) {
            var constraint = Constraint.forNode("Book").named(null).unique("isbn");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(drop(constraint, version)).isNull())
                    .withMessage(
                            "Cannot drop the unique constraint %s on (:Book {isbn}) on %s: it can only be dropped by its name. Give it the name that the database knows it by.",
                            constraint.getName().getValue(), server);
        }

        /** C-522, E-R10. */
        @ParameterizedTest
        @ValueSource(strings = {"4.4", "5.26"})
        void givenRelationshipIndexWithoutName_whenDropped_thenItIsRefused(String version) {
            var config = RenderConfig.drop()
                    .forVersionAndEdition(version, "community")
                    .ignoreName();

            assertThatIllegalStateException()
                    .isThrownBy(() -> assertThat(render(
                                    Index.forRelationship("LIKED").named("x").onProperties("day"), config))
                            .isNull())
                    .withMessage(
                            "Cannot drop the property index x on ()-[:LIKED {day}]-() on Neo4j %s: it can only be dropped by its name. Give it the name that the database knows it by.",
                            version);
        }

        /** C-520, C-522: fulltext indexes always have a name, which drops them. */
        @Test
        void givenFulltextIndexWithoutName_whenDropped_thenItsGeneratedNameIsUsed() {
            var index = Index.forNode("Book").named(null).fulltext("title");

            assertThat(drop(index, "5"))
                    .isEqualTo("DROP INDEX " + index.getName().getValue());
        }

        /** C-506 check 3: a name is enough. */
        @ParameterizedTest
        @ValueSource(strings = {"4.0", "4.3", "5.0"})
        void givenSeveralProperties_whenDroppedByName_thenTheirNumberDoesNotMatter(String version) {
            assertThat(drop(Constraint.forNode("Book").named("x").unique("a", "b"), version))
                    .isEqualTo("DROP CONSTRAINT x");
            assertThat(drop(Constraint.forRelationship("LIKED").named("x").unique("a", "b"), version))
                    .isEqualTo("DROP CONSTRAINT x");
        }
    }

    @Nested
    class Options {

        /** C-530. */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{a: 1} | OPTIONS {a: 1}",
                    "a: 1 | OPTIONS {a: 1}",
                    "{} | ''",
                    "{ } | ''",
                    "{a: {b: 1}} | OPTIONS {a: {b: 1}}"
                })
        void givenOptions_whenIncluded_thenTheyAreAMap(String options, String rendered) {
            assertThat(createWithOptions(UNIQUE.withOptions(options), "4.4"))
                    .isEqualTo(("CREATE CONSTRAINT x FOR (n:Book) REQUIRE n.isbn IS UNIQUE " + rendered).trim());
        }

        /** C-530, C-531: only where servers know them, and only when asked for. */
        @Test
        void givenOptions_whenServerDoesNotKnowThemOrTheyAreNotAskedFor_thenTheyAreLeftAway() {
            var constraint = UNIQUE.withOptions("{a: 1}");
            var plain = "CREATE CONSTRAINT x ON (n:Book) ASSERT n.isbn IS UNIQUE";

            assertThat(createWithOptions(constraint, "4.1")).isEqualTo(plain);
            assertThat(createWithOptions(constraint, "4.2")).isEqualTo(plain + " OPTIONS {a: 1}");
            assertThat(create(constraint, "4.2")).isEqualTo(plain);
        }

        /** C-530: existence and types have no index, procedures have no options. */
        @Test
        void givenNothingToConfigure_whenOptionsAreIncluded_thenTheyAreLeftAway() {
            assertThat(createWithOptions(
                            Constraint.forNode("Book").named("x").exists("isbn").withOptions("{a: 1}"), "5.26"))
                    .isEqualTo("CREATE CONSTRAINT x FOR (n:Book) REQUIRE n.isbn IS NOT NULL");
            assertThat(createWithOptions(
                            Constraint.forNode("Book")
                                    .named("x")
                                    .type("isbn", PropertyType.STRING)
                                    .withOptions("{a: 1}"),
                            "5.26"))
                    .isEqualTo("CREATE CONSTRAINT x FOR (n:Book) REQUIRE n.isbn IS :: STRING");
            assertThat(createWithOptions(
                            Index.forNode("Book").named("x").fulltext("title").withOptions("{a: 1}"), "4.2"))
                    .isEqualTo("CALL db.index.fulltext.createNodeIndex('x',['Book'],['title'])");
        }

        /** C-532: exactly once, in braces, for nodes and relationships. */
        @Test
        void givenVectorIndex_whenRendered_thenItsOptionsAreAlwaysThere() {
            var onRelationships = Index.forRelationship("LIKED")
                    .named("x")
                    .onProperties("emb")
                    .withType(Index.Type.VECTOR)
                    .withOptions("indexConfig: {`vector.dimensions`: 3}");

            assertThat(create(VECTOR, "5.26"))
                    .isEqualTo(createWithOptions(VECTOR, "5.26"))
                    .isEqualTo(
                            "CREATE VECTOR INDEX x FOR (n:Book) ON (n.emb) OPTIONS {indexConfig: {`vector.dimensions`: 3}}");
            assertThat(create(onRelationships, "5.26"))
                    .isEqualTo(
                            "CREATE VECTOR INDEX x FOR ()-[r:LIKED]-() ON (r.emb) OPTIONS {indexConfig: {`vector.dimensions`: 3}}");
        }

        /** C-533. */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{`indexProvider`: \"native-btree-1.0\"} | BTREE ",
                    "{indexProvider: 'range-1.0'} | RANGE ",
                    "{indexProvider: 'other-1.0'} | ",
                    "{indexConfig: {}} | "
                })
        void givenProvider_whenExplicitTypeIsAskedFor_thenItBecomesAKeyword(String options, String keyword) {
            var index = Index.forNode("Book").named("x").onProperties("isbn").withOptions(options);
            var config = RenderConfig.create()
                    .forVersionAndEdition("4.4", "community")
                    .withAdditionalOptions(List.of(options(false, true)));

            assertThat(render(index, config))
                    .isEqualTo("CREATE %sINDEX x FOR (n:Book) ON (n.isbn)", keyword == null ? "" : keyword + ' ');
        }

        /** C-534. */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{`indexConfig`: {}, `indexProvider`: \"range-1.0\"} | OPTIONS {`indexConfig`: {}}",
                    "{indexProvider: 'range-1.0', indexConfig: {}} | OPTIONS {indexConfig: {}}",
                    "{indexProvider: 'range-1.0'} | ''"
                })
        void givenProvider_whenServerMayUseCypher25_thenItIsLeftAway(String options, String rendered) {
            var index = Index.forNode("Book").named("x").onProperties("isbn").withOptions(options);

            assertThat(createWithOptions(index, "2026.08.1").replace("RANGE ", ""))
                    .isEqualTo(("CREATE INDEX x FOR (n:Book) ON (n.isbn) " + rendered).trim());
            assertThat(createWithOptions(index, "5.26")).endsWith(" OPTIONS " + options);
        }

        /** C-711: combined by AND, and nothing at all means off. */
        @Test
        void givenSeveralOptions_whenCombined_thenAllMustAgree() {
            var config = RenderConfig.create().forVersionAndEdition("5", "community");
            var both = config.withAdditionalOptions(List.of(options(true, true), options(true, false)));

            assertThat(config.getCypherOptions().includingOptions()).isFalse();
            assertThat(both.getCypherOptions().includingOptions()).isTrue();
            assertThat(both.getCypherOptions().useExplicitPropertyIndexType()).isFalse();
        }
    }

    @Nested
    class Names {

        /** C-502. */
        @Test
        void givenBacktickInPropertyOfFulltextIndex_whenRendered_thenItIsDoubled() {
            assertThat(create(Index.forNode("Book").named("x").fulltext("a`b"), "5"))
                    .isEqualTo("CREATE FULLTEXT INDEX x FOR (n:Book) ON EACH [n.`a``b`]");
        }

        /** C-501. */
        @Test
        void givenQuotesInProcedureCall_whenRendered_thenTheyAreEscapedOnce() {
            assertThat(create(Index.forNode("It's").named("O\\'x").fulltext("a\\u0027b"), "4.2"))
                    .isEqualTo("CALL db.index.fulltext.createNodeIndex('O\\'x',['It\\'s'],['a\\'b'])");
        }

        /** C-112 B. */
        @Test
        void givenEmptyLabelOrProperty_whenRendered_thenItIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(
                                    create(Constraint.forNode("").named("x").unique("isbn"), "5"))
                            .isNull())
                    .withMessage(
                            "Cannot create the unique constraint x on (: {isbn}) on Neo4j 5: the name of a label, a type or a property is empty. Write a name.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(
                                    create(Index.forNode("Book").named("x").onProperties(""), "5"))
                            .isNull())
                    .withMessageEndingWith("the name of a label, a type or a property is empty. Write a name.");
        }
    }

    @Nested
    class Catalogs {

        /** C-706: what cannot be written becomes a comment. */
        @Test
        void givenItemThatCannotBeWritten_whenCatalogIsRendered_thenTheOthersAre() {
            var catalog = Catalog.of(List.of(
                    UNIQUE,
                    Constraint.forNode("Book").named("y").exists("isbn"),
                    Index.forNode("Book").named("z").onProperties("isbn")));
            var config = RenderConfig.create().ifNotExists().forVersionAndEdition("5.26", "community");

            assertThat(Renderer.get(Format.CYPHER, catalog)
                            .render(catalog, config)
                            .lines())
                    .containsExactly(
                            "CREATE CONSTRAINT x IF NOT EXISTS FOR (n:Book) REQUIRE n.isbn IS UNIQUE;",
                            "// Cannot create the exists constraint y on (:Book {isbn}) on Neo4j 5.26: such a constraint needs the edition ENTERPRISE, but this is COMMUNITY.",
                            "CREATE INDEX z IF NOT EXISTS FOR (n:Book) ON (n.isbn);");
        }

        /** C-721. */
        @Test
        void givenStream_whenRendered_thenItStaysOpen() throws IOException {
            var target = new ByteArrayOutputStream();
            var config = RenderConfig.drop().forVersionAndEdition("5", "community");

            Renderer.get(Format.CYPHER, Constraint.class).render(UNIQUE.withName("ärger"), config, target);
            target.write(';');

            assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo("DROP CONSTRAINT ärger;");
        }

        /** C-721, E-C9. */
        @ParameterizedTest
        @ValueSource(classes = {String.class, Name.class})
        void givenOtherType_whenRendererIsSought_thenThereIsNone(Class<?> type) {
            assertThatThrownBy(() -> assertThat(Renderer.get(Format.XML, type)).isNull())
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("Nothing writes objects of the type " + type.getName()
                            + " as XML: only constraints, indexes and catalogs can be rendered.");
        }
    }
}
