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
import static ac.simons.neo4j.migrations.core.internal.parsing.catalog.ReadXml.valid;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes the checksum of a document, and what does not: C-809 with the rules it follows from. */
class ChecksumTest {

    private static final String PARAMETER =
            "<refactor type='migrate.createFutureIndexes'><parameters>%s</parameters></refactor>";

    /** C-103, C-802, C-803, C-805. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <verify/>                   | '<!-- a --><verify></verify><?some thing?>'
                    <verify/>                   | '   <verify   includeOptions = "false" />  '
                    <catalog/>                  | <catalog reset=' false '/>
                    <create ref='a'/>           | <create ifNotExists="true" ref=" a "/>
                    <drop ref='a' item='b'/>    | <drop item='b' ref='a' ifExists='true'/>
                    <catalog><indexes/><constraints/></catalog> | <catalog><constraints/><indexes/></catalog>
                    """)
    void givenSameMeaning_thenTheChecksumIsTheSame(String one, String other) {
        assertThat(canonical(other)).isEqualTo(canonical(one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                          | <catalog/>
                    <catalog/>                  | <catalog><indexes/></catalog>
                    <verify useCurrent='true'/> | <verify useCurrent='1'/>
                    <verify useCurrent='true'/> | <verify useCurrent='true' latest='true'/>
                    <create item='a'/><drop item='b'/> | <drop item='b'/><create item='a'/>
                    <create item='a'/>          | <create item=' a'/>
                    <create item='a'/>          | <create ref='a'/>
                    """)
    void givenDifference_thenTheChecksumDiffers(String one, String other) {
        assertThat(canonical(other)).isNotEqualTo(canonical(one));
    }

    @Test
    void givenOtherParameters_thenTheChecksumDiffersEvenIfTheyAreIgnored() {
        assertThat(canonical(PARAMETER.formatted("<parameter name='a'/><ignored b='c'/>")))
                .isNotEqualTo(canonical(PARAMETER.formatted("<parameter name='a'/>")));
    }

    @Test
    void givenCharacterDataInsteadOfEscapedText_thenTheChecksumIsTheSame() {
        assertThat(canonical(PARAMETER.formatted("<parameter><![CDATA[a < b & c]]></parameter>")))
                .isEqualTo(canonical(PARAMETER.formatted("<parameter>a &lt; b &amp; c</parameter>")));
    }

    /** C-102. */
    @Test
    void givenOtherLineEndsAndEncoding_thenTheChecksumIsTheSame() {
        var xml = migration(PARAMETER.formatted("<parameter>ä\n  b</parameter>"));

        assertThat(valid(("<?xml version='1.0' encoding='ISO-8859-1'?>" + xml.replace("\n", "\r\n"))
                                .getBytes(StandardCharsets.ISO_8859_1))
                        .checksum())
                .isEqualTo(valid(xml).checksum());
        assertThat(valid(("<?xml version='1.0' encoding='UTF-16'?>" + xml).getBytes(StandardCharsets.UTF_16))
                        .checksum())
                .isEqualTo(valid(xml).checksum());
        assertThat(valid("\uFEFF" + xml).checksum()).isEqualTo(valid(xml).checksum());
    }

    /** C-804; the line rule also decides what refactorings get as their parameters (C-120). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            textBlock =
                    """
                    '  A  '               | A
                    '\\n  A\\n  '     | \\nA\\n
                    '\\n  A\\n'       | \\nA
                    'A\\n\\n\\n'    | A
                    'A\\n \\n\\n'   | A\\n
                    '\\n\\n A'        | \\n\\nA
                    ' a \\n\\n  b '   | a\\n\\nb
                    ' \\n\\t '        | -
                    """)
    void givenText_thenItsLinesAreTrimmedAndEmptyOnesAtTheEndVanish(String quoted, String expected) {
        var text = quoted.substring(1, quoted.length() - 1).replace("\\n", "\n").replace("\\t", "\t");

        assertThat(LineRule.apply(text)).isEqualTo(expected == null ? "" : expected.replace("\\n", "\n"));
    }

    /** C-804: each part between comments, instructions and borders of character data is treated on its own. */
    @Test
    void givenTextInSeveralParts_thenEachIsTrimmedOnItsOwn() {
        assertThat(canonical(PARAMETER.formatted("<a>  p  <!-- x -->  q  <![CDATA[  r ]]> <?s t?> u </a>")))
                .contains("<a>pqru</a>");
    }

    /** C-806 and C-807: namespaces come first and only where they change, attributes are sorted, values escaped. */
    @Test
    void givenForeignElements_thenTheyAreWrittenCanonically() {
        var xml =
                PARAMETER.formatted("<p:a xmlns:p='urn:p' xmlns='urn:d' p:z='1' y='&lt;&#9;&quot;&gt;&#13;&#10;' b='2'>"
                        + "<p:c xmlns:p='urn:p'/><d xmlns=''>&gt;&#13;</d></p:a>");

        assertThat(canonical(xml))
                .contains("<p:a xmlns=\"urn:d\" xmlns:p=\"urn:p\" b=\"2\" y=\"&lt;&#x9;&quot;>&#xD;&#xA;\" p:z=\"1\">"
                        + "<p:c></p:c><d xmlns=\"\">&gt;</d></p:a>");
    }

    /** C-810: every second attribute is lost, in the order of their names. */
    @Test
    void givenNamespacesDeclaredInCatalog_thenOnlySomeAreWritten() {
        assertThat(canonical("<catalog xmlns:a='urn:a'><indexes/></catalog>"))
                .isEqualTo(canonical("<catalog><indexes/></catalog>"));
        assertThat(canonical("<catalog xmlns:a='urn:a' xmlns:b='urn:b'/>"))
                .contains("<catalog xmlns:b=\"urn:b\" reset=\"false\">");
    }

    private static String canonical(String content) {
        var bytes = migration(content).getBytes(StandardCharsets.UTF_8);
        return CanonicalForm.of(new XmlReader()
                .read(bytes, new XmlProblems())
                .orElseThrow()
                .document()
                .getDocumentElement());
    }
}
