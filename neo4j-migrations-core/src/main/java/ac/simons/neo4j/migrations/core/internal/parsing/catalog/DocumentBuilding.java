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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.Attributes2;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Builds a document from what a validating parser tells: elements with their positions, attributes with their defaults,
 * texts after the line rule. Comments are dropped, instructions are collected apart.
 */
class DocumentBuilding extends DefaultHandler2 {

    /** Marks attributes that are there because the schema says so. */
    static final String DEFAULTED = "defaulted";

    /** The rule of XML Schema that parsers name in front of their messages. */
    private static final Pattern RULE = Pattern.compile("^cvc-[A-Za-z0-9.-]+: ");

    private final Document document;
    private final XmlProblems problems;
    private final List<Instruction> instructions = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private final Map<String, String> newPrefixes = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Locator locator;

    DocumentBuilding(Document document, XmlProblems problems) {
        this.document = document;
        this.problems = problems;
    }

    List<Instruction> instructions() {
        return List.copyOf(instructions);
    }

    final Locator locator() {
        return Objects.requireNonNull(locator, "parsers tell where they are");
    }

    @Override
    public final void setDocumentLocator(Locator newLocator) {
        this.locator = newLocator;
    }

    @Override
    public final void startPrefixMapping(String prefix, String uri) {
        newPrefixes.put(prefix, uri);
    }

    @Override
    public final void startElement(String uri, String localName, String qName, Attributes attributes) {
        finishText();
        var element = document.createElementNS(uri.isEmpty() ? null : uri, qName);
        newPrefixes.forEach((prefix, namespace) -> element.setAttributeNS(
                XMLConstants.XMLNS_ATTRIBUTE_NS_URI, prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace));
        newPrefixes.clear();
        for (int i = 0; i < attributes.getLength(); i++) {
            copyAttribute((Attributes2) attributes, i, element);
        }
        Position.of(locator()).attachTo(element);
        if (open.isEmpty() && !Elements.isMigration(element)) {
            problems.add(Position.of(element), "Start with <migration xmlns=\"%s\">.".formatted(Elements.NAMESPACE));
        }
        parent().appendChild(element);
        open.push(element);
    }

    private static void copyAttribute(Attributes2 attributes, int index, Element element) {
        var namespace = attributes.getURI(index);
        element.setAttributeNS(
                namespace.isEmpty() ? null : namespace, attributes.getQName(index), attributes.getValue(index));
        if (!attributes.isSpecified(index)) {
            element.getAttributeNode(attributes.getQName(index)).setUserData(DEFAULTED, true, null);
        }
    }

    @Override
    public final void endElement(String uri, String localName, String qName) {
        finishText();
        open.pop();
    }

    @Override
    public final void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public final void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    @Override
    public final void startCDATA() {
        finishText();
    }

    @Override
    public final void endCDATA() {
        finishText();
    }

    @Override
    public final void comment(char[] characters, int start, int length) {
        finishText();
    }

    @Override
    public final void processingInstruction(String target, String data) {
        finishText();
        var parent = open.isEmpty() ? "" : open.element().getLocalName();
        instructions.add(new Instruction(target, data, Position.of(locator()), parent));
    }

    /** Each part between two other things is a text of its own. */
    private void finishText() {
        var normalised = LineRule.apply(text.toString());
        text.setLength(0);
        if (!normalised.isEmpty() && !open.isEmpty()) {
            open.element().appendChild(document.createTextNode(normalised));
        }
    }

    private Node parent() {
        return open.isEmpty() ? document : open.element();
    }

    @Override
    public final void warning(SAXParseException problem) {
        error(problem);
    }

    @Override
    public final void error(SAXParseException problem) {
        var message = Objects.requireNonNullElse(problem.getMessage(), problem.toString());
        problems.add(
                Position.of(problem),
                RULE.matcher(message).replaceFirst("").replace("\"" + Elements.NAMESPACE + "\":", ""));
    }

    @Override
    public final void fatalError(SAXParseException problem) throws SAXException {
        error(problem);
        throw problem;
    }
}
