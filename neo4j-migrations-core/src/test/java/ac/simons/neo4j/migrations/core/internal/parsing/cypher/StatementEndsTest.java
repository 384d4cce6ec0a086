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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ac.simons.neo4j.migrations.core.internal.parsing.segment.LineNumbers;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptFile;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptPosition;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.SegmentReader;

/** Scripts are cut with less knowledge than statements are read with; both have to agree. */
class StatementEndsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a;\n'b'/**/;\r\nc", "/;\n//;\r/*/;\n*/;\n", "'\\';\n';\n\"\\\\\";\n`;\n``;\n`;\n"})
    void givenDelimiters_whenCut_thenTheLexerEndsATokenAtEachOfThem(String text) throws IOException {
        var file = new ScriptFile("V1__x.cypher", () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
        var ends = new ArrayList<Integer>();

        try (var segments = SegmentReader.open(file, ScriptPosition.START, 1)) {
            for (var segment = segments.next(); segment.isPresent(); segment = segments.next()) {
                ends.add((int) segment.get().end().offset());
            }
        }

        assertThat(ends).isEqualTo(endsByLexer(text));
    }

    private static List<Integer> endsByLexer(String text) {
        var ends = new ArrayList<Integer>();
        var lexer = new CypherLexer(text, 0, text.length());
        for (var token = lexer.next(); !token.isEnd(); token = lexer.next()) {
            boolean mayEnd = token.isPunctuation(text, ';') || token.kind() == Token.Kind.LINE_COMMENT;
            boolean isInFrontOfLineEnd = token.end() < text.length() && LineNumbers.isLineEnd(text.charAt(token.end()));
            if (mayEnd && isInFrontOfLineEnd && text.charAt(token.end() - 1) == ';') {
                ends.add(token.end());
            }
        }
        ends.add(text.length());
        return ends;
    }
}
