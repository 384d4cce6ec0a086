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
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/** Nodes by all their labels, or relationships by their type. */
record EntityPattern(Kind kind, List<String> names) {

    enum Kind {
        NODES,
        RELATIONSHIPS
    }

    /** A pattern for {@code MATCH} that calls each entity {@code e}. */
    String text(RefactoringContext context) {
        return kind == Kind.NODES
                ? "(e%s)".formatted(labels(names, context))
                : "()-[e%s]->()".formatted(labels(names, context));
    }

    /** Labels, or a type, as they follow a variable. */
    static String labels(List<String> names, RefactoringContext context) {
        return names.stream()
                .map(name -> ":" + context.sanitizeSchemaName(name))
                .collect(Collectors.joining());
    }
}
