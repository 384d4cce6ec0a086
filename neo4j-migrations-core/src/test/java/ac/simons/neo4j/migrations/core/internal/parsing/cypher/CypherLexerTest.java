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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CypherLexerTest {

    @Test
    void givenAllKindsOfTokens_whenRead_thenNoneRunsIntoTheNext() {
        var text = "MATCH(n:`a``b` {x: 'it\\'s' + \"\\\\\"})/2 // end; \r/* a ' */ $p ${nm:key.1} $`q` ${x} _ä1";

        var tokens = tokens(text);

        assertThat(tokens)
                .containsExactly(
                        "WORD MATCH",
                        "PUNCTUATION (",
                        "WORD n",
                        "PUNCTUATION :",
                        "QUOTED_NAME `a``b`",
                        "PUNCTUATION {",
                        "WORD x",
                        "PUNCTUATION :",
                        "STRING 'it\\'s'",
                        "PUNCTUATION +",
                        "STRING \"\\\\\"",
                        "PUNCTUATION }",
                        "PUNCTUATION )",
                        "PUNCTUATION /",
                        "NUMBER 2",
                        "LINE_COMMENT // end; ",
                        "BLOCK_COMMENT /* a ' */",
                        "PARAMETER $p",
                        "PARAMETER ${nm:key.1}",
                        "PARAMETER $`q`",
                        "PUNCTUATION $",
                        "PUNCTUATION {",
                        "WORD x",
                        "PUNCTUATION }",
                        "WORD _ä1");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            value = {
                "'a, STRING",
                "'a\\, STRING",
                "\"a' , STRING",
                "`a``, QUOTED_NAME",
                "/* a *, BLOCK_COMMENT",
                "/*/, BLOCK_COMMENT",
                "// a, LINE_COMMENT",
                "/, PUNCTUATION",
                "$, PUNCTUATION",
                "$`a, PARAMETER"
            })
    void givenTokenThatIsNotClosed_whenRead_thenItReachesUpToTheEnd(String text, Token.Kind kind) {
        var tokens = tokens(text);

        assertThat(tokens).containsExactly(kind + " " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\n\r\u000B\f", "\u00A0\u2003\u2028\u0085\u001F"})
    void givenWhiteSpaceOnly_whenRead_thenThereIsNoToken(String text) {
        var tokens = tokens(text);

        assertThat(tokens).isEmpty();
    }

    @Test
    void givenRange_whenRead_thenNothingBehindItsEndIsSeen() {
        var text = "RETURN 'a' + `b`";

        var token = new CypherLexer(text, 7, 9).next();

        assertThat(token).isEqualTo(new Token(Token.Kind.STRING, 7, 9));
    }

    private static List<String> tokens(String text) {
        var lexer = new CypherLexer(text, 0, text.length());
        var tokens = new ArrayList<String>();
        for (var token = lexer.next(); !token.isEnd(); token = lexer.next()) {
            tokens.add(token.kind() + " " + token.in(text));
        }
        return tokens;
    }
}
