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

import ac.simons.neo4j.migrations.core.internal.parsing.segment.LineNumbers;

/**
 * Cuts Cypher into tokens, one at a time and without copying. White space is skipped. Whatever is not closed reaches up
 * to the end of the text: the server will refuse it with a better message.
 */
final class CypherLexer {

    private static final int END_OF_TEXT = -1;

    private final String text;

    private final int end;

    private int position;

    CypherLexer(String text, int start, int end) {
        this.text = text;
        this.position = start;
        this.end = end;
    }

    /** Goes on behind the given position. */
    void skipTo(int newPosition) {
        position = newPosition;
    }

    /** The next token, of kind {@link Token.Kind#END} if there is none. */
    Token next() {
        while (position < end && isWhiteSpace(text.charAt(position))) {
            position++;
        }
        int start = position;
        var kind = readToken();
        return new Token(kind, start, position);
    }

    private Token.Kind readToken() {
        int first = charAt(position);
        return switch (first) {
            case END_OF_TEXT -> Token.Kind.END;
            case '\'', '"' -> readString((char) first);
            case '`' -> {
                skipQuotedName();
                yield Token.Kind.QUOTED_NAME;
            }
            case '/' -> readSlash();
            case '$' -> readParameter();
            default -> readWordOrPunctuation(first);
        };
    }

    private Token.Kind readString(char quote) {
        position++;
        while (position < end && text.charAt(position) != quote) {
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        position = Math.min(position + 1, end);
        return Token.Kind.STRING;
    }

    private void skipQuotedName() {
        do {
            position = behind("`", position + 1);
        } while (charAt(position) == '`');
    }

    private Token.Kind readSlash() {
        switch (charAt(position + 1)) {
            case '/' -> {
                while (position < end && !LineNumbers.isLineEnd(text.charAt(position))) {
                    position++;
                }
                return Token.Kind.LINE_COMMENT;
            }
            case '*' -> {
                position = behind("*/", position + 2);
                return Token.Kind.BLOCK_COMMENT;
            }
            default -> {
                position++;
                return Token.Kind.PUNCTUATION;
            }
        }
    }

    /** A parameter of Cypher, or a place-holder that is replaced before the server sees it. */
    private Token.Kind readParameter() {
        var placeholder = PlaceholderSyntax.matcher(text).region(position, end);
        position++;
        int first = charAt(position);
        if (placeholder.lookingAt()) {
            position = placeholder.end();
        } else if (first == '`') {
            skipQuotedName();
        } else if (isPartOfWord(first)) {
            skipWord();
        } else {
            return Token.Kind.PUNCTUATION;
        }
        return Token.Kind.PARAMETER;
    }

    private Token.Kind readWordOrPunctuation(int first) {
        if (!isPartOfWord(first)) {
            position++;
            return Token.Kind.PUNCTUATION;
        }
        skipWord();
        return first >= '0' && first <= '9' ? Token.Kind.NUMBER : Token.Kind.WORD;
    }

    private void skipWord() {
        while (isPartOfWord(charAt(position))) {
            position++;
        }
    }

    private int behind(String closing, int from) {
        int found = text.indexOf(closing, from);
        return found < 0 ? end : Math.min(found + closing.length(), end);
    }

    private int charAt(int index) {
        return index < end ? text.charAt(index) : END_OF_TEXT;
    }

    private static boolean isPartOfWord(int character) {
        return character == '_' || Character.isLetterOrDigit(character) || isSurrogate(character);
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static boolean isWhiteSpace(char character) {
        return character <= ' '
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u0085';
    }
}
