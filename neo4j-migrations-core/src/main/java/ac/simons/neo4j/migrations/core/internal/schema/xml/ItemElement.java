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
package ac.simons.neo4j.migrations.core.internal.schema.xml;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.ItemType;
import ac.simons.neo4j.migrations.core.catalog.PropertyType;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;
import ac.simons.neo4j.migrations.core.internal.schema.ItemDescription;
import ac.simons.neo4j.migrations.core.internal.schema.ItemDescription.Target;

/** What an element {@code constraint} or {@code index} says. Texts are taken as they are. */
public final class ItemElement {

    private static final Logger LOG = LoggerFactory.getLogger(ItemElement.class);

    private static final Pattern UNESCAPED_BAR = Pattern.compile("(?<!\\\\)\\|");

    /** Lists, unions and vectors of types, which have no names of their own. */
    private static final Pattern COMPOSED_TYPE = Pattern.compile("[A-Z0-9_ ]+[<|(][A-Z0-9_ <>|(),]+");

    private static final Set<Index.Type> WRITABLE_INDEXES =
            Set.of(Index.Type.PROPERTY, Index.Type.FULLTEXT, Index.Type.TEXT, Index.Type.POINT, Index.Type.VECTOR);

    private ItemElement() {}

    /**
     * Reads a constraint.
     *
     * @throws IllegalArgumentException if its kind is unknown or it has no label and no type
     */
    public static ItemDescription<Constraint.Type> describeConstraint(Element element) {
        var type = type(element, Constraint.Type.values());
        var target = target(element);
        if (type == Constraint.Type.UNIQUE && target.type() == TargetEntityType.RELATIONSHIP) {
            type = Constraint.Type.UNIQUE_RELATIONSHIP_PROPERTY;
        } else if (type == Constraint.Type.UNIQUE_RELATIONSHIP_PROPERTY && target.type() == TargetEntityType.NODE) {
            LOG.warn(
                    "The constraint {} is one on relationships, but has a label: {} is taken for a relationship type. Write <type> instead of <label>.",
                    element.getAttribute(XmlNames.NAME),
                    target.identifiers().get(0));
            target = new Target(TargetEntityType.RELATIONSHIP, target.identifiers());
        }
        var description = describe(element, type, target);
        return type == Constraint.Type.PROPERTY_TYPE
                ? propertyType(element).map(description::withPropertyType).orElse(description)
                : description;
    }

    /**
     * Reads an index.
     *
     * @throws IllegalArgumentException if its kind is unknown or it has no label and no type
     */
    public static ItemDescription<Index.Type> describeIndex(Element element) {
        var type = isRange(element) || !element.hasAttribute(XmlNames.TYPE)
                ? Index.Type.PROPERTY
                : type(element, WRITABLE_INDEXES.toArray(Index.Type[]::new));
        var target = target(element);
        var names = UNESCAPED_BAR
                .splitAsStream(target.identifiers().get(0))
                .map(name -> name.replace("\\|", "|"))
                .toList();
        return describe(element, type, new Target(target.type(), names));
    }

    /** Whether an index wants to be a range index even where that is not the default. */
    public static boolean isRange(Element element) {
        return XmlNames.RANGE.equals(element.getAttribute(XmlNames.TYPE));
    }

    private static <T extends ItemType> ItemDescription<T> describe(Element element, T type, Target target) {
        var properties = elements(element, XmlNames.PROPERTY)
                .map(Element::getTextContent)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ItemDescription<>(
                type,
                element.getAttribute(XmlNames.NAME),
                target.type(),
                target.identifiers(),
                properties,
                options(element),
                null);
    }

    private static <T extends ItemType> T type(Element element, T[] known) {
        var name = element.getAttribute(XmlNames.TYPE);
        return Arrays.stream(known)
                .filter(type -> XmlNames.of(type).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The %s %s is of the unknown type \"%s\". Known are %s."
                        .formatted(
                                element.getTagName(),
                                element.getAttribute(XmlNames.NAME),
                                name,
                                Arrays.stream(known).map(XmlNames::of).sorted().collect(Collectors.joining(", ")))));
    }

    private static Target target(Element element) {
        return first(element, XmlNames.LABEL)
                .map(label -> new Target(TargetEntityType.NODE, List.of(label)))
                .or(() -> first(element, XmlNames.TYPE)
                        .map(type -> new Target(TargetEntityType.RELATIONSHIP, List.of(type))))
                .orElseThrow(() ->
                        new IllegalArgumentException("The %s %s is defined for nothing. Add an element label or type."
                                .formatted(element.getTagName(), element.getAttribute(XmlNames.NAME))));
    }

    private static @Nullable String options(Element element) {
        return first(element, XmlNames.OPTIONS)
                .map(text -> text.lines().map(String::trim).collect(Collectors.joining("\n")))
                .orElse(null);
    }

    private static Optional<String> propertyType(Element element) {
        return elements(element, XmlNames.PROPERTY)
                .map(property -> property.getAttribute(XmlNames.TYPE))
                .filter(type -> !type.isBlank())
                .findFirst()
                .map(type -> propertyType(element, type.trim().toUpperCase(Locale.ROOT)));
    }

    private static String propertyType(Element element, String type) {
        var simple = type.replace(' ', '_');
        return Arrays.stream(PropertyType.values())
                .filter(candidate -> candidate.name().equals(simple))
                .map(PropertyType::getName)
                .findFirst()
                .or(() -> Optional.of(type)
                        .filter(text -> COMPOSED_TYPE.matcher(text).matches()))
                .orElseThrow(() -> new IllegalArgumentException("The constraint %s demands the unknown type \"%s\"."
                        .formatted(element.getAttribute(XmlNames.NAME), type)));
    }

    private static Optional<String> first(Element element, String name) {
        return elements(element, name).findFirst().map(Element::getTextContent);
    }

    private static Stream<Element> elements(Element element, String name) {
        var found = element.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index));
    }
}
