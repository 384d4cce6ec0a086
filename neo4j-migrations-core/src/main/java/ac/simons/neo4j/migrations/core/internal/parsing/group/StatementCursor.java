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

import java.util.Iterator;
import java.util.List;

import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;

/**
 * Walks through statements once, from first to last, and may keep their file open until it is closed. Asking for the
 * next one throws a {@link MigrationsException} if the file cannot be read any more, or if statements in it are not
 * those that were checked; such a statement is never handed out.
 */
public interface StatementCursor extends Iterator<Statement>, AutoCloseable {

    @Override
    void close();

    /** Walks through statements that are in memory. */
    static StatementCursor of(List<Statement> statements) {
        var iterator = statements.iterator();
        return new StatementCursor() {

            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public Statement next() {
                return iterator.next();
            }

            @Override
            public void close() {
                // There is nothing to close
            }
        };
    }
}
