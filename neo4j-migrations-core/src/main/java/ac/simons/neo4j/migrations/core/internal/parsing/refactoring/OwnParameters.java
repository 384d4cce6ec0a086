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

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.refactorings.Direction;
import ac.simons.neo4j.migrations.core.refactorings.Extract;
import ac.simons.neo4j.migrations.core.refactorings.Extract.Sharing;
import ac.simons.neo4j.migrations.core.refactorings.Invert;
import ac.simons.neo4j.migrations.core.refactorings.Refactoring;
import ac.simons.neo4j.migrations.core.refactorings.TransferProperty;

/** Parameters of the refactorings that other tools do not have. */
final class OwnParameters {

    private OwnParameters() {}

    static Refactoring extract(Parameters parameters) {
        parameters.requireOneOf("labels", "customQuery");
        parameters.require("properties", "type", "targetLabel");
        var properties = names(parameters, "properties");
        var type = parameters.required("type");
        var targetLabel = parameters.required("targetLabel");
        var extract = parameters
                .names("labels")
                .map(labels -> Extract.properties(labels, properties, type, targetLabel))
                .orElseGet(() ->
                        Extract.propertiesMatching(parameters.required("customQuery"), properties, type, targetLabel));
        return RefactoringParser.customize(
                extract.withDirection(direction(parameters).orElse(Direction.OUTGOING))
                        .withSharing(constant(Sharing.values(), "sharing", parameters)
                                .orElse(Sharing.EQUAL_VALUES)),
                parameters);
    }

    static Refactoring invert(Parameters parameters) {
        parameters.require("type");
        if (parameters.batchSize() != null) {
            parameters.require("newType");
        }
        return RefactoringParser.customize(
                Invert.relationships(parameters.required("type"))
                        .withNewType(parameters.text("newType").orElse(null)),
                parameters);
    }

    static Refactoring copy(Parameters parameters) {
        return transfer(TransferProperty::copy, parameters);
    }

    static Refactoring move(Parameters parameters) {
        return transfer(TransferProperty::move, parameters);
    }

    @FunctionalInterface
    private interface Transfer {
        TransferProperty of(String property, List<String> sourceLabels, String type, List<String> targetLabels);
    }

    private static Refactoring transfer(Transfer transfer, Parameters parameters) {
        parameters.require("property", "sourceLabels", "type", "targetLabels");
        return transfer.of(
                        parameters.required("property"),
                        names(parameters, "sourceLabels"),
                        parameters.required("type"),
                        names(parameters, "targetLabels"))
                .withTargetProperty(parameters.text("targetProperty").orElse(null))
                .withDirection(direction(parameters).orElse(null))
                .inBatchesOf(parameters.batchSize());
    }

    /** Names of a list that is there. */
    private static List<String> names(Parameters parameters, String name) {
        return parameters.names(name).orElse(List.of());
    }

    private static Optional<Direction> direction(Parameters parameters) {
        return constant(Direction.values(), "direction", parameters);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name, Parameters parameters) {
        return parameters.text(name).map(text -> Stream.of(constants)
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The parameter %s must be one of %s, but it is %s."
                        .formatted(name, Arrays.toString(constants), text))));
    }
}
