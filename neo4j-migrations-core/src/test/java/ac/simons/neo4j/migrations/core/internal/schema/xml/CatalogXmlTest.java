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
package ac.simons.neo4j.migrations.core.internal.schema.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogDiff;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.PropertyType;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig.XMLRenderingOptions;
import ac.simons.neo4j.migrations.core.catalog.Renderer;
import ac.simons.neo4j.migrations.core.catalog.Renderer.Format;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;

class CatalogXmlTest {

    private static final RenderConfig CONFIG = RenderConfig.create().forVersionAndEdition("5", "community");

    private static final Constraint UNIQUE =
            Constraint.forNode("Book").named("book_isbn").unique("isbn");

    static Stream<CatalogItem<?>> items() {
        return Stream.of(
                UNIQUE,
                UNIQUE.withName("my <\"constraint\"> & more"),
                Constraint.forNode("Book").named("x").key("b", "a"),
                Constraint.forNode("Book").named("x").exists("a"),
                Constraint.forRelationship("LIKED").named("x").exists("a"),
                Constraint.forRelationship("LIKED").named("x").unique("a", "b"),
                Constraint.forRelationship("LIKED").named("x").key("a"),
                Constraint.forNode("Book").named("x").type("a", PropertyType.ZONED_DATETIME),
                UNIQUE.withOptions("{`a`: \"b < c & d\"}"),
                Index.forNode("A", "B|C").named("my index").fulltext("a", "b c"),
                Index.forRelationship("A|B").named("x").onProperties("a", "b"),
                Index.forNode("Book").named("x").text("a"),
                Index.forNode("Book").named("x").onProperties("a").withType(Index.Type.POINT),
                Index.forRelationship("LIKED")
                        .named("x")
                        .onProperties("a")
                        .withType(Index.Type.VECTOR)
                        .withOptions("{`indexConfig`: {`vector.dimensions`: 3}}"),
                Index.forNode("Book").named(null).onProperties("a"));
    }

    /** C-700, C-705, C-331, and test 9 of the contract: what is written is read as the same. */
    @ParameterizedTest
    @MethodSource("items")
    void givenItem_whenWrittenAndRead_thenItIsTheSame(CatalogItem<?> item) {
        var catalog = Catalog.of(List.of(item));

        var read = Catalog.of(parse(Renderer.get(Format.XML, catalog).render(catalog, CONFIG)));

        assertThat(CatalogDiff.between(catalog, read).identical()).isTrue();
    }

    /** C-700. */
    @Test
    void givenItem_whenWritten_thenItIsAnElement() {
        var constraint = Constraint.forNode("Book").named("x").type("a", PropertyType.LOCAL_DATETIME);

        assertThat(Renderer.get(Format.XML, constraint)
                        .render(constraint, CONFIG)
                        .lines())
                .containsExactly(
                        "<constraint name=\"x\" type=\"property_type\">",
                        "    <label>Book</label>",
                        "    <properties>",
                        "        <property type=\"LOCAL DATETIME\">a</property>",
                        "    </properties>",
                        "</constraint>");
    }

    /** C-703. */
    @Test
    void givenFulltextIndex_whenWritten_thenItsLabelsAreJoined() {
        var index = Index.forNode("M", "N|O").named("ft").fulltext("a", "b").withOptions("{a: \"b\"}");

        assertThat(Renderer.get(Format.XML, index).render(index, CONFIG).lines())
                .containsExactly(
                        "<index name=\"ft\" type=\"fulltext\">",
                        "    <label>M|N\\|O</label>",
                        "    <properties>",
                        "        <property>a</property>",
                        "        <property>b</property>",
                        "    </properties>",
                        "    <options>{a: \"b\"}</options>",
                        "</index>");
    }

    /** C-701, C-702. */
    @Test
    void givenCatalog_whenWritten_thenItIsAMigration() {
        var catalog = Catalog.of(List.of(UNIQUE));
        var config = CONFIG.withAdditionalOptions(List.of(new XMLRenderingOptions() {
            @Override
            public boolean withApply() {
                return true;
            }

            @Override
            public boolean withReset() {
                return true;
            }

            @Override
            public Optional<String> optionalHeader() {
                return Optional.of("made -- by hand");
            }
        }));

        assertThat(Renderer.get(Format.XML, catalog).render(catalog, config).lines())
                .containsExactly(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>",
                        "<migration xmlns=\"https://michael-simons.github.io/neo4j-migrations\">",
                        "    <!-- made - - by hand -->",
                        "    <catalog reset=\"true\">",
                        "        <indexes/>",
                        "        <constraints>",
                        "            <constraint name=\"book_isbn\" type=\"unique\">",
                        "                <label>Book</label>",
                        "                <properties>",
                        "                    <property>isbn</property>",
                        "                </properties>",
                        "            </constraint>",
                        "        </constraints>",
                        "    </catalog>",
                        "    <apply/>",
                        "</migration>");
    }

    /** C-720. */
    @Test
    void givenDocument_whenRead_thenItsOnlyCatalogCounts() {
        assertThat(Catalog.of(parse("<migration/>")).isEmpty()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(Catalog.of(parse("<migration><catalog/><catalog/></migration>")))
                        .isNull())
                .withMessage("The document has 2 elements catalog, but must not have more than one.");
    }

