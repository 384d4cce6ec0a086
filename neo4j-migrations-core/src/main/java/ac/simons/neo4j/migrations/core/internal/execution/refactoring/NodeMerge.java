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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.neo4j.driver.exceptions.value.Uncoercible;
import org.neo4j.driver.types.Node;

import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.Merge;
import ac.simons.neo4j.migrations.core.refactorings.QueryRunner;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/** Merges nodes into the first of them. */
public record NodeMerge(String sourceQuery, List<PropertyMergePolicy> mergePolicies) implements Merge {

    private static final int FEWEST = 2;

    public NodeMerge {
        mergePolicies = List.copyOf(mergePolicies);
    }

    public static Merge of(@Nullable String sourceQuery, List<PropertyMergePolicy> mergePolicies) {
        Objects.requireNonNull(mergePolicies, "mergePolicies");
        if (sourceQuery == null || sourceQuery.isBlank()) {
            throw new IllegalArgumentException("Merging nodes needs a source query that returns them.");
        }
        return new NodeMerge(sourceQuery, mergePolicies);
    }

    @Override
    public Counters apply(RefactoringContext context) {
        var features = QueryRunner.defaultFeatureSet()
                .withElementIdSupport(context.getVersion().is5OrHigher());
        try (var runner = context.getQueryRunner(features)) {
            var column = SingleColumn.of(context, sourceQuery);
            var nodes = findNodes(runner, column);
            if (nodes.size() < FEWEST) {
                return Counters.empty();
            }
            var counters = new MergedNodes(nodes, MergedProperties.of(nodes, mergePolicies), context.getVersion())
                    .write(runner);
            runner.commit();
            return counters;
        }
    }

    /** The nodes in the order of the query, each of them once. */
    private List<Node> findNodes(QueryRunner runner, String column) {
        var nodes = new LinkedHashMap<String, Node>();
        runner.run(new Query(sourceQuery)).stream()
                .map(row -> row.get(0))
                .filter(value -> !value.isNull())
                .map(value -> {
                    try {
                        return value.asNode();
                    } catch (Uncoercible e) {
                        throw new IllegalArgumentException(
                                "The column %s of the source query must hold nodes, but there is a value of type %s: %s"
                                        .formatted(column, value.type().name(), sourceQuery.strip()),
                                e);
                    }
                })
                .forEach(node -> nodes.putIfAbsent(node.elementId(), node));
        return List.copyOf(nodes.values());
    }
}
