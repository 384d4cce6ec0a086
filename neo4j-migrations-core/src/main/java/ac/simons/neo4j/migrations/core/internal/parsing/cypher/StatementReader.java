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

import java.util.ArrayList;
import java.util.List;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.Excerpt;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.Piece;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptPosition;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.Segment;

/** Reads one segment of a script: the {@code :use} commands at its start and the statement behind them. */
public final class StatementReader {

    private final Segment segment;

    private final String text;

    private final Piece piece;

    private final CypherLexer lexer;

    private final StatementAnalysis analysis;

    private final LeadingComments comments;

    private final List<UseCommand> commands = new ArrayList<>();

    private boolean isCommandRefused;

    private StatementReader(Segment segment) {
        this.segment = segment;
        this.text = segment.text();
        this.piece = segment.statement();
        this.lexer = new CypherLexer(text, piece.start(), piece.end());
        this.comments = new LeadingComments(segment, piece.start());
        this.analysis = new StatementAnalysis(text);
    }

    public static StatementReader read(Segment segment) {
        var reader = new StatementReader(segment);
        reader.read();
        return reader;
    }

    private void read() {
        for (var token = lexer.next(); !token.isEnd(); token = lexer.next()) {
            var command = UseCommand.at(text, token, piece.end());
            if (command.isPresent() && accept(command.get())) {
                lexer.skipTo(command.get().end());
                comments.accept(command.get());
            } else {
                accept(token);
            }
        }
        analysis.malformedTransactionClause().ifPresent(this::refuseTransactionClause);
    }

    /** Where the segment starts. */
    public ScriptPosition position() {
        return segment.position();
    }

    public List<LeadingComments.Comment> comments() {
        return comments.comments();
    }

    public List<UseCommand> commands() {
        return commands;
    }

    public boolean hasCode() {
        return analysis.hasCode();
    }

    public Statement statement(int number, boolean autocrlf) {
        var withoutCommands = textWithoutCommands(autocrlf);
        return new Statement(
                withoutCommands,
                number,
                segment.lineAt(analysis.firstCode()),
                segment.columnAt(analysis.firstCode()),
                // Commands stand in front of all code
                withoutCommands.length()
                        - range(analysis.firstCode(), piece.end(), autocrlf).length(),
                analysis.transaction(),
                analysis.effect());
    }

    private void accept(Token token) {
        comments.accept(token);
        if (token.isCode(text)) {
            analysis.accept(token);
        }
    }

    private boolean accept(UseCommand command) {
        if (isCommandRefused) {
            return false;
        }
        if (analysis.hasCode() || isOnLineOfFormerCommand(command)) {
            refuse(
                    command,
                    ":use must be the first thing on its line and stand in front of the statement. End what is"
                            + " in front of it with a semicolon at the end of the line and give :use a line of its own: ");
        } else if (!command.isWellFormed(text, piece.end())) {
            refuse(
                    command,
                    "the name of a database behind :use must start with a letter, consist of 3 to 63 letters,"
                            + " digits, full stops and dashes, and be followed by a semicolon, white space or the end of the"
                            + " line: ");
        } else {
            commands.add(command);
        }
        return !isCommandRefused;
    }

    private boolean isOnLineOfFormerCommand(UseCommand command) {
        return !commands.isEmpty()
                && segment.lineAt(commands.get(commands.size() - 1).start()) == segment.lineAt(command.start());
    }

    private void refuse(UseCommand command, String problem) {
        isCommandRefused = true;
        segment.addProblem(
                ErrorCode.SCRIPT_INVALID,
                segment.lineAt(command.start()),
                problem + Excerpt.of(text, piece.start(), piece.end()));
    }

    private void refuseTransactionClause(int position) {
        segment.addProblem(
                ErrorCode.SCRIPT_INVALID,
                segment.lineAt(position),
                "between IN and TRANSACTIONS only CONCURRENT is allowed, with a number or a parameter in front of it: "
                        + Excerpt.of(text, piece.start(), piece.end()));
    }

    private String textWithoutCommands(boolean autocrlf) {
        var result = new StringBuilder();
        int from = piece.start();
        for (var command : commands) {
            result.append(range(from, command.start(), autocrlf));
            from = command.end();
        }
        return result.append(range(from, piece.end(), autocrlf)).toString();
    }

    private String range(int from, int to, boolean autocrlf) {
        var range = text.substring(from, to);
        return autocrlf ? range.replace("\r\n", "\n") : range;
    }
}