    /** C-122, C-124, C-301: texts of elements and what is absent. */
    @Test
    void givenElements_whenRead_thenTheirTextsAreInterpreted() {
        assertThat(catalog(
                                "<indexes><index name='a'><label>A</label><properties><property>p<!-- x -->q</property>"
                                        + "<property>pq</property></properties><options>\n  { a: 1,\n  b: 2 }\n </options></index></indexes>")
                        .getItems())
                .isEqualTo(
                        List.of(Index.forNode("A").named("a").onProperties("pq").withOptions("{ a: 1,\nb: 2 }")));
    }

    /** C-122. */
    @Test
    void givenSeveralLabels_whenRead_thenTheyAreSplitAtBars() {
        assertThat(catalog("<indexes><index name='a' type='fulltext'><type>A|B\\|C|D||</type><properties>"
                                + "<property>p</property></properties></index></indexes>")
                        .getItems())
                .isEqualTo(List.of(
                        Index.forRelationship("A", "B|C", "D").named("a").fulltext("p")));
    }

    /** C-306 X. */
    @ParameterizedTest
    @CsvSource({
        "unique, type, UNIQUE_RELATIONSHIP_PROPERTY",
        "key, type, KEY",
        "unique_relationship_property, type, UNIQUE_RELATIONSHIP_PROPERTY",
        "unique_relationship_property, label, UNIQUE_RELATIONSHIP_PROPERTY"
    })
    void givenConstraintOnRelationships_whenRead_thenItIsOne(String type, String target, Constraint.Type expected) {
        var constraint = (Constraint) catalog(
                        "<constraints><constraint name='a' type='%1$s'><%2$s>T</%2$s><properties><property>p</property></properties></constraint></constraints>"
                                .formatted(type, target))
                .getItems()
                .iterator()
                .next();

        assertThat(constraint.getType()).isEqualTo(expected);
        assertThat(constraint.getTargetEntityType()).isEqualTo(TargetEntityType.RELATIONSHIP);
    }

    /** C-306 X: a range index is a property index, written as such again. */
    @Test
    void givenRangeIndex_whenRead_thenItInsistsOnIt() {
        var catalog = catalog(
                "<indexes><index name='a' type='range'><label>A</label><properties><property>p</property></properties></index></indexes>");
        var index = (Index) catalog.getItems().iterator().next();

        assertThat(index).isEqualTo(Index.forNode("A").named("a").onProperties("p"));
        assertThat(Renderer.get(Format.CYPHER, index).render(index, CONFIG))
                .isEqualTo("CREATE RANGE INDEX a FOR (n:A) ON (n.p)");
        assertThat(Renderer.get(Format.XML, index).render(index, CONFIG)).contains("type=\"range\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(Renderer.get(Format.CYPHER, index)
                                .render(index, RenderConfig.create().forVersionAndEdition("4.3", "community")))
                        .isNull())
                .withMessage(
                        "Cannot create the property index a on (:A {p}) on Neo4j 4.3: Neo4j 4.4 is the first version with range indexes.");
    }

    /** C-125, C-304 X. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "LOCAL DATETIME ! LOCAL DATETIME",
                "local time ! LOCAL TIME",
                "LIST&lt;STRING NOT NULL> ! LIST<STRING NOT NULL>",
                "INTEGER | STRING ! INTEGER | STRING",
                "VECTOR&lt;INT8>(3) ! VECTOR<INT8>(3)"
            })
    void givenPropertyType_whenRead_thenItIsWrittenAsServersDo(String type, String expected) {
        var constraint = (Constraint) propertyType(type).getItems().iterator().next();

        assertThat(constraint.getOptionalPropertyTypeText()).contains(expected);
        assertThat(Renderer.get(Format.CYPHER, constraint)
                        .render(constraint, RenderConfig.create().forVersionAndEdition("5", "enterprise")))
                .isEqualTo("CREATE CONSTRAINT a FOR (n:A) REQUIRE n.p IS :: " + expected);
    }

    /** E-I2, E-I3 and what is no type. */
    @Test
    void givenContradiction_whenRead_thenItIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(propertyType("TEXT")).isNull())
                .withMessage("The constraint a demands the unknown type \"TEXT\".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(
                                catalog(
                                        "<constraints><constraint name='a' type='property_type'><label>A</label><properties><property>p</property></properties></constraint></constraints>"))
                        .isNull())
                .withMessage(
                        "The property type constraint a on (:A {p}) is not possible: it demands a type of values without saying which. Give its property a type.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(
                                catalog(
                                        "<constraints><constraint name='a' type='property_type'><label>A</label><properties><property type='DATE'>p</property><property>q</property></properties></constraint></constraints>"))
                        .isNull())
                .withMessage(
                        "The property type constraint a on (:A {p, q}) is not possible: it demands a type of more than one property. Write one constraint for each.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(
                                catalog("<indexes><index name='a' type='lookup'><label>A</label></index></indexes>"))
                        .isNull())
                .withMessage(
                        "The index a is of the unknown type \"lookup\". Known are fulltext, point, property, text, vector.");
    }

    private static Catalog propertyType(String type) {
        return catalog(
                "<constraints><constraint name='a' type='property_type'><label>A</label><properties><property type='%s'>p</property></properties></constraint></constraints>"
                        .formatted(type));
    }

    private static Catalog catalog(String content) {
        return Catalog.of(parse("<migration xmlns='https://michael-simons.github.io/neo4j-migrations'><catalog>"
                + content + "</catalog></migration>"));
    }

    private static Document parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
