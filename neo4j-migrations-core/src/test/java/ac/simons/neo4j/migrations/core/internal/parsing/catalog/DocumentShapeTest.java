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
package ac.simons.neo4j.migrations.core.internal.parsing.catalog;

import static ac.simons.neo4j.migrations.core.internal.parsing.catalog.ReadXml.migration;
import static ac.simons.neo4j.migrations.core.internal.parsing.catalog.ReadXml.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Which documents are migrations: C-101 to C-111, and all consequences of 2.1 and 2.2. */
class DocumentShapeTest {

    private static final String CONSTRAINT = "<constraint name='a' type='unique'><label>A</label><properties>"
            + "<property>x</property></properties></constraint>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<catalog/><verify/><apply/>",
                "<catalog><indexes/><constraints/></catalog>",
                "<verify useCurrent=' 1 ' allowEquivalent='0' includeOptions='true'/>",
                "<create item='any thing'/><refactor type='migrate.createFutureIndexes'/><drop ref='nowhere'/>",
                "<create>" + CONSTRAINT + "</create>",
                "<!-- --><?xml-stylesheet any?><catalog><!-- --></catalog>",
                // C-105
                "<create><constraint name='a' type='unique_relationship_property'><type>A</type><properties>"
                        + "<property>x</property></properties></constraint></create>",
                "<refactor type='listToVectorOn.relationships'><parameters><parameter name='type'>A</parameter>"
                        + "</parameters></refactor>",
                // X: what the original does not know
                "<verify latest='true'/>",
                "<verify latest='true' useCurrent='true'/>",
                "<create ref='1 with blanks'/>",
                "<create><index name='1 with blanks' type='vector'><label>A</label><properties><property>x</property>"
                        + "</properties></index></create>",
                "<create><index name='a' type='point'><type>A</type><properties><property>x</property></properties>"
                        + "</index></create>",
                "<create><index name='a' type='range'><type>A</type><properties><property>x</property></properties>"
                        + "</index></create>"
            })
    void givenValidContent_whenRead_thenThereAreNoProblems(String content) {
        assertThat(problemsOf(migration(content))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<verify/><catalog/>",
                "<apply/><verify/>",
                "<apply/><create item='a'/>",
                "<drop item='a'/><apply/>",
                "<refactor type='rename.label'/><apply/>",
                "<apply/><apply/>",
                "<verify/><verify/>",
                "<catalog/><catalog/>",
                "<refactor type='rename.label'><parameters/></refactor>",
                "<refactor type='rename.label'><parameter name='a'/></refactor>",
                "<refactor type='rename'/>",
                "text",
                "<catalog>text</catalog>",
                "<verify>text</verify>",
                "<unknown/>",
                "<verify unknown='a'/>",
                "<verify useCurrent='yes'/>",
                "<create item='a' ifExists='true'/>",
                "<drop item='a' ifNotExists='true'/>",
                "<create>" + CONSTRAINT + CONSTRAINT + "</create>",
                "<create><constraint name='a' type='UNIQUE'><label>A</label><properties><property>x</property>"
                        + "</properties></constraint></create>",
                "<create><constraint name=' ' type='unique'><label>A</label><properties><property>x</property>"
                        + "</properties></constraint></create>",
                "<create><constraint type='unique'><label>A</label><properties><property>x</property></properties>"
                        + "</constraint></create>",
                "<create><constraint name='a'><label>A</label><properties><property>x</property></properties>"
                        + "</constraint></create>",
                "<create><constraint name='a' type='unique'><label>A</label><type>A</type><properties>"
                        + "<property>x</property></properties></constraint></create>",
                "<create><constraint name='a' type='unique'><label>A</label><properties/></constraint></create>",
                "<create><constraint name='a' type='unique'><properties><property>x</property></properties>"
                        + "<label>A</label></constraint></create>",
                "<create><constraint name='a' type='property_type'><label>A</label><properties>"
                        + "<property type='LOCAL_TIME'>x</property></properties></constraint></create>",
                "<create><index name='a' type='lookup'><label>A</label><properties><property>x</property>"
                        + "</properties></index></create>"
            })
    void givenInvalidContent_whenRead_thenItIsRefused(String content) {
        assertThat(problemsOf(migration(content))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <migration/> | 1:13: Cannot find the declaration of element 'migration'. Start with <migration xmlns="https://michael-simons.github.io/neo4j-migrations">.
                    <m:migration xmlns:m="https://michael-simons.github.io/neo4j-migrations"/> | 1:75: Start with <migration xmlns="https://michael-simons.github.io/neo4j-migrations">.
                    <migration   | 1:11: XML document structures must start and end within the same entity.
                    '<?xml version="1.0" encoding="klingon"?><migration/>' | 1:41: its encoding cannot be read: klingon.
                    """)
    void givenNoMigration_whenRead_thenTheUserIsToldWhatOneIs(String xml, String problem) {
        assertThat(problemsOf(xml)).containsExactly(problem);
    }

    @Test
    void givenSeveralMistakes_whenRead_thenAllAreReportedWithTheirPlaces() {
        var xml = migration(
                """
                <catalog reset="maybe"/>
                <create item="a" ifExists="true"/>
                <refactor type="rename"/>
                <apply/>""");

        assertThat(problemsOf(xml))
                .containsExactly(
                        "2:25: 'maybe' is not a valid value for 'boolean'. The value 'maybe' of attribute 'reset' on"
                                + " element 'catalog' is not valid with respect to its type, 'boolean'.",
                        "3:35: Attribute 'ifExists' is not allowed to appear in element 'create'.",
                        "4:26: Value 'rename' is not facet-valid with respect to enumeration '[merge.nodes,"
                                + " migrate.createFutureIndexes, migrate.replaceBTreeIndexes, normalize.asBoolean,"
                                + " rename.label, rename.type, rename.nodeProperty, rename.relationshipProperty,"
                                + " addSurrogateKeyTo.nodes, addSurrogateKeyTo.relationships, listToVectorOn.nodes,"
                                + " listToVectorOn.relationships, extract.properties, invert.relationships,"
                                + " copy.nodeProperty, move.nodeProperty]'. It must be a value from the enumeration. The value"
                                + " 'rename' of attribute 'type' on element 'refactor' is not valid with respect to its"
                                + " type, 'refactoringType'.",
                        "5:9: Invalid content was found starting with element '{apply}'. One of '{refactor, create,"
                                + " drop}' is expected.");
    }

    /** C-107: defaults are part of the checksum, so there must never be others. */
    @Test
    void givenSchema_thenItsDefaultsAreThoseOfTheOriginal() throws Exception {
        try (var schema = DocumentShapeTest.class.getResourceAsStream("migration.xsd")) {
            var attributes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(schema)
                    .getElementsByTagName("xs:attribute");

            assertThat(IntStream.range(0, attributes.getLength())
                            .mapToObj(i -> (Element) attributes.item(i))
                            .filter(attribute -> attribute.hasAttribute("default") || attribute.hasAttribute("fixed"))
                            .map(attribute -> attribute.getAttribute("name") + "=" + attribute.getAttribute("default")))
                    .containsExactlyInAnyOrder(
                            "reset=false",
                            "useCurrent=false",
                            "allowEquivalent=true",
                            "includeOptions=false",
                            "ifNotExists=true",
                            "ifExists=true");
        }
    }

    /** C-110: unlike in the database, over all items of a document; the value is collapsed first. */
    @Test
    void givenNameThatIsUsedTwice_whenRead_thenBothLinesAreNamed() {
        var item = "<label>A</label><properties><property>x</property></properties>";

        assertThat(problemsOf(migration("<catalog><indexes><index name=' a  b '>%s</index></indexes></catalog>"
                                .formatted(item)
                        + "\n<create><constraint name='a b' type='unique'>%s</constraint></create>".formatted(item))))
                .containsExactly(
                        "3:46: the name \"a b\" is taken already in line 2, constraints and indexes of one file need different names. Rename one of them.");
    }
}
