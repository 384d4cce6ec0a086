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
import static ac.simons.neo4j.migrations.core.internal.parsing.catalog.ReadXml.valid;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C-106: nothing is ever loaded from elsewhere, and nothing of a text gets lost in entities. */
class SecureReadingTest {

    private static final String DOCUMENT = migration("<create item='a'/>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE migration SYSTEM '%s'>",
                "<!DOCTYPE migration PUBLIC 'a' '%s'>",
                "<!DOCTYPE migration [<!ENTITY %% definitions SYSTEM '%s'> %%definitions;]>",
                "<!DOCTYPE migration [<!ENTITY unused SYSTEM '%s'>]>",
                "<!-- &not.a.reference; --><!DOCTYPE migration [<!-- ' &nor.this; ]> --><!ENTITY quoted '&#38;nor; >'>]>"
            })
    void givenDocumentType_whenRead_thenItIsNeitherLoadedNorPartOfTheChecksum(String documentType) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            var url = "http://localhost:%d/x.dtd".formatted(server.getLocalPort());

            assertThat(valid(documentType.formatted(url) + DOCUMENT).checksum())
                    .isEqualTo(valid(DOCUMENT).checksum());
            assertNobodyCalled(server);
        }
    }

    @Test
    void givenSchemaLocation_whenRead_thenItIsIgnored() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            var xml = DOCUMENT.replace(
                    "<migration ",
                    "<migration xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='%s http://localhost:%d/x.xsd' "
                            .formatted(ReadXml.NAMESPACE, server.getLocalPort()));

            assertThat(problemsOf(xml)).isEmpty();
            assertNobodyCalled(server);
        }
    }

    private static void assertNobodyCalled(ServerSocket server) throws IOException {
        try (var caller = server.accept()) {
            throw new AssertionError("Called by " + caller);
        } catch (SocketTimeoutException e) {
            assertThat(e).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE migration SYSTEM 'any.dtd'>%s",
                "<!DOCTYPE migration [<!ENTITY secret SYSTEM 'file:///etc/passwd'>]>%s",
                "<!DOCTYPE migration [<!ENTITY secret 'x'>]>%s"
            })
    void givenEntityReference_whenRead_thenItIsRefused(String documentType) {
        var refusal =
                "the entity reference &secret; is not resolved, only &amp; &lt; &gt; &quot; and &apos; are. Write the text itself.";

        assertThat(problemsOf(documentType.formatted("\n" + migration("<create item='&secret;'/>"))))
                .containsExactly("3:15: " + refusal);
        assertThat(
                        problemsOf(
                                documentType.formatted(
                                        "\n"
                                                + migration(
                                                        "<refactor type='migrate.createFutureIndexes'><parameters><a>\n&secret;</a></parameters></refactor>"))))
                .containsExactly("4:1: " + refusal);
    }

    @Test
    void givenEntityReferenceInAnotherEncoding_whenRead_thenItIsRefused() {
        var xml = "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE migration [<!ENTITY ß 'x'>]>\r\n"
                + migration("<create item='&ß;'/>");

        assertThat(problemsOf(xml.getBytes(StandardCharsets.UTF_16)))
                .containsExactly(
                        "3:15: the entity reference &ß; is not resolved, only &amp; &lt; &gt; &quot; and &apos; are. Write the text itself.");
    }

    @Test
    void givenEntityReferenceWithoutDocumentType_whenRead_thenItIsRefused() {
        assertThat(problemsOf(migration("<create item='&secret;'/>")))
                .containsExactly("2:23: The entity \"secret\" was referenced, but not declared.");
    }

    @Test
    void givenBombOfEntities_whenRead_thenItIsRefusedAtOnce() {
        var bomb = "<!DOCTYPE migration [<!ENTITY a '%s'>".formatted("boom".repeat(1000))
                + "<!ENTITY b '%s'>".formatted("&a;".repeat(1000))
                + "<!ENTITY c '%s'>".formatted("&b;".repeat(1000))
                + "<!ENTITY d '%s'>]>\n".formatted("&c;".repeat(1000));

        assertThat(problemsOf(bomb + migration("<create item='&d;'/>")))
                .containsExactly(
                        "3:15: the entity reference &d; is not resolved, only &amp; &lt; &gt; &quot; and &apos; are. Write the text itself.");
    }

    @Test
    void givenBombInDefaultOfAttribute_whenRead_thenTheLimitOfTheParserHolds() {
        var bomb = "<!DOCTYPE migration [<!ENTITY a '%s'>".formatted("boom".repeat(1000))
                + "<!ENTITY b '%s'>".formatted("&a;".repeat(1000))
                + "<!ENTITY c '%s'>".formatted("&b;".repeat(1000))
                + "<!ATTLIST create item CDATA '&c;'>]>";

        assertThat(problemsOf(bomb + DOCUMENT)).singleElement().asString().contains("limit");
    }

    @Test
    void givenCharacterReferencesAndPredefinedEntities_whenRead_thenTheyAreFine() {
        assertThat(
                        problemsOf(
                                "<!DOCTYPE migration>"
                                        + migration(
                                                "<create item='&#65;&lt;&amp;&gt;&quot;&apos;'/>"
                                                        + "<refactor type='migrate.createFutureIndexes'><parameters><p>&#x42;&lt;<![CDATA[&not;]]></p></parameters></refactor>")))
                .isEmpty();
    }

    /** That is how a path traversal would look like: the file exists. */
    @Test
    void givenLocalFileAsEntity_whenRead_thenItsContentIsNotRead(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret.txt"), "top secret");

        assertThat(
                        problemsOf(
                                "<!DOCTYPE migration [<!ENTITY s SYSTEM '%s'>]>".formatted(file.toUri())
                                        + migration(
                                                "<refactor type='migrate.createFutureIndexes'><parameters><p>&s;</p></parameters></refactor>")))
                .singleElement()
                .asString()
                .doesNotContain("top secret");
    }
}
