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
package ac.simons.neo4j.migrations.core.internal.parsing.segment;

/**
 * What the next character of a script belongs to. It knows of Cypher only what matters to find the end of
 * a statement, but needs neither to look ahead nor to have the whole text at hand.
 */
enum LexicalState {
    CODE,
    BEHIND_SLASH,
    LINE_COMMENT,
    BLOCK_COMMENT,
    BEHIND_ASTERISK,
    SINGLE_QUOTES,
    BEHIND_BACKSLASH_IN_SINGLE_QUOTES,
    DOUBLE_QUOTES,
    BEHIND_BACKSLASH_IN_DOUBLE_QUOTES,
    QUOTED_NAME;

    /** Whether a semicolon in front of a line end ends the statement. Scripts rely on that it does in line comments. */
    boolean mayEndStatement() {
        return this == CODE || this == BEHIND_SLASH || this == LINE_COMMENT;
    }

    LexicalState behind(char character) {
        return switch (this) {
            case CODE -> inCode(character);
            case BEHIND_SLASH ->
                switch (character) {
                    case '/' -> LINE_COMMENT;
                    case '*' -> BLOCK_COMMENT;
                    default -> inCode(character);
                };
            case LINE_COMMENT -> LineNumbers.isLineEnd(character) ? CODE : LINE_COMMENT;
            case BLOCK_COMMENT -> inBlockComment(character);
            case BEHIND_ASTERISK -> character == '/' ? CODE : inBlockComment(character);
            case SINGLE_QUOTES -> inString(character, '\'', BEHIND_BACKSLASH_IN_SINGLE_QUOTES);
            case BEHIND_BACKSLASH_IN_SINGLE_QUOTES -> SINGLE_QUOTES;
            case DOUBLE_QUOTES -> inString(character, '"', BEHIND_BACKSLASH_IN_DOUBLE_QUOTES);
            case BEHIND_BACKSLASH_IN_DOUBLE_QUOTES -> DOUBLE_QUOTES;
            // A doubled back-tick closes the name and opens it again
            case QUOTED_NAME -> character == '`' ? CODE : QUOTED_NAME;
        };
    }

    private static LexicalState inCode(char character) {
        return switch (character) {
            case '/' -> BEHIND_SLASH;
            case '\'' -> SINGLE_QUOTES;
            case '"' -> DOUBLE_QUOTES;
            case '`' -> QUOTED_NAME;
            default -> CODE;
        };
    }

    private static LexicalState inBlockComment(char character) {
        return character == '*' ? BEHIND_ASTERISK : BLOCK_COMMENT;
    }

    private LexicalState inString(char character, char quote, LexicalState behindBackslash) {
        if (character == quote) {
            return CODE;
        }
        return character == '\\' ? behindBackslash : this;
    }
}
