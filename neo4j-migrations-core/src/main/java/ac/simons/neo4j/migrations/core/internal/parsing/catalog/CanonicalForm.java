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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;
import javax.xml.XMLConstants;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes a document so that only what matters is left, as Canonical XML 1.0 without comments
 * (https://www.w3.org/TR/xml-c14n). Histories hold checksums of this form, so it must never change.
 */
final class CanonicalForm {

    private static final String CATALOG = "catalog";

    private final StringBuilder written = new StringBuilder();

    private CanonicalForm() {}

    static String of(Element root) {
        var form = new CanonicalForm();
        form.write(root, Map.of("", ""));
        return form.written.toString();
    }

    static String checksumOf(Element root) {
        var crc = new CRC32();
        crc.update(of(root).getBytes(UTF_8));
        return Long.toString(crc.getValue());
    }

    private void write(Element element, Map<String, String> inherited) {
        var namespaces = new HashMap<>(inherited);
        written.append('<').append(element.getTagName());
        namespacesOf(element).forEach((prefix, uri) -> {
            if (!uri.equals(namespaces.put(prefix, uri))) {
                writeAttribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri);
            }
        });
        attributesOf(element).forEach(attribute -> writeAttribute(attribute.getName(), attribute.getValue()));
        written.append('>');
        for (var child : childrenOf(element)) {
            if (child instanceof Element nested) {
                write(nested, namespaces);
            } else {
                written.append(escapedText(child.getNodeValue()));
            }
        }
        written.append("</").append(element.getTagName()).append('>');
    }

    private void writeAttribute(String name, String value) {
        written.append(' ')
                .append(name)
                .append("=\"")
                .append(escapedValue(value))
                .append('"');
    }

    private static Map<String, String> namespacesOf(Element element) {
        var namespaces = new TreeMap<String, String>();
        all(element).stream().filter(CanonicalForm::isNamespace).forEach(attribute -> {
            boolean isDefault = attribute.getPrefix() == null;
            namespaces.put(isDefault ? "" : attribute.getLocalName(), attribute.getValue());
        });
        return namespaces;
    }

    private static List<Attr> attributesOf(Element element) {
        return all(element).stream()
                .filter(attribute -> !isNamespace(attribute))
                .sorted(Comparator.comparing(
                                (Attr attribute) -> Objects.requireNonNullElse(attribute.getNamespaceURI(), ""))
                        .thenComparing(Attr::getLocalName))
                .toList();
    }

    /** The original loses every second attribute of a catalog, in the order of their names. */
    private static List<Attr> all(Element element) {
        var attributes = new ArrayList<Attr>();
        int step = isCatalog(element) ? 2 : 1;
        for (int i = 0; i < element.getAttributes().getLength(); i += step) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    private static boolean isNamespace(Attr attribute) {
        return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
    }

    /** The groups of a catalog have a fixed order. */
    private static List<Node> childrenOf(Element element) {
        var children = new ArrayList<Node>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        if (isCatalog(element)) {
            children.sort(Comparator.comparing((Node child) -> String.valueOf(child.getLocalName())));
        }
        return children;
    }

    private static boolean isCatalog(Element element) {
        return CATALOG.equals(element.getLocalName())
                && element.getOwnerDocument().getDocumentElement().equals(element.getParentNode());
    }

    private static String escapedText(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#xD;");
    }

    private static String escapedValue(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#x9;")
                .replace("\n", "&#xA;")
                .replace("\r", "&#xD;");
    }
}
