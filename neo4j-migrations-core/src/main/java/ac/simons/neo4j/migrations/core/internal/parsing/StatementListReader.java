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

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.UseCommand;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.Excerpt;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.LineNumbers;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.Piece;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.Segment;

/** Cuts a script at every semicolon that is followed by a line end and takes {@code :use} commands out of the pieces. */
final class StatementListReader {

    private final boolean autocrlf;

    StatementListReader(boolean autocrlf) {
        this.autocrlf = autocrlf;
    }

    /** The entries of one segment. */
    List<String> read(Segment segment) {
        var entries = new ArrayList<String>();
        segment.pieces().stream().filter(piece -> !piece.isEmpty()).forEach(piece -> addPiece(piece, segment, entries));
        return entries;
    }

    private void addPiece(Piece piece, Segment segment, List<String> entries) {
        var raw = segment.text().substring(piece.start(), piece.end());
        var token = autocrlf ? raw.replace("\r\n", "\n") : raw;
        var command = UseCommand.matcher(token);
        if (!command.find()) {
            entries.add(token);
        } else if (hasSecondCommand(token, command)) {
            int line = segment.lineAt(piece.start()) + LineNumbers.countLineEnds(token, 0, command.start());
            segment.addProblem(
                    ErrorCode.SCRIPT_INVALID,
                    line,
                    "one statement must not contain :use twice, not even in a string or a comment. End what stands in"
                            + " front of the second one with a semicolon at the end of its line: "
                            + Excerpt.of(token, 0, token.length()));
        } else {
            addWithCommands(token, command.reset(), entries);
        }
    }

    /** Only what is written on one line may contain several. */
    private static boolean hasSecondCommand(String token, Matcher command) {
        return token.indexOf('\n') >= 0 && command.find();
    }

    private static void addWithCommands(String token, Matcher command, List<String> entries) {
        var rest = new StringBuilder();
        int position = 0;
        while (command.find()) {
            entries.add(command.group().trim());
            rest.append(token, position, command.start());
            position = command.end();
        }
        rest.append(token, position, token.length());
        if (!rest.isEmpty()) {
            entries.add(rest.toString());
        }
    }
}
