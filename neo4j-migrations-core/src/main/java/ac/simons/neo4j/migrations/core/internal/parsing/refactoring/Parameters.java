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
package ac.simons.neo4j.migrations.core.internal.parsing.refactoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The parameters of one refactoring: elements {@code parameter} with a name, and a text or further elements in them. */
final class Parameters {

    private final List<Element> elements;

    private Parameters(List<Element> elements) {
        this.elements = elements;
    }

    /** Collects the parameters of an element {@code refactor}; other elements among them do not count. */
    static Parameters of(Element refactor) {
        return new Parameters(children(refactor, "parameters")
                .flatMap(parameters -> children(parameters, "parameter"))
                .toList());
    }

    static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node instanceof Element && name.equals(node.getNodeName()))
                .map(Element.class::cast);
    }

    /** All parameters with a name, in order. */
    Stream<Element> all(String name) {
        return elements.stream().filter(element -> name.equals(element.getAttribute("name")));
    }

    /** The text of the first parameter with a name; a blank one is none. */
    Optional<String> text(String name) {
        return all(name).findFirst().flatMap(Parameters::text);
    }

    static Optional<String> text(Element element) {
        return Optional.of(element.getTextContent().strip()).filter(text -> !text.isEmpty());
    }

    /** The texts of the elements {@code value} in the first parameter with a name; one without any content is null. */
    Optional<List<@Nullable String>> values(String name) {
        return all(name).findFirst().map(parameter -> children(parameter, "value")
                .<@Nullable String>map(value -> value.hasChildNodes() ? value.getTextContent() : null)
                .toList());
    }

    /** The same as names, for which there is no null. */
    Optional<List<String>> names(String name) {
        return values(name)
                .map(values ->
                        values.stream().map(value -> value == null ? "" : value).toList())
                .filter(names -> !names.isEmpty());
    }

    /** The number of entities per transaction. */
    @Nullable
    Integer batchSize() {
        return text("batchSize").map(Parameters::number).orElse(null);
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The parameter batchSize must be an integer, but it is %s.".formatted(text), e);
        }
    }

    /** Fails unless all of the parameters are there, as texts or as lists. */
    void require(String... names) {
        var missing = Stream.of(names).filter(name -> !has(name)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    missing.size() == 1
                            ? "The parameter %s is missing.".formatted(missing.get(0))
                            : "The parameters %s are missing.".formatted(String.join(", ", missing)));
        }
    }

    /** Fails unless one of the parameters is there. */
    void requireOneOf(String first, String second) {
        if (!has(first) && !has(second)) {
            throw new IllegalArgumentException("One of the parameters %s and %s is required.".formatted(first, second));
        }
    }

    boolean has(String name) {
        return text(name).isPresent()
                || values(name).filter(values -> !values.isEmpty()).isPresent();
    }

    /** The text of a parameter that is there. */
    String required(String name) {
        require(name);
        return text(name).orElse("");
    }
}
