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

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.Query;

import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.refactorings.QueryRunner;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/**
 * Constraints and indexes of a database that are B-trees.
 *
 * @param indexes those that do not belong to one of the constraints
 */
record BTreeItems(List<Constraint> constraints, List<Index> indexes) {

    static BTreeItems read(QueryRunner runner, Neo4jVersion version) {
        var trees = runner.run(new Query(version.getShowIndexes())).stream()
                .filter(row -> "BTREE".equals(row.get("type").asString()))
                .map(Index::parse)
                .toList();
        var names = trees.stream().map(index -> index.getName().getValue()).collect(Collectors.toSet());
        // An index has the name of the constraint that it belongs to; the row is not parsed for kinds without an index
        var constraints = runner.run(new Query(version.getShowConstraints())).stream()
                .filter(row -> names.contains(row.get("name").asString()))
                .map(Constraint::parse)
                .toList();
        return new BTreeItems(
                constraints,
                trees.stream()
                        .filter(index -> index.getType() != Index.Type.CONSTRAINT_BACKING_INDEX)
                        .toList());
    }

    /** Constraints come first. */
    List<BTreeReplacement> replacements(BTreeMigration migration, RefactoringContext context) {
        var suffix = Objects.requireNonNullElse(migration.suffix(), "");
        return Stream.concat(
                        constraints.stream()
                                .filter(constraint ->
                                        migration.concerns(constraint.getName().getValue()))
                                .map(constraint -> BTreeReplacement.of(
                                        constraint, constraint.getName().getValue() + suffix, context)),
                        indexes.stream()
                                .filter(index ->
                                        migration.concerns(index.getName().getValue()))
                                .map(index -> BTreeReplacement.of(
                                        index,
                                        index.getName().getValue() + suffix,
                                        migration
                                                .typeMapping()
                                                .getOrDefault(index.getName().getValue(), Index.Type.PROPERTY),
                                        context)))
                .toList();
    }
}
