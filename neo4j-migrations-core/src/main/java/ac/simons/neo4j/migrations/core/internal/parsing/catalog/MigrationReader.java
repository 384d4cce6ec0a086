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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.Name;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Apply;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Create;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Drop;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Refactor;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Subject;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Verify;
import ac.simons.neo4j.migrations.core.internal.parsing.refactoring.RefactoringParser;

/** Reads what a valid migration declares and does, and complains about what a schema cannot express. */
final class MigrationReader {

    private final XmlProblems problems;
    private final XmlWarnings warnings;

    MigrationReader(XmlProblems problems, XmlWarnings warnings) {
        this.problems = problems;
        this.warnings = warnings;
    }

    /** Constraints come first, whatever the order of the two groups is. */
    CatalogPart catalog(Element root) {
        var catalog = Elements.child(root, Elements.CATALOG);
        return new CatalogPart(
                catalog.filter(element -> isTrue(element, "reset")).isPresent(),
                Stream.of("constraints", "indexes")
                        .flatMap(group -> catalog.flatMap(element -> Elements.child(element, group)).stream())
                        .flatMap(Elements::items)
                        .map(this::item)
                        .flatMap(Optional::stream)
                        .<CatalogItem<?>>map(item -> item)
                        .toList());
    }

    /** In the order in which they run. */
    List<CatalogOperation> operations(Element root) {
        return OperationOrder.of(Elements.childrenOf(root).stream()
                .map(this::operation)
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<CatalogOperation> operation(Element element) {
        int line = Position.of(element).line();
        return switch (element.getLocalName()) {
            case "verify" -> Optional.of(verify(element));
            case "apply" -> Optional.of(new Apply(line));
            case "create" -> subject(element).map(subject -> new Create(line, subject, isTrue(element, "ifNotExists")));
            case "drop" -> subject(element).map(subject -> new Drop(line, subject, isTrue(element, "ifExists")));
            case Elements.REFACTOR -> refactor(element);
            default -> Optional.empty();
        };
    }

    private Optional<CatalogOperation> refactor(Element element) {
        return parsed(element, RefactoringParser::parse)
                .map(refactoring ->
                        new Refactor(Position.of(element).line(), element.getAttribute("type"), refactoring));
    }

    private Verify verify(Element element) {
        boolean useCurrent = isTrue(element, "useCurrent");
        if (element.hasAttribute("latest")) {
            boolean saysMore = element.getAttributeNode("useCurrent").getUserData(DocumentBuilding.DEFAULTED) == null;
            if (saysMore && !element.getAttribute("useCurrent").equals(element.getAttribute("latest"))) {
                problems.add(
                        Position.of(element),
                        "useCurrent and latest mean the same but have different values. Remove one of them.");
            }
            useCurrent = isTrue(element, "latest");
        }
        return new Verify(
                Position.of(element).line(),
                useCurrent,
                isTrue(element, "allowEquivalent"),
                isTrue(element, "includeOptions"));
    }

    private Optional<Subject> subject(Element operation) {
        var item = attribute(operation, "item");
        var name = Optional.ofNullable(item).or(() -> Optional.ofNullable(attribute(operation, "ref")));
        var local = Elements.childrenOf(operation).stream().findFirst();
        if (item != null && operation.hasAttribute("ref")) {
            complain(operation, "item and ref mean the same. Remove one of them.");
        } else if (name.isPresent() && local.isPresent()) {
            complain(
                    operation,
                    "it refers to \"%s\" and defines an item of its own. Remove one of both.".formatted(name.get()));
        } else if (name.isEmpty() && local.isEmpty()) {
            complain(operation, "it does not tell which item. Name one with item=\"...\" or define one inside of it.");
        } else if (name.isPresent()) {
            return reference(operation, name.get());
        } else {
            return item(local.orElseThrow()).map(Subject.Local::new);
        }
        return Optional.empty();
    }

    private Optional<Subject> reference(Element operation, String name) {
        if (name.isBlank()) {
            complain(operation, "the name of its item is blank. Name an item of a catalog.");
            return Optional.empty();
        }
        return Optional.of(new Subject.Reference(Name.of(name)));
    }

    private void complain(Element operation, String text) {
        problems.add(Position.of(operation), "<%s> cannot be used: %s".formatted(operation.getTagName(), text));
    }

    private static @Nullable String attribute(Element element, String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    private Optional<CatalogItem<?>> item(Element element) {
        return parsed(element, Elements.CONSTRAINT.equals(element.getLocalName()) ? Constraint::parse : Index::parse);
    }

    /** The only ones who know what is possible are those who make items and refactorings. */
    private <T> Optional<T> parsed(Element element, Function<Element, ? extends T> parser) {
        try {
            return Optional.of(parser.apply(element));
        } catch (IllegalArgumentException e) {
            problems.add(Position.of(element), Objects.requireNonNullElse(e.getMessage(), e.toString()));
            return Optional.empty();
        }
    }

    /** Files depend on it that the number one, which XML takes for true, counts as false. */
    private boolean isTrue(Element element, String attribute) {
        var value = element.getAttribute(attribute);
        if (value.equals("1")) {
            warnings.add(
                    Position.of(element), "%s=\"1\" counts as false. Write \"true\" or \"false\"".formatted(attribute));
        }
        return value.equals("true");
    }
}
