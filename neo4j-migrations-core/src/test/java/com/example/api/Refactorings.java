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
package com.example.api;

import java.util.List;
import java.util.Map;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.refactorings.AddSurrogateKey;
import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.ListToVector;
import ac.simons.neo4j.migrations.core.refactorings.Merge;
import ac.simons.neo4j.migrations.core.refactorings.Merge.PropertyMergePolicy;
import ac.simons.neo4j.migrations.core.refactorings.MigrateBTreeIndexes;
import ac.simons.neo4j.migrations.core.refactorings.Normalize;
import ac.simons.neo4j.migrations.core.refactorings.Refactoring;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;
import ac.simons.neo4j.migrations.core.refactorings.Rename;

/** R-870, C-651, C-900, C-981: refactorings as users describe and apply them. */
final class Refactorings {

    private Refactorings() {}

    static List<Refactoring> all() {
        return List.of(
                Rename.label("A", "B").inBatchesOf(100).withCustomQuery("MATCH (n:A) RETURN n"),
                Rename.type("A", "B"),
                Rename.nodeProperty("a", "b"),
                Rename.relationshipProperty("a", "b"),
                Merge.nodes("MATCH (n:A) RETURN n"),
                Merge.nodes(
                        "MATCH (n:A) RETURN n",
                        List.of(PropertyMergePolicy.of(".*", PropertyMergePolicy.Strategy.KEEP_LAST))),
                Normalize.asBoolean("a", List.of("yes"), List.of("no")),
                AddSurrogateKey.toNodes("A", "B").withProperty("id").withGeneratorFunction("randomUUID"),
                AddSurrogateKey.toNodesMatching("MATCH (n:A) RETURN n"),
                AddSurrogateKey.toRelationships("R"),
                AddSurrogateKey.toRelationshipsMatching("MATCH ()-[r:R]->() RETURN r"),
                MigrateBTreeIndexes.createFutureIndexes(),
                MigrateBTreeIndexes.createFutureIndexes("_new"),
                MigrateBTreeIndexes.replaceBTreeIndexes()
                        .withTypeMapping(Map.of("a", Index.Type.TEXT))
                        .withIncludes(List.of("a"))
                        .withExcludes(List.of("b")),
                ListToVector.onNodes("A", "B").withProperty("embedding"),
                ListToVector.onNodesMatching("MATCH (n:A) RETURN n"),
                ListToVector.onRelationships("R"),
                ListToVector.onRelationshipsMatching("MATCH ()-[r:R]->() RETURN r"));
    }

    static Counters apply(Migrations migrations, RefactoringContext context) {
        return migrations
                .apply(all().toArray(Refactoring[]::new))
                .add(all().get(0).apply(context))
                .add(Counters.empty());
    }

    static List<Integer> counts(Counters counters) {
        return List.of(
                counters.nodesCreated(),
                counters.nodesDeleted(),
                counters.labelsAdded(),
                counters.labelsRemoved(),
                counters.typesAdded(),
                counters.typesRemoved(),
                counters.propertiesSet(),
                counters.indexesAdded(),
                counters.indexesRemoved(),
                counters.constraintsAdded(),
                counters.constraintsRemoved());
    }
}
