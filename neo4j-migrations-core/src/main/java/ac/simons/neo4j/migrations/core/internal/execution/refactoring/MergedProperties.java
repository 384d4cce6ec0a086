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
package ac.simons.neo4j.migrations.core.internal.execution.refactoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.Node;

import ac.simons.neo4j.migrations.core.refactorings.Merge.PropertyMergePolicy;

/** Finds the properties of a node that others are merged into. */
final class MergedProperties {

    private MergedProperties() {}

    /**
     * Chooses among the values of each property.
     *
     * @throws IllegalStateException if a property has no policy
     */
    static Map<String, Value> of(List<Node> nodes, List<PropertyMergePolicy> policies) {
        SortedMap<String, List<Value>> values = new TreeMap<>();
        nodes.forEach(node -> node.keys().forEach(key -> values.computeIfAbsent(key, name -> new ArrayList<>())
                .add(node.get(key))));
        requirePolicies(values.keySet().stream()
                .filter(key -> policies.stream().noneMatch(policy -> matches(policy, key)))
                .toList());
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> chosen(entry.getKey(), entry.getValue(), policies)));
    }

    private static void requirePolicies(List<String> keysWithout) {
        if (!keysWithout.isEmpty()) {
            throw new IllegalStateException(
                    "No merge policy tells what becomes of the %s %s. Nothing was changed. Add a policy whose pattern matches %s, for example .* with KEEP_FIRST."
                            .formatted(
                                    keysWithout.size() == 1 ? "property" : "properties",
                                    String.join(", ", keysWithout),
                                    keysWithout.size() == 1 ? "it" : "them"));
        }
    }

    private static boolean matches(PropertyMergePolicy policy, String key) {
        return policy.pattern().matcher(key).matches();
    }

    private static Value chosen(String key, List<Value> values, List<PropertyMergePolicy> policies) {
        var strategy = policies.stream()
                .filter(policy -> matches(policy, key))
                .findFirst()
                .orElseThrow()
                .strategy();
        return switch (strategy) {
            case KEEP_ALL -> Values.value(values);
            case KEEP_FIRST -> values.get(0);
            case KEEP_LAST -> values.get(values.size() - 1);
        };
    }
}
