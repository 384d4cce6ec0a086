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

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Cuts a script at every semicolon that is followed by a line end and takes {@code :use} commands out of the pieces. */
final class StatementListReader {

    private final ScriptSource source;

    private final boolean autocrlf;

    private final List<String> statements = new ArrayList<>();

    StatementListReader(ScriptSource source, boolean autocrlf) {
        this.source = source;
        this.autocrlf = autocrlf;
    }

    StatementList read() {
        var text = source.text();
        int start = 0;
        for (int semicolon = text.indexOf(';'); semicolon >= 0; semicolon = text.indexOf(';', semicolon + 1)) {
            if (semicolon + 1 < text.length() && LineNumbers.isLineEnd(text.charAt(semicolon + 1))) {
                addPiece(Piece.cleaned(text, start, semicolon));
                start = semicolon + 1;
            }
        }
        addPiece(Piece.cleaned(text, start, text.length()));
        return new StatementList(statements);
    }

    private void addPiece(Piece piece) {
        if (piece.isEmpty()) {
            return;
        }
        var raw = source.text().substring(piece.start(), piece.end());
        var token = autocrlf ? raw.replace("\r\n", "\n") : raw;
        var command = UseCommand.matcher(token);
        if (command.find()) {
            addWithCommands(token, source.lineAt(piece.start()), command);
        } else {
            statements.add(token);
        }
    }

    private void addWithCommands(String token, int firstLine, Matcher command) {
        var rest = new StringBuilder();
        boolean isMultiLine = token.indexOf('\n') >= 0;
        int position = 0;
        do {
            if (isMultiLine && position > 0) {
                refuseSecondCommand(token, firstLine + LineNumbers.countLineEnds(token, 0, command.start()));
                return;
            }
            statements.add(command.group().trim());
            rest.append(token, position, command.start());
            position = command.end();
        } while (command.find());
        rest.append(token, position, token.length());
        if (!rest.isEmpty()) {
            statements.add(rest.toString());
        }
    }

    private void refuseSecondCommand(String token, int line) {
        source.addProblem(
                line,
                "one statement must not contain :use twice, not even in a string or a comment. End what stands in"
                        + " front of the second one with a semicolon at the end of its line: "
                        + Excerpt.of(token, 0, token.length()));
    }
}
