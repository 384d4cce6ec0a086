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
package ac.simons.neo4j.migrations.core.internal.parsing;

import java.util.List;
import java.util.Optional;

/**
 * Statements that run one after the other in one session.
 *
 * @param database   lower-case name after {@code :use}, empty for the database the caller chooses
 * @param statements in order, may be empty
 */
public record ExecutionGroup(Optional<String> database, List<Statement> statements) {

    public ExecutionGroup {
        statements = List.copyOf(statements);
    }

    /** Of all groups of a script. */
    public static int numberOfStatements(List<ExecutionGroup> groups) {
        return groups.stream().mapToInt(group -> group.statements().size()).sum();
    }
}
