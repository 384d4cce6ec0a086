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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.w3c.dom.Element;

import ac.simons.neo4j.migrations.core.refactorings.AddSurrogateKey;
import ac.simons.neo4j.migrations.core.refactorings.CustomizableRefactoring;
import ac.simons.neo4j.migrations.core.refactorings.ListToVector;
import ac.simons.neo4j.migrations.core.refactorings.MigrateBTreeIndexes;
import ac.simons.neo4j.migrations.core.refactorings.Normalize;
import ac.simons.neo4j.migrations.core.refactorings.Refactoring;
import ac.simons.neo4j.migrations.core.refactorings.Rename;

/** Builds refactorings from elements like {@code <refactor type="rename.label">}. */
public final class RefactoringParser {

    private static final Map<String, Function<Parameters, Refactoring>> BY_TYPE = Map.ofEntries(
            Map.entry("rename.label", renaming(Rename::label)),
            Map.entry("rename.type", renaming(Rename::type)),
            Map.entry("rename.nodeProperty", renaming(Rename::nodeProperty)),
            Map.entry("rename.relationshipProperty", renaming(Rename::relationshipProperty)),
            Map.entry("normalize.asBoolean", RefactoringParser::asBoolean),
            Map.entry("addSurrogateKeyTo.nodes", RefactoringParser::keysForNodes),
            Map.entry("addSurrogateKeyTo.relationships", RefactoringParser::keysForRelationships),
            Map.entry("merge.nodes", MergeParameters::read),
            Map.entry(
                    "migrate.createFutureIndexes",
                    parameters -> BTreeParameters.customize(
                            MigrateBTreeIndexes.createFutureIndexes(
                                    parameters.text("suffix").orElse(null)),
                            parameters)),
            Map.entry(
                    "migrate.replaceBTreeIndexes",
                    parameters -> BTreeParameters.customize(MigrateBTreeIndexes.replaceBTreeIndexes(), parameters)),
            Map.entry("listToVectorOn.nodes", RefactoringParser::vectorsOnNodes),
            Map.entry("listToVectorOn.relationships", RefactoringParser::vectorsOnRelationships),
            Map.entry("extract.properties", OwnParameters::extract),
            Map.entry("invert.relationships", OwnParameters::invert),
            Map.entry("copy.nodeProperty", OwnParameters::copy),
            Map.entry("move.nodeProperty", OwnParameters::move));

    private RefactoringParser() {}

    /**
     * Builds a refactoring.
     *
     * @param refactor the element, below which texts have been trimmed
     * @throws IllegalArgumentException if the type is not known or the parameters do not make a refactoring; the message
     *                                  shows the element
     */
    public static Refactoring parse(Element refactor) {
        var builder = BY_TYPE.get(refactor.getAttribute("type"));
        if (builder == null) {
            throw new IllegalArgumentException("There is no such refactoring: %s. Known types are %s."
                    .formatted(
                            startTag(refactor),
                            BY_TYPE.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        try {
            return builder.apply(Parameters.of(refactor));
        } catch (IllegalArgumentException e) {
            // Factories know what is wrong, but not which of many refactorings in a file it is
            throw new IllegalArgumentException("Cannot build %s: %s".formatted(startTag(refactor), e.getMessage()), e);
        }
    }

    private static String startTag(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .filter(attribute -> !attribute.getNodeName().startsWith("xmlns"))
                .map(attribute -> " %s=\"%s\"".formatted(attribute.getNodeName(), attribute.getNodeValue()))
                .collect(Collectors.joining("", "<" + element.getNodeName(), ">"));
    }

    @FunctionalInterface
    private interface Renaming {
        Rename rename(String from, String to);
    }

    private static Function<Parameters, Refactoring> renaming(Renaming renaming) {
        return parameters -> {
            parameters.require("from", "to");
            return customize(renaming.rename(parameters.required("from"), parameters.required("to")), parameters);
        };
    }

    /** Sets what most refactorings have in common. */
    static <T extends CustomizableRefactoring<T>> T customize(T refactoring, Parameters parameters) {
        return refactoring
                .withCustomQuery(parameters.text("customQuery").orElse(null))
                .inBatchesOf(parameters.batchSize());
    }

    private static Refactoring asBoolean(Parameters parameters) {
        parameters.require("property", "trueValues", "falseValues");
        return customize(
                Normalize.asBoolean(
                        parameters.required("property"),
                        BooleanValues.of(parameters.values("trueValues")),
                        BooleanValues.of(parameters.values("falseValues"))),
                parameters);
    }

    private static Refactoring keysForNodes(Parameters parameters) {
        parameters.requireOneOf("labels", "customQuery");
        return keys(
                parameters
                        .names("labels")
                        .map(labels -> AddSurrogateKey.toNodes(labels.get(0), more(labels)))
                        .orElseGet(() -> AddSurrogateKey.toNodesMatching(parameters.required("customQuery"))),
                parameters);
    }

    private static Refactoring keysForRelationships(Parameters parameters) {
        parameters.requireOneOf("type", "customQuery");
        return keys(
                parameters
                        .text("type")
                        .map(AddSurrogateKey::toRelationships)
                        .orElseGet(() -> AddSurrogateKey.toRelationshipsMatching(parameters.required("customQuery"))),
                parameters);
    }

    private static Refactoring keys(AddSurrogateKey keys, Parameters parameters) {
        var withProperty = parameters.text("property").map(keys::withProperty).orElse(keys);
        return customize(
                parameters
                        .text("generatorFunction")
                        .map(withProperty::withGeneratorFunction)
                        .orElse(withProperty),
                parameters);
    }

    private static Refactoring vectorsOnNodes(Parameters parameters) {
        parameters.requireOneOf("labels", "customQuery");
        return vectors(
                parameters
                        .names("labels")
                        .map(labels -> ListToVector.onNodes(labels.get(0), more(labels)))
                        .orElseGet(() -> ListToVector.onNodesMatching(parameters.required("customQuery"))),
                parameters);
    }

    private static Refactoring vectorsOnRelationships(Parameters parameters) {
        parameters.requireOneOf("type", "customQuery");
        return vectors(
                parameters
                        .text("type")
                        .map(ListToVector::onRelationships)
                        .orElseGet(() -> ListToVector.onRelationshipsMatching(parameters.required("customQuery"))),
                parameters);
    }

    private static Refactoring vectors(ListToVector vectors, Parameters parameters) {
        var withProperty =
                parameters.text("property").map(vectors::withProperty).orElse(vectors);
        return customize(
                parameters
                        .text("elementType")
                        .map(ListToVector.ElementType::of)
                        .map(withProperty::withElementType)
                        .orElse(withProperty),
                parameters);
    }

    private static String[] more(List<String> names) {
        return names.stream().skip(1).toArray(String[]::new);
    }
}
