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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * Recognises {@code CALL [scope] { ... } IN [[number] CONCURRENT] TRANSACTIONS} wherever it stands in a statement, token
 * by token. Whatever stands between the braces may contain the same again.
 */
final class TransactionClause {

    /** What the tokens read last belong to. */
    private enum State {
        ELSEWHERE,
        BEHIND_CALL,
        IN_SCOPE,
        BEHIND_SCOPE,
        BEHIND_BODY,
        BEHIND_IN,
        BEHIND_NUMBER,
        BEHIND_CONCURRENT,
        IN_MALFORMED_CLAUSE
    }

    private final String text;

    /** For each open brace whether it belongs to a CALL. */
    private final Deque<Boolean> braces = new ArrayDeque<>();

    private State state = State.ELSEWHERE;

    private int clauseStart;

    private boolean found;

    private OptionalInt malformed = OptionalInt.empty();

    TransactionClause(String text) {
        this.text = text;
    }

    boolean isFound() {
        return found;
    }

    /** Position of the first clause with words that do not belong there. */
    OptionalInt malformedAt() {
        return malformed;
    }

    void accept(Token token) {
        state = switch (state) {
            case ELSEWHERE -> elsewhere(token);
            case BEHIND_CALL -> token.isPunctuation(text, '(') ? State.IN_SCOPE : behindScope(token);
            case IN_SCOPE -> inScope(token);
            case BEHIND_SCOPE -> behindScope(token);
            case BEHIND_BODY -> behindBody(token);
            case BEHIND_IN -> behindIn(token);
            case BEHIND_NUMBER -> token.isWord(text, "CONCURRENT") ? State.BEHIND_CONCURRENT : malformed(token);
            case BEHIND_CONCURRENT -> token.isWord(text, "TRANSACTIONS") ? clauseFound() : malformed(token);
            case IN_MALFORMED_CLAUSE -> malformed(token);
        };
    }

    private State elsewhere(Token token) {
        if (token.isPunctuation(text, '{')) {
            braces.push(false);
        } else if (token.isPunctuation(text, '}')) {
            return !braces.isEmpty() && braces.pop() ? State.BEHIND_BODY : State.ELSEWHERE;
        }
        return token.isWord(text, "CALL") ? State.BEHIND_CALL : State.ELSEWHERE;
    }

    /** A scope lists names or is a single asterisk, anything else are the arguments of a function. */
    private State inScope(Token token) {
        if (token.isPunctuation(text, ')')) {
            return State.BEHIND_SCOPE;
        }
        boolean mayBePart = token.kind() == Token.Kind.WORD
                || token.kind() == Token.Kind.QUOTED_NAME
                || token.isPunctuation(text, ',')
                || token.isPunctuation(text, '*');
        return mayBePart ? State.IN_SCOPE : elsewhere(token);
    }

    private State behindScope(Token token) {
        if (token.isPunctuation(text, '{')) {
            braces.push(true);
            return State.ELSEWHERE;
        }
        return elsewhere(token);
    }

    private State behindBody(Token token) {
        if (token.isWord(text, "IN")) {
            clauseStart = token.start();
            return State.BEHIND_IN;
        }
        return elsewhere(token);
    }

    private State behindIn(Token token) {
        if (token.isWord(text, "TRANSACTIONS")) {
            return clauseFound();
        }
        if (token.isWord(text, "CONCURRENT")) {
            return State.BEHIND_CONCURRENT;
        }
        boolean isNumber = token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.PARAMETER;
        return isNumber ? State.BEHIND_NUMBER : malformed(token);
    }

    private State clauseFound() {
        found = true;
        return State.ELSEWHERE;
    }

    /** Without TRANSACTIONS it is no such clause; the server says what it thinks of it. */
    private State malformed(Token token) {
        if (token.isWord(text, "TRANSACTIONS")) {
            malformed = malformed.isPresent() ? malformed : OptionalInt.of(clauseStart);
            return State.ELSEWHERE;
        }
        boolean isBrace = token.isPunctuation(text, '{') || token.isPunctuation(text, '}');
        return isBrace ? elsewhere(token) : State.IN_MALFORMED_CLAUSE;
    }
}
