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
 * Finds the lines of positions in a part of a file; LF, CRLF and a lone CR end a line. Positions that are close to the
 * one asked for before are found fast.
 */
public final class LineNumbers {

    private final String text;

    private int position;

    private int line;

    /**
     * Starts at the first character.
     *
     * @param firstLine its line
     */
    LineNumbers(String text, int firstLine) {
        this.text = text;
        this.line = firstLine;
    }

    /** The line that holds the character at the given position. */
    int at(int wanted) {
        line += wanted < position ? -countLineEnds(text, wanted, position) : countLineEnds(text, position, wanted);
        position = wanted;
        return line;
    }

    /** The number of line ends in a range of a text. */
    public static int countLineEnds(String text, int from, int to) {
        int count = 0;
        for (int position = from; position < to; position++) {
            count += endsLine(text, position) ? 1 : 0;
        }
        return count;
    }

    public static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    /** Of CRLF only the LF ends the line. */
    private static boolean endsLine(String text, int position) {
        char character = text.charAt(position);
        return character == '\n'
                || (character == '\r' && (position + 1 == text.length() || text.charAt(position + 1) != '\n'));
    }
}
