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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Migrations in XML whose canonical form and checksum in the original tool are known (C-800 to C-811). */
class CatalogVectorsTest {

    private static final String FOLDER = "/vectors/catalog/";

    static Stream<JsonNode> vectors() throws IOException {
        return StreamSupport.stream(
                new ObjectMapper()
                        .readTree(bytes("expected.json"))
                        .required("vectors")
                        .spliterator(),
                false);
    }

    private static byte[] bytes(String file) throws IOException {
        try (var content = CatalogVectorsTest.class.getResourceAsStream(FOLDER + file)) {
            return Objects.requireNonNull(content, file).readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void givenVector_whenRead_thenChecksumPreconditionsAndCatalogAreThoseOfTheOriginal(JsonNode vector)
            throws IOException {
        var script = ReadXml.valid(bytes(vector.required("file").asText()));

        assertThat(script.checksum()).isEqualTo(vector.required("checksum").asText());
        assertThat(script.preconditions())
                .hasSize(vector.required("preconditions").asInt());
        assertThat(script.catalog().reset())
                .isEqualTo(vector.required("resetCatalog").asBoolean());
        assertThat(script.catalog().items())
                .extracting(item -> item.getName().getValue())
                .isEqualTo(StreamSupport.stream(vector.required("catalogItems").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    /** C-801. */
    @ParameterizedTest
    @MethodSource("vectors")
    void givenVector_whenWrittenCanonically_thenItIsTheTextOfTheOriginal(JsonNode vector) throws IOException {
        var document = new XmlReader()
                .read(bytes(vector.required("file").asText()), new XmlProblems())
                .orElseThrow()
                .document();

        var canonical = CanonicalForm.of(document.getDocumentElement());

        assertThat(canonical).isEqualTo(vector.required("canonical").asText());
        assertThat(canonical.getBytes(UTF_8))
                .hasSize(vector.required("canonicalBytes").asInt());
    }

    /** C-808: for the canonicalization of Java our form is canonical, too. */
    @ParameterizedTest
    @MethodSource("vectors")
    void givenCanonicalForm_whenCanonicalizedByJava_thenItStaysAsItIs(JsonNode vector) throws Exception {
        var canonical = vector.required("canonical").asText();
        var method = XMLSignatureFactory.getInstance("DOM")
                .newCanonicalizationMethod(CanonicalizationMethod.INCLUSIVE, (C14NMethodParameterSpec) null);

        var data = (OctetStreamData)
                method.transform(new OctetStreamData(new ByteArrayInputStream(canonical.getBytes(UTF_8))), null);

        assertThat(data.getOctetStream()).hasContent(canonical);
    }
}
