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

/**
 * One token of Cypher as a range of the text it was read from.
 *
 * @param start position of its first character
 * @param end   position behind its last character
 */
record Token(Kind kind, int start, int end) {

    enum Kind {
        WORD,
        NUMBER,
        STRING,
        QUOTED_NAME,
        PARAMETER,
        /** Any single other character. */
        PUNCTUATION,
        LINE_COMMENT,
        BLOCK_COMMENT,
        /** There is no further token. */
        END
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    boolean isComment() {
        return kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
    }

    boolean isWord(String text, String word) {
        return kind == Kind.WORD
                && end - start == word.length()
                && text.regionMatches(true, start, word, 0, word.length());
    }

    boolean isPunctuation(String text, char character) {
        return kind == Kind.PUNCTUATION && text.charAt(start) == character;
    }

    /** Something the server would execute; a semicolon alone is not. */
    boolean isCode(String text) {
        return !isEnd() && !isComment() && !isPunctuation(text, ';');
    }

    String in(String text) {
        return text.substring(start, end);
    }
}
