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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.Locator2;

/**
 * Reads a document and validates it against our schema. Nothing but the given bytes is ever read: neither external
 * definitions of document types nor external entities nor schemas that a document names. The parser is always the one of
 * the JDK, whatever others lie on the class path.
 */
final class XmlReader {

    private static final String SAX = "http://xml.org/sax/";
    private static final Schema SCHEMA = schema();

    private final SAXParserFactory parsers;

    /** A document that is valid. */
    record ValidDocument(Document document, List<Instruction> instructions) {}

    XmlReader() {
        try {
            parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setSchema(SCHEMA);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature(SAX + "features/external-general-entities", false);
            parsers.setFeature(SAX + "features/external-parameter-entities", false);
            parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The JDK lost its XML parser", e);
        }
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(Objects.requireNonNull(XmlReader.class.getResource("migration.xsd"), "migration.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException("The schema of migrations is broken", e);
        }
    }

    /**
     * Reads.
     *
     * @param problems takes everything that is wrong
     * @return the document, empty if anything is wrong with it
     */
    Optional<ValidDocument> read(byte[] content, XmlProblems problems) {
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            var building = new GuardedBuilding(document, problems, content);
            parse(content, building, problems);
            return problems.isEmpty()
                    ? Optional.of(new ValidDocument(document, building.instructions()))
                    : Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK lost its XML parser", e);
        }
    }

    private void parse(byte[] content, GuardedBuilding building, XmlProblems problems)
            throws ParserConfigurationException {
        try {
            var reader = reader(building);
            reader.parse(new InputSource(new ByteArrayInputStream(content)));
        } catch (SAXParseException e) {
            // The parser has told it already
            if (problems.isEmpty()) {
                problems.add(Position.of(e), String.valueOf(e.getMessage()));
            }
        } catch (SAXException | IOException e) {
            // Bytes that are no characters in the encoding that the document declares, or nobody knows that encoding
            problems.add(Position.of(building.locator()), "its encoding cannot be read: " + e.getMessage());
        }
    }

    private XMLReader reader(GuardedBuilding building) throws SAXException, ParserConfigurationException {
        var reader = parsers.newSAXParser().getXMLReader();
        reader.setProperty(SAX + "properties/lexical-handler", building);
        reader.setContentHandler(building);
        reader.setErrorHandler(building);
        reader.setEntityResolver(building);
        return reader;
    }

    /** Refuses entities before they are expanded. */
    private static final class GuardedBuilding extends DocumentBuilding {

        private final byte[] content;

        GuardedBuilding(Document document, XmlProblems problems, byte[] content) {
            super(document, problems);
            this.content = content;
        }

        @Override
        public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
            var encoding = Objects.requireNonNullElse(((Locator2) locator()).getEncoding(), "UTF-8");
            var reference = EntityReferences.firstCustomOne(new String(content, Charset.forName(encoding)));
            if (reference.isPresent()) {
                var position = reference.get().position();
                fatalError(new SAXParseException(
                        refusal(reference.get().name()), null, null, position.line(), position.column()));
            }
        }

        @Override
        public void skippedEntity(String name) throws SAXException {
            fatalError(new SAXParseException(refusal(name), locator()));
        }

        private static String refusal(String name) {
            return "the entity reference &%s; is not resolved, only &amp; &lt; &gt; &quot; and &apos; are. Write the text itself"
                    .formatted(name);
        }

        @Override
        public InputSource resolveEntity(
                @Nullable String name, @Nullable String publicId, @Nullable String baseUri, @Nullable String systemId) {
            return new InputSource(new ByteArrayInputStream(new byte[0]));
        }
    }
}
