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

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/** Names of elements, and how to walk from one to the next. */
final class Elements {

    static final String NAMESPACE = "https://michael-simons.github.io/neo4j-migrations";
    static final String CATALOG = "catalog";
    static final String CONSTRAINT = "constraint";
    static final String INDEX = "index";
    static final String REFACTOR = "refactor";

    private Elements() {}

    static boolean isMigration(Element element) {
        return NAMESPACE.equals(element.getNamespaceURI()) && "migration".equals(element.getTagName());
    }

    /** The elements directly below another one. */
    static List<Element> childrenOf(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return childrenOf(parent).stream()
                .filter(element -> name.equals(element.getLocalName()))
                .findFirst();
    }

    static boolean isItem(Element element) {
        return CONSTRAINT.equals(element.getLocalName()) || INDEX.equals(element.getLocalName());
    }

    /** All constraints and indexes of a migration in document order, whether in its catalog or of an operation. */
    static Stream<Element> items(Element parent) {
        return childrenOf(parent).stream()
                .filter(element -> !REFACTOR.equals(element.getLocalName()))
                .flatMap(element -> isItem(element) ? Stream.of(element) : items(element));
    }
}
