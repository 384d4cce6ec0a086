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
package ac.simons.neo4j.migrations.core.internal.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;

/**
 * Shows a statement as it stands in its file, with the numbers of its lines and a caret below what was complained about: no
 * more than some lines, and of a long line no more than a part.
 */
public final class StatementExcerpt {

    private static final int LINES_BEFORE = 2;
    private static final int LINES_BEHIND = 1;
    private static final int LINES_WITHOUT_CARET = 3;
    private static final int WIDTH = 120;
    private static final String ELLIPSIS = "...";

    private final Statement statement;
    private final OptionalInt offset;

    public StatementExcerpt(Statement statement, OptionalInt offset) {
        this.statement = statement;
        this.offset = offset;
    }

    /** The line in the file, and the column if it is known, such as {@code 14:5}. */
    public String position() {
        if (offset.isEmpty()) {
            return String.valueOf(statement.line());
        }
        return (statement.line() + lineOfCaret()) + ":" + (columnOfCaret() + 1);
    }

    /** The lines, without a line end behind the last one. */
    public String render() {
        var lines = code().lines().toList();
        int caret = lineOfCaret();
        int first = offset.isEmpty() ? 0 : Math.max(0, caret - LINES_BEFORE);
        int end = Math.min(lines.size(), offset.isEmpty() ? LINES_WITHOUT_CARET : caret + LINES_BEHIND + 1);
        List<String> shown = new ArrayList<>();
        for (int index = first; index < end; index++) {
            boolean isMeant = offset.isPresent() && index == caret;
            shown.addAll(
                    isMeant ? withCaret(index, lines.get(index)) : List.of(numbered(index, part(lines.get(index), 0))));
        }
        if (offset.isEmpty() && end < lines.size()) {
            shown.add(numbered(end, ELLIPSIS));
        }
        return shown.stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private List<String> withCaret(int index, String line) {
        int column = Math.min(columnOfCaret(), line.length());
        int from = column < WIDTH ? 0 : column - WIDTH / 2;
        var below = (from == 0 ? "" : ELLIPSIS) + line.substring(from, column);
        // A tab is as wide as the one above it
        return List.of(numbered(index, part(line, from)), margin("") + below.replaceAll("[^\t]", " ") + "^");
    }

    private static String part(String line, int from) {
        int end = Math.min(line.length(), from + WIDTH);
        return (from == 0 ? "" : ELLIPSIS) + line.substring(from, end) + (end == line.length() ? "" : ELLIPSIS);
    }

    private String numbered(int index, String text) {
        return margin(String.valueOf(statement.line() + index)) + text;
    }

    private static String margin(String number) {
        return String.format(Locale.ROOT, "%6s | ", number);
    }

    /** What stands in front of it on its first line is no part of it, but counts for columns. */
    private String code() {
        return " ".repeat(statement.column() - 1) + statement.text().substring(statement.code());
    }

    private int lineOfCaret() {
        return linesUpToCaret().size() - 1;
    }

    private int columnOfCaret() {
        var lines = linesUpToCaret();
        return lines.get(lines.size() - 1).length() - 1;
    }

    /** Lines up to the caret, which is there: the last line may have nothing else. */
    private List<String> linesUpToCaret() {
        return (code().substring(0, caret()) + "^").lines().toList();
    }

    private int caret() {
        int length = statement.text().length();
        int inText = Math.min(length, Math.max(statement.code(), offset.orElse(statement.code())));
        return inText - statement.code() + statement.column() - 1;
    }
}
