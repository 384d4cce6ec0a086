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

import static ac.simons.neo4j.migrations.core.internal.parsing.CypherVector.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/**
 * Scripts whose reading by the original tool is known. Of their descriptions "note" is for readers, "rule" and the
 * kinds of errors have no counterpart: {@link CypherScriptParserTest} asserts our messages as a whole.
 */
class CypherVectorsTest {

    /** What D-16 joins, although the original splits there and can only fail. */
    private static final Map<String, List<String>> JOINED = Map.of(
            "V031__semicolon_newline_in_string.cypher",
            List.of("CREATE (n:Note {text: 'one;\ntwo'})", "CREATE (:Done)"),
            "V032__semicolon_newline_in_block_comment.cypher",
            List.of("/* first;\n second */\nCREATE (:A)"));

    static Stream<CypherVector> scripts() throws IOException {
        return CypherVector.allInBothSettings();
    }

    static Stream<CypherVector> readableScripts() throws IOException {
        return scripts().filter(vector -> !vector.isRefusedAltogether());
    }

    static Stream<CypherVector> executableScripts() throws IOException {
        return scripts().filter(vector -> !vector.isRefusedForExecution());
    }

    static Stream<CypherVector> refusedScripts() throws IOException {
        return scripts().filter(CypherVector::isRefusedForExecution);
    }

