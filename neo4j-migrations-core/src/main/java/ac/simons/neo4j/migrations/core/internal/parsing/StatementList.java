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

/**
 * The entries of a script in the form that checksums are computed from. It knows nothing of strings and comments and
 * must never change: recorded checksums depend on it. What is really sent to the server is decided elsewhere.
 *
 * @param statements all entries in order, those with comments only and {@code :use} commands included
 */
public record StatementList(List<String> statements) {

    private static final String COMMENT = "//";

    public StatementList {
        statements = List.copyOf(statements);
    }

    /** The entries without those that hold nothing but line comments. */
    public List<String> executableStatements() {
        return statements.stream()
                .filter(statement -> !isCommentOnly(statement))
                .toList();
    }

    /** The line comments at the very start of entries, trimmed. */
    public List<String> singleLineComments() {
        return statements.stream()
                .flatMap(statement -> leadingComments(statement).stream())
                .toList();
    }

    static List<String> leadingComments(String statement) {
        return statement.startsWith(COMMENT)
                ? statement
                        .lines()
                        .takeWhile(StatementList::isComment)
                        .map(String::trim)
                        .toList()
                : List.of();
    }

    private static boolean isCommentOnly(String statement) {
        return isComment(statement) && statement.trim().lines().allMatch(StatementList::isComment);
    }

    private static boolean isComment(String line) {
        return line.trim().startsWith(COMMENT);
    }
}
