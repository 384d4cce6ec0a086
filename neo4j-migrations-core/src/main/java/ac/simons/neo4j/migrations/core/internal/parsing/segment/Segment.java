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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import ac.simons.neo4j.migrations.core.ErrorCode;

/**
 * The part of a script that holds one statement, and what is wrong with its lines: one problem per line, the first found
 * wins. All segments with their delimiters make up the script, so nothing of a script is in memory but one segment.
 */
public final class Segment {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ScriptPosition position;

    private final String text;

    private final List<Integer> innerDelimiters;

    private final String delimiter;

    private final LineNumbers lines;

    private final Map<Integer, Problem> problems = new TreeMap<>();

    /**
     * Something that is wrong.
     *
     * @param code what the user has to act upon
     * @param text why it is a problem and what to do about it
     */
    public record Problem(ErrorCode code, String text) {}

    /**
     * Creates a segment.
     *
     * @param innerDelimiters positions of semicolons that end an entry of the checksum but not the statement
     * @param delimiter       the semicolon behind the segment, empty at the end of the script
     */
    Segment(ScriptPosition position, String text, List<Integer> innerDelimiters, String delimiter) {
        this.position = position;
        this.text = text;
        this.innerDelimiters = innerDelimiters;
        this.delimiter = delimiter;
        this.lines = new LineNumbers(text, position.line());
    }

    public ScriptPosition position() {
        return position;
    }

    /** All of it, without its delimiter. */
    public String text() {
        return text;
    }

    /** The text as it stands in the file, without the byte order mark. */
    public String content() {
        return text.substring(startsWithByteOrderMark() ? 1 : 0) + delimiter;
    }

    /** What is sent to the server, apart from commands. A byte order mark belongs to no statement. */
    public Piece statement() {
        return Piece.cleaned(text, startsWithByteOrderMark() ? 1 : 0, text.length());
    }

    /** What checksums are computed from. */
    public List<Piece> pieces() {
        if (innerDelimiters.isEmpty()) {
            return List.of(Piece.cleaned(text, 0, text.length()));
        }
        var pieces = new ArrayList<Piece>();
        int start = 0;
        for (int end : innerDelimiters) {
            pieces.add(Piece.cleaned(text, start, end));
            start = end + 1;
        }
        pieces.add(Piece.cleaned(text, start, text.length()));
        return pieces;
    }

    public int lineAt(int index) {
        return lines.at(index);
    }

    /** Segments start behind a semicolon that ends its line, so all but white space of a line is in its segment. */
    public int columnAt(int index) {
        int start = index;
        while (start > 0 && !LineNumbers.isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        return index - start + (start == 0 && startsWithByteOrderMark() ? 0 : 1);
    }

    /** The position behind the delimiter. */
    public ScriptPosition end() {
        return new ScriptPosition(
                position.offset() + text.length() + delimiter.length(),
                position.line() + LineNumbers.countLineEnds(text, 0, text.length()));
    }

    public void addProblem(ErrorCode code, int line, String text) {
        problems.putIfAbsent(line, new Problem(code, text));
    }

    /** What is wrong by one-based line in ascending order. */
    public Map<Integer, Problem> problems() {
        return problems;
    }

    private boolean startsWithByteOrderMark() {
        return position.isStart() && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    }
}