    static Stream<CypherVector> scriptsWithWrongPreconditions() throws IOException {
        return readableScripts().filter(vector -> vector.ours("preconditions").has("error"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void givenVector_whenLookedAt_thenItsBytesAreIntactAndAllFieldsAreKnown(CypherVector vector)
            throws IOException, NoSuchAlgorithmException {
        var bytes = CypherVector.bytes(vector.file());

        assertThat(bytes).hasSize(vector.node().required("size").asInt());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(vector.node().required("sha256").asText());
        assertThat(Set.of("file", "size", "sha256", "note", "default", "autocrlf", "flywayChecksum", "ours"))
                .containsAll(vector.node()::fieldNames);
        assertThat(Set.of("rule", "error", "groups", "transactionModes", "preconditions"))
                .containsAll(vector.node().path("ours")::fieldNames);
    }

    /** */
    @ParameterizedTest
    @MethodSource("readableScripts")
    void givenScript_whenItsStatementListIsRead_thenItIsThatOfTheOriginal(CypherVector vector) throws IOException {
        var statements = vector.parser().parseStatementList(vector.script());

        var original = vector.original();
        assertThat(statements.statements()).isEqualTo(texts(original.required("statements")));
        assertThat(statements.executableStatements()).isEqualTo(texts(original.required("executableStatements")));
        assertThat(statements.singleLineComments()).isEqualTo(texts(original.required("singleLineComments")));
        var checksums = new Checksums();
        statements.statements().forEach(checksums::accept);
        assertThat(checksums.all()).isEqualTo(original.required("checksum").asText());
        if (original.has("checksumWithoutPreconditions")) {
            assertThat(checksums.withoutPreconditions())
                    .isEqualTo(original.required("checksumWithoutPreconditions").asText());
        }
    }

    /** */
    @ParameterizedTest
    @MethodSource("scripts")
    void givenScript_whenReadWithFlywayChecksums_thenNeitherStatementsNorLineEndsMatter(CypherVector vector)
            throws IOException {
        var parser = new CypherScriptParser(new ScriptOptions(vector.autocrlf(), true));

        var script = parser.parse(vector.script(), new Problems("Cannot read a script"));

        assertThat(script.checksum())
                .isEqualTo(vector.node().required("flywayChecksum").asText());
    }

    @ParameterizedTest
    @MethodSource("executableScripts")
    void givenScript_whenParsed_thenChecksumsAreThoseOfTheOriginal(CypherVector vector) throws IOException {
        var script = vector.parser().parse(vector.script());

        var original = vector.original();
        assertThat(script.checksum()).isEqualTo(original.required("checksum").asText());
        assertThat(script.alternativeChecksums())
                .containsExactlyInAnyOrderElementsOf(texts(original.required("alternativeChecksums")));
    }

    @ParameterizedTest
    @MethodSource("executableScripts")
    void givenScript_whenParsedWithFlywayChecksums_thenTheDefaultOneIsAnAlternative(CypherVector vector)
            throws IOException {
        var parser = new CypherScriptParser(new ScriptOptions(vector.autocrlf(), true));

        var script = parser.parse(vector.script());

        var checksum = vector.node().required("flywayChecksum").asText();
        var alternative =
                vector.original().required("checksumWithoutPreconditions").asText();
        assertThat(script.checksum()).isEqualTo(checksum);
        assertThat(script.alternativeChecksums())
                .isEqualTo(checksum.equals(alternative) ? Set.of() : Set.of(alternative));
    }

    /** */
    @ParameterizedTest
    @MethodSource("executableScripts")
    void givenScript_whenParsed_thenPreconditionsAreFound(CypherVector vector) throws IOException {
        var script = vector.parser().parse(vector.script());

        var expected = vector.ours("preconditions");
        assertThat(script.preconditions()).hasSize(expected.size());
        for (int index = 0; index < expected.size(); index++) {
            var precondition = script.preconditions().get(index);
            assertThat(precondition.kind().name())
                    .isEqualTo(expected.path(index).required("type").asText());
            assertThat(CypherVector.kindOf(precondition))
                    .isEqualTo(expected.path(index).required("kind").asText());
            assertThat(precondition.rendered())
                    .isEqualTo(expected.path(index).required("rendered").asText());
        }
    }

    /** R-325, D-02, D-03, D-04. */
    @ParameterizedTest
    @MethodSource("executableScripts")
    void givenScript_whenParsed_thenGroupsAreWhatIsSentToTheServer(CypherVector vector) throws IOException {
        var script = vector.parser().parse(vector.script());

        var expected = new ArrayList<Map.Entry<Optional<String>, List<String>>>();
        for (var group : vector.ours("groups")) {
            expected.add(
                    Map.entry(database(group), JOINED.getOrDefault(vector.file(), texts(group.path("statements")))));
        }
        assertThat(script.groups())
                .extracting(group -> Map.entry(
                        group.database(), statements(group).map(Statement::text).toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("executableScripts")
    void givenScript_whenParsed_thenEachStatementHasItsTransactionAndNumber(CypherVector vector) throws IOException {
        var script = vector.parser().parse(vector.script());

        var statements =
                script.groups().stream().flatMap(CypherVectorsTest::statements).toList();
        if (!JOINED.containsKey(vector.file())) {
            assertThat(statements)
                    .extracting(statement -> statement.transaction().name())
                    .isEqualTo(texts(vector.ours("transactionModes")));
        }
        assertThat(statements)
                .extracting(Statement::number)
                .isEqualTo(Stream.iterate(1, number -> number + 1)
                        .limit(statements.size())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("refusedScripts")
    void givenWrongScript_whenParsed_thenItIsRefused(CypherVector vector) {
        var parser = vector.parser();

        assertThatExceptionOfType(MigrationsException.class)
                .isThrownBy(() -> parser.parse(vector.script()))
                .withMessageStartingWith("Cannot read a Cypher script: " + vector.file() + ":")
                .withMessageEndingWith(" Nothing of it was run.");
    }

    @ParameterizedTest
    @MethodSource("scriptsWithWrongPreconditions")
    void givenWrongPrecondition_whenReadAsCallback_thenItIsAPlainComment(CypherVector vector) throws IOException {
        var problems = new Problems("Cannot read a callback");

        var groups = vector.parser().parseCallback(vector.script(), problems);

        assertThat(problems.isEmpty()).isTrue();
        assertThat(groups).hasSize(1);
        assertThat(statements(groups.get(0)))
                .extracting(Statement::text)
                .isEqualTo(texts(vector.ours("groups").path(0).required("statements")));
    }

    private static Stream<Statement> statements(ExecutionGroup group) {
        var statements = Stream.<Statement>builder();
        group.forEach(statements);
        return statements.build();
    }

    private static Optional<String> database(JsonNode group) {
        var database = group.required("database");
        return database.isNull() ? Optional.empty() : Optional.of(database.asText());
    }
}
