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
package ac.simons.neo4j.migrations.core.internal.parsing.group;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;

/**
 * Statements that run one after the other in one session. They can be walked through any number of times, and are read
 * from their file each time if the script is large.
 *
 * @param database             lower-case name after {@code :use}, empty for the database the caller chooses
 * @param size                 number of statements
 * @param containsImplicit     whether a statement opens transactions itself
 * @param containsSchemaChange whether a statement may change the schema
 * @param placeholders         keys of all place-holders in the statements
 * @param statements           opens the statements in order
 */
public record ExecutionGroup(
        Optional<String> database,
        int size,
        boolean containsImplicit,
        boolean containsSchemaChange,
        Set<String> placeholders,
        Source statements) {

    /** Opens statements at the first of them. */
    @FunctionalInterface
    public interface Source {
        StatementCursor open();
    }

    public ExecutionGroup {
        placeholders = Set.copyOf(placeholders);
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Starts at the first statement; the caller closes the cursor. */
    public StatementCursor open() {
        return statements.open();
    }

    /** Hands all statements to an action, one after the other. */
    public void forEach(Consumer<? super Statement> action) {
        try (var cursor = open()) {
            cursor.forEachRemaining(action);
        }
    }

    /** Of all groups of a script. */
    public static int numberOfStatements(List<ExecutionGroup> groups) {
        return groups.stream().mapToInt(ExecutionGroup::size).sum();
    }
}
