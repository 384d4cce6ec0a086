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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;
import ac.simons.neo4j.migrations.core.internal.parsing.group.ExecutionGroup;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.Precondition;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptFile;

class CypherScriptParserTest {

    private static final String FILE = "dir/V1__x.cypher";

    private final CypherScriptParser parser = new CypherScriptParser(new ScriptOptions(false, false));

    @Nested
    class LineNumbering {

        private static final String SCRIPT =
                """
                // assume that edition is community
                CREATE (:A);

                /* what
                   for */
                // assert q'RETURN true
                  CREATE (:B {text: 'a;
                b'});
                // header
                :use orders
                // assume that version is 5
                CREATE (:C);
                // only a remark
                """;

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n", "\r"})
        void givenAnyLineEnd_whenParsed_thenStatementsAndPreconditionsKnowTheirLines(String lineEnd)
                throws IOException {
            var text = SCRIPT.replace("\n", lineEnd);

            var script = parse(text);

            assertThat(statements(script)).extracting(Statement::line).containsExactly(2, 7, 12);
            assertThat(script.preconditions()).extracting(Precondition::line).containsExactly(1, 11);
            assertThat(script.groups())
                    .extracting(ExecutionGroup::database)
                    .containsExactly(Optional.empty(), Optional.of("orders"));
        }

        @Test
        void givenCommandsOnLinesOfTheirOwnEndedByCr_whenParsed_thenFollowingLinesAreRight() throws IOException {
            var text = "// a\r:use orders\r:use archive\r// assume that version is 5\rCREATE (:A)";

            var script = parse(text);

            assertThat(script.preconditions()).extracting(Precondition::line).containsExactly(4);
            assertThat(script.groups())
                    .extracting(group -> group.database().orElse("") + ' ' + group.size())
                    .containsExactly(" 0", "orders 0", "archive 1");
            assertThat(statements(script))
                    .containsExactly(new Statement(
                            "// a\r// assume that version is 5\rCREATE (:A)",
                            1,
                            5,
                            1,
                            33,
                            Statement.Transaction.MANAGED,
                            Statement.Effect.DATA));
        }

        @Test
        void givenCommandInsideAComment_whenParsed_thenTheNextLineIsRight() throws IOException {
            var text = "// see :use orders\n// assume that version is 5\nCREATE (:A)";

            var script = parse(text);

            assertThat(script.preconditions()).extracting(Precondition::line).containsExactly(2);
        }
    }

    /** D-02. */
    @Nested
    class ByteOrderMark {

        @Test
        void givenBlankLineBehindIt_whenParsed_thenPreconditionsAreStillFound() throws IOException {
            var text = "\uFEFF\n  // remark\n// assume that version is 5\nCREATE (:A);\n";

            var script = parse(text);

            assertThat(script.preconditions()).extracting(Precondition::line).containsExactly(3);
            assertThat(statements(script))
                    .extracting(Statement::text)
                    .containsExactly("// remark\n// assume that version is 5\nCREATE (:A)");
        }
    }

