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
package ac.simons.neo4j.migrations.core.internal.parsing.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first tokens of a statement, enough to tell what kind of command it is behind {@code EXPLAIN}, {@code PROFILE},
 * {@code CYPHER} with its options and {@code USE}.
 */
final class StatementHead {

    private static final int TOKENS = 64;

    private static final Set<String> SCHEMA_VERBS = Set.of(
            "DROP",
            "ALTER",
            "GRANT",
            "DENY",
            "REVOKE",
            "RENAME",
            "STOP",
            "ENABLE",
            "DRYRUN",
            "DEALLOCATE",
            "REALLOCATE");

    private final String text;

    private final List<Token> tokens = new ArrayList<>();

    StatementHead(String text) {
        this.text = text;
    }

    void accept(Token token) {
        if (tokens.size() < TOKENS) {
            tokens.add(token);
        }
    }

    boolean isPeriodicCommit() {
        int verb = behindPrefixes();
        return is(verb, "USING") && is(verb + 1, "PERIODIC") && is(verb + 2, "COMMIT");
    }

    boolean isSchemaCommand() {
        int verb = behindPrefixes();
        return is(verb, "CREATE")
                ? isNoun(is(verb + 1, "OR") ? verb + 3 : verb + 1)
                : SCHEMA_VERBS.contains(word(verb)) || (is(verb, "START") && is(verb + 1, "DATABASE"));
    }

    /** What follows CREATE is data if it is a pattern, which may have a name or, in old versions, be unique. */
    private boolean isNoun(int index) {
        boolean isUniquePattern = is(index, "UNIQUE") && !is(index + 1, "INDEX") && !is(index + 1, "CONSTRAINT");
        return isKind(index, Token.Kind.WORD) && !is(index + 1, "=") && !isUniquePattern;
    }

    private int behindPrefixes() {
        int index = 0;
        int next = behindPrefix(index);
        while (next > index) {
            index = next;
            next = behindPrefix(index);
        }
        return index;
    }

    private int behindPrefix(int index) {
        return switch (word(index)) {
            case "EXPLAIN", "PROFILE" -> index + 1;
            case "CYPHER" -> behindOptions(index + 1);
            case "USE" -> behindGraph(index + 1);
            default -> index;
        };
    }

    private int behindOptions(int index) {
        int next = index;
        while (isKind(next, Token.Kind.NUMBER) || is(next, ".")) {
            next++;
        }
        while (is(next + 1, "=")) {
            next += 3;
        }
        return next;
    }

    private int behindGraph(int index) {
        int next = index + 1;
        while (is(next, ".")) {
            next += 2;
        }
        if (is(next, "(")) {
            while (next < tokens.size() && !is(next, ")")) {
                next++;
            }
            next++;
        }
        return next;
    }

    private boolean is(int index, String expected) {
        return word(index).equals(expected);
    }

    private boolean isKind(int index, Token.Kind kind) {
        return index < tokens.size() && tokens.get(index).kind() == kind;
    }

    private String word(int index) {
        boolean isPlain = isKind(index, Token.Kind.WORD) || isKind(index, Token.Kind.PUNCTUATION);
        return isPlain ? tokens.get(index).in(text).toUpperCase(Locale.ROOT) : "";
    }
}
