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
import java.util.Optional;
import java.util.stream.Stream;

import org.w3c.dom.Element;

import ac.simons.neo4j.migrations.core.refactorings.Merge;
import ac.simons.neo4j.migrations.core.refactorings.Merge.PropertyMergePolicy;
import ac.simons.neo4j.migrations.core.refactorings.Merge.PropertyMergePolicy.Strategy;
import ac.simons.neo4j.migrations.core.refactorings.Refactoring;

/** Parameters of {@code merge.nodes}. */
final class MergeParameters {

    private MergeParameters() {}

    static Refactoring read(Parameters parameters) {
        return Merge.nodes(
                parameters.required("sourceQuery"),
                parameters
                        .all("mergePolicy")
                        .flatMap(policy -> policy(policy).stream())
                        .toList());
    }

    /** Empty if pattern or strategy is missing. */
    private static Optional<PropertyMergePolicy> policy(Element policy) {
        return child(policy, "pattern").flatMap(pattern -> child(policy, "strategy")
                .map(strategy -> PropertyMergePolicy.of(pattern, strategy(strategy))));
    }

    private static Optional<String> child(Element policy, String name) {
        return Parameters.children(policy, name).findFirst().flatMap(Parameters::text);
    }

    private static Strategy strategy(String name) {
        return Stream.of(Strategy.values())
                .filter(strategy -> strategy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no merge strategy %s. Use one of %s."
                        .formatted(name, Arrays.toString(Strategy.values()))));
    }
}