    @Nested
    class Splitting {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "RETURN 'a;\nb'",
                    "RETURN \"a\\\";\nb\"",
                    "RETURN 1 AS `a``;\nb`",
                    "/* a;\nb */ RETURN 1",
                    "RETURN 'it\\'s;\nfine' // and; this"
                })
        void givenDelimiterInsideAToken_whenParsed_thenTheStatementStaysWhole(String statement) throws IOException {
            var script = parse(statement + ";\nRETURN 2;\n");

            assertThat(statements(script)).extracting(Statement::text).containsExactly(statement, "RETURN 2");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"RETURN 'a", "RETURN \"a\\", "RETURN `a``", "RETURN 1 /* a", "RETURN 1 /*/", "RETURN $`a"})
        void givenTokenThatNeverEnds_whenParsed_thenItIsLeftToTheServer(String statement) throws IOException {
            var script = parse("RETURN 1;\n" + statement);

            assertThat(statements(script)).extracting(Statement::text).containsExactly("RETURN 1", statement);
        }

        /** D-04. */
        @ParameterizedTest
        @ValueSource(strings = {";;;\n;;", "// a\n\n/* b */;\n", "/* a */ ; /* b */", "\u00A0;\n\u2003", "/* a"})
        void givenNoCode_whenParsed_thenNothingIsSent(String text) throws IOException {
            var script = parse(text);

            assertThat(statements(script)).isEmpty();
        }

        @Test
        void givenAutocrlf_whenParsed_thenTextsHaveLineFeedsOnly() throws IOException {
            var file = file(":use orders\r\nMATCH (n)\r\nRETURN n\r AS n;\r\n");

            var script = new CypherScriptParser(new ScriptOptions(true, false)).parse(file);

            assertThat(statements(script)).extracting(Statement::text).containsExactly("MATCH (n)\nRETURN n\r AS n");
        }
    }

    /** D-03. */
    @Nested
    class WrongScripts {

        @Test
        void givenCodeInFrontOfUse_whenParsed_thenTheMessageSaysHowToSeparateThem() {
            assertRefused(
                    ":use orders; CREATE (:A); :use archive; CREATE (:B);\nCREATE (:C);\n",
                    "Cannot read a Cypher script: dir/V1__x.cypher:1: :use must be the first thing on its line and stand"
                            + " in front of the statement. End what is in front of it with a semicolon at the end of the"
                            + " line and give :use a line of its own: :use orders; CREATE (:A); :use archive; CREATE"
                            + " (:B). Nothing of it was run.");
        }

        @Test
        void givenUnfinishedStatementOnTheLineBeforeUse_whenParsed_thenItIsRefused() {
            assertRefused(
                    "CREATE (:A)\n:use orders;\nCREATE (:B);\n",
                    "Cannot read a Cypher script: dir/V1__x.cypher:2: :use must be the first thing on its line and stand"
                            + " in front of the statement. End what is in front of it with a semicolon at the end of the"
                            + " line and give :use a line of its own: CREATE (:A) :use orders. Nothing of it was run.");
        }

        @Test
        void givenTwoCommandsOnOneLine_whenParsed_thenTheSecondIsRefused() {
            assertRefused(
                    ":use orders; :use archive;\n",
                    "Cannot read a Cypher script: dir/V1__x.cypher:1: :use must be the first thing on its line and stand"
                            + " in front of the statement. End what is in front of it with a semicolon at the end of the"
                            + " line and give :use a line of its own: :use orders; :use archive. Nothing of it was run.");
        }

        @Test
        void givenNameWithUnderscore_whenParsed_thenTheMessageSaysWhatANameIsMadeOf() {
            assertRefused(
                    ":use orders_2024;\nCREATE (:B);\n",
                    "Cannot read a Cypher script: dir/V1__x.cypher:1: the name of a database behind :use must start with"
                            + " a letter, consist of 3 to 63 letters, digits, full stops and dashes, and be followed by"
                            + " a semicolon, white space or the end of the line: :use orders_2024. Nothing of it was"
                            + " run.");
        }

        /** R-321, E-11. */
        @Test
        void givenSecondCommandInOneStatement_whenParsed_thenTheStatementIsShown() {
            assertRefused(
                    ":use orders\nMATCH (n)\n:use archive\nDETACH DELETE n;\n",
                    "Cannot read a Cypher script: dir/V1__x.cypher:3: one statement must not contain :use twice, not even"
                            + " in a string or a comment. End what stands in front of the second one with a semicolon at"
                            + " the end of its line: :use orders MATCH (n) :use archive DETACH DELETE n. Nothing of it"
                            + " was run.");
        }

        /** E-13, E-30. */
        @Test
        void givenSeveralProblems_whenParsed_thenOneMessageNamesThemByLine() {
            assertRefused(
                    """
                    // assume that edition is community.
                    CREATE (:A);
                    MATCH (n)
                    CALL (n) { DELETE n } IN many TRANSACTIONS;
                    CREATE (:B) :use orders;
                    """,
                    """
                    Cannot read a Cypher script, 3 problems were found:
                      1. dir/V1__x.cypher:1: "// assume that edition is community." is meant as a precondition but has \
                    none of the known forms, which are "// assume that version is 4.4, 5", "// assume that version is \
                    ge 4.4" (or lt), "// assume that edition is enterprise" (or community) and "// assume q'RETURN \
                    true" (or in schema q', in target q'), each also with assert instead of assume. Correct it, or \
                    reword it if it is a plain remark.
                      2. dir/V1__x.cypher:4: between IN and TRANSACTIONS only CONCURRENT is allowed, with a number or a \
                    parameter in front of it: MATCH (n) CALL (n) { DELETE n } IN many TRANSACTIONS.
                      3. dir/V1__x.cypher:5: :use must be the first thing on its line and stand in front of the \
                    statement. End what is in front of it with a semicolon at the end of the line and give :use a line \
                    of its own: CREATE (:B) :use orders.
                    Nothing of it was run.\
                    """);
        }

        @Test
        void givenLongStatement_whenRefused_thenOnlyItsStartIsShown() {
            var statement = "CREATE (:A {text: '" + "x".repeat(1000) + "'}) :use orders";

            assertThatExceptionOfType(MigrationsException.class)
                    .isThrownBy(() -> parse(statement))
                    .withMessageContaining("CREATE (:A {text: '" + "x".repeat(101) + "...");
        }

        @Test
        void givenCallback_whenItsStatementsAreWrong_thenItIsRefused() throws IOException {
            var problems = new Problems("Cannot read a callback");

            var groups = parser.parseCallback(file("CREATE (:A) :use orders;"), problems);

            assertThat(groups).isNotNull();
            assertThatExceptionOfType(MigrationsException.class)
                    .isThrownBy(() -> problems.throwIfAny("Nothing of it was run"))
                    .withMessage("Cannot read a callback: dir/V1__x.cypher:1: :use must be the first thing on its line"
                            + " and stand in front of the statement. End what is in front of it with a semicolon at the"
                            + " end of the line and give :use a line of its own: CREATE (:A) :use orders. Nothing of it"
                            + " was run.");
        }

        @Test
        void givenSeveralFiles_whenParsedTogether_thenTheirProblemsAreCollected() throws IOException {
            var problems = new Problems("Cannot read the migrations");

            var good = parser.parse(file("RETURN 1"), problems);
            boolean hasNoneSoFar = problems.isEmpty();
            var bad = parser.parse(file("RETURN 1 :use abc"), problems);

            assertThat(hasNoneSoFar).isTrue();
            assertThat(problems.isEmpty()).isFalse();
            assertThat(good.checksum()).isNotEqualTo(bad.checksum());
        }

        /** D-28, E-10. */
        @Test
        void givenBrokenStream_whenParsed_thenNothingReadSoFarIsUsed() throws IOException {
            var broken = InputStream.nullInputStream();
            broken.close();
            var file = new ScriptFile(FILE, () -> new SequenceInputStream(stream("CREATE (:A);"), broken));

            assertThatIOException().isThrownBy(() -> parser.parse(file)).withMessage("Stream closed");
        }

        @Test
        void givenAProblemInEachLine_whenParsed_thenTheFirstHundredAreShownAndTheOthersCounted() {
            var problems = new Problems("Cannot read the migrations");

            assertThatCode(() -> parser.parse(file("CREATE (:A) :use abc;\n".repeat(1103)), problems))
                    .doesNotThrowAnyException();

            assertThatExceptionOfType(MigrationsException.class)
                    .isThrownBy(() -> problems.throwIfAny("Nothing of it was run"))
                    .withMessageStartingWith(
                            "Cannot read the migrations, 101 problems were found:\n  1. dir/V1__x.cypher:1:")
                    .withMessageContaining("\n  100. dir/V1__x.cypher:100: :use must be")
                    .withMessageEndingWith("\n  101. dir/V1__x.cypher:101: 1003 more problems of this file begin here,"
                            + " correct those above first.\nNothing of it was run.");
        }

        private void assertRefused(String text, String message) {
            assertThatExceptionOfType(MigrationsException.class)
                    .isThrownBy(() -> parse(text))
                    .withMessage(message);
        }
    }

    private CypherScript parse(String text) throws IOException {
        return parser.parse(file(text));
    }

    private static ScriptFile file(String text) {
        return new ScriptFile(FILE, () -> stream(text));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static List<Statement> statements(CypherScript script) {
        var statements = new ArrayList<Statement>();
        script.groups().forEach(group -> group.forEach(statements::add));
        return statements;
    }
}
