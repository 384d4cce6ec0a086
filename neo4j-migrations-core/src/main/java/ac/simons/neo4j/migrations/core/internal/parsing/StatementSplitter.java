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

/**
 * Cuts a script into what is sent to the server: at a semicolon that is followed by a line end, unless both belong to a
 * string, a back-ticked name or a block comment. A line comment that ends in a semicolon does end the statement, as
 * existing scripts rely on it. A byte order mark belongs to no statement.
 */
final class StatementSplitter {

    private final String text;

    private final int start;

    StatementSplitter(ScriptSource source) {
        this.text = source.text();
        this.start = source.startsWithByteOrderMark() ? 1 : 0;
    }

    List<Piece> split() {
        var pieces = new ArrayList<Piece>();
        var lexer = new CypherLexer(text, start, text.length());
        int from = start;
        for (var token = lexer.next(); !token.isEnd(); token = lexer.next()) {
            if (endsStatement(token)) {
                pieces.add(Piece.cleaned(text, from, token.end() - 1));
                from = token.end();
            }
        }
        pieces.add(Piece.cleaned(text, from, text.length()));
        return pieces;
    }

    private boolean endsStatement(Token token) {
        boolean mayEnd = token.isPunctuation(text, ';') || token.kind() == Token.Kind.LINE_COMMENT;
        return mayEnd
                && text.charAt(token.end() - 1) == ';'
                && token.end() < text.length()
                && LineNumbers.isLineEnd(text.charAt(token.end()));
    }
}
