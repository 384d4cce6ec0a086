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
 * A range of a script between two delimiters, cleaned: no white space around it and one semicolon less at its end.
 *
 * @param start position of its first character
 * @param end   position behind its last character
 */
public record Piece(int start, int end) {

    static Piece cleaned(String text, int from, int to) {
        int start = from;
        while (start < to && text.charAt(start) <= ' ') {
            start++;
        }
        int end = trimmedEnd(text, start, to);
        if (end > start && text.charAt(end - 1) == ';') {
            end = trimmedEnd(text, start, end - 1);
        }
        return new Piece(start, end);
    }

    public boolean isEmpty() {
        return start == end;
    }

    private static int trimmedEnd(String text, int start, int to) {
        int end = to;
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }
}
