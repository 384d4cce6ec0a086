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

import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.QueryRunner;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/**
 * Something that is done to each of some nodes or relationships, which are called {@code e} in all clauses.
 *
 * @param pattern    what is matched unless a custom query chooses the entities
 * @param filter     clauses that leave out entities, with or without a custom query; may be empty
 * @param action     clauses that change {@code e}
 * @param parameters parameters of filter and action
 */
record EntityChange(String pattern, String filter, String action, Value parameters) {

    EntityChange(String pattern, String filter, String action) {
        this(pattern, filter, action, Values.EmptyMap);
    }

    /** Makes changes one after the other. */
    static Counters applyAll(
            List<EntityChange> changes,
            RefactoringContext context,
            Customization customization,
            String versionForAllEntities) {
        try (var runner = context.getQueryRunner(customization.features(versionForAllEntities))) {
            var counters = Counters.empty();
            for (var change : changes) {
                var selection = customization.selection(context, change.pattern());
                counters = counters.add(change.apply(runner, selection, customization));
            }
            runner.commit();
            return counters;
        }
    }

    Counters apply(QueryRunner runner, String selection, Customization customization) {
        var statement = String.join(" ", selection, filter, customization.forEach(action));
        return Statements.run(runner, new Query(statement, parameters));
    }

    /** Replaces the relationship {@code e} by one with the same properties. */
    static String replaceRelationship(String newPattern) {
        // Deleted first, as a constraint may not allow both at the same time
        return "WITH e, startNode(e) AS s, endNode(e) AS t, properties(e) AS p DELETE e CREATE %s SET n = p"
                .formatted(newPattern);
    }
}
