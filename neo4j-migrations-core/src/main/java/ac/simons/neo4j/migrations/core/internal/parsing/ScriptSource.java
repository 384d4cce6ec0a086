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

import java.util.Map;
import java.util.TreeMap;

/** The decoded text of one script, its lines, and what is wrong with them: one problem per line, the first found wins. */
final class ScriptSource {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;

    private final LineNumbers lines;

    private final Map<Integer, String> problems = new TreeMap<>();

    ScriptSource(String text) {
        this.text = text;
        this.lines = LineNumbers.of(text);
    }

    String text() {
        return text;
    }

    int lineAt(int position) {
        return lines.at(position);
    }

    boolean startsWithByteOrderMark() {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    }

    void addProblem(int line, String problem) {
        problems.putIfAbsent(line, problem);
    }

    /** What is wrong by one-based line in ascending order. */
    Map<Integer, String> problems() {
        return problems;
    }
}
