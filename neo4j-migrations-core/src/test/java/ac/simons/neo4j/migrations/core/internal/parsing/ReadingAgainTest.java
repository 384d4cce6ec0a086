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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.parsing.group.ExecutionGroup;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ReadingLimits;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptFile;

/** Large scripts are read again when they are executed; here ten short statements are large, in blocks of two. */
class ReadingAgainTest {

    private static final String SCRIPT = IntStream.rangeClosed(1, 10)
            .mapToObj("CREATE (:A {no: %02d});\n"::formatted)
            .collect(Collectors.joining());

    private final RecordingContent content = new RecordingContent(SCRIPT);

    private final ScriptFile file = new ScriptFile("dir/V1__x.cypher", content);

    private final CypherScriptParser parser =
            new CypherScriptParser(new ScriptOptions(false, false), new ReadingLimits(16, 40));

    /** A script that changes, and counts how often it is open. */
    private static final class RecordingContent implements ScriptFile.Content {

        private String text;
        private int opened;
        private int closed;

        RecordingContent(String text) {
            this.text = text;
        }

        @Override
        public InputStream open() {
            opened++;
            return new ByteArrayInputStream(text.getBytes(UTF_8)) {

                private boolean isClosed;

                @Override
                public void close() {
                    closed += isClosed ? 0 : 1;
                    isClosed = true;
                }
            };
        }
    }

    @Test
    void givenSmallScript_whenExecuted_thenItsFileIsNotNeededAgain() throws IOException {
        var group = onlyGroup(new CypherScriptParser(new ScriptOptions(false, false)));

        content.text = "";

        assertThat(texts(group)).hasSize(10).startsWith("CREATE (:A {no: 01})");
        assertThat(content.opened).isEqualTo(1);
        assertThat(content.closed).isEqualTo(1);
    }

    @Test
    void givenLargeScript_whenExecutedTwice_thenItIsReadEachTimeAndClosed() throws IOException {
        var group = onlyGroup(parser);

        var first = texts(group);
        var second = texts(group);

        assertThat(first).hasSize(10).endsWith("CREATE (:A {no: 10})").isEqualTo(second);
        assertThat(content.opened).isEqualTo(3);
        assertThat(content.closed).isEqualTo(3);
    }

    @Test
    void givenLastStatement_whenReached_thenTheFileIsClosedAlready() throws IOException {
        var group = onlyGroup(parser);

        try (var statements = group.open()) {
            while (statements.hasNext()) {
                assertThat(statements.next().line()).isBetween(1, 10);
            }

            assertThat(content.closed).isEqualTo(content.opened);
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(statements::next);
        }
    }

    @Test
    void givenAbandonedExecution_whenTheActionFails_thenTheFileIsClosed() throws IOException {
        var group = onlyGroup(parser);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> group.forEach(statement -> {
                    throw new IllegalStateException(statement.text());
                }));

        assertThat(content.opened).isEqualTo(2);
        assertThat(content.closed).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CREATE (:B {no: 05});\n", "", "CREATE (:A {no:\n05});\n", "'", "\u00E9CREATE (:A {no: 05});\n"})
    void givenChangedStatement_whenExecuted_thenItIsNeverHandedOut(String replacement) throws IOException {
        var group = onlyGroup(parser);
        content.text = SCRIPT.replace("CREATE (:A {no: 05});\n", replacement);
        var handedOut = new ArrayList<String>();

        assertThatExceptionOfType(MigrationsException.class)
                .isThrownBy(() -> group.forEach(statement -> handedOut.add(statement.text())))
                .withMessage(
                        "Cannot execute the statements 5 to 6 of dir/V1__x.cypher: the file was changed after it had"
                                + " been checked. Leave files alone until they have been executed.");
        assertThat(handedOut).hasSize(4).endsWith("CREATE (:A {no: 04})");
        assertThat(content.closed).isEqualTo(2);
    }

    @Test
    void givenTruncatedFile_whenExecuted_thenItCounts() throws IOException {
        var group = onlyGroup(parser);
        content.text = SCRIPT.substring(0, SCRIPT.indexOf("CREATE (:A {no: 10})"));

        assertThatExceptionOfType(MigrationsException.class)
                .isThrownBy(() -> texts(group))
                .withMessageStartingWith("Cannot execute the statements 9 to 10 of dir/V1__x.cypher: ");
    }

    @Test
    void givenChangedFileOfSeveralGroups_whenALaterGroupIsExecuted_thenFragmentsOfStatementsAreNotHandedOut()
            throws IOException {
        content.text = SCRIPT + ":use orders;\n// never: MATCH (n) DETACH DELETE n\nRETURN 1;\n";
        var group = parser.parse(file).groups().get(1);
        content.text = content.text.replaceFirst("CREATE", "     \n CREATE");

        assertThatExceptionOfType(MigrationsException.class)
                .isThrownBy(() -> texts(group))
                .withMessageStartingWith("Cannot execute the statements 11 to 11 of dir/V1__x.cypher: ");
    }

    @Test
    void givenDeletedFile_whenExecuted_thenTheMessageNamesIt(@TempDir Path folder) throws IOException {
        var path = Files.writeString(folder.resolve("V1__x.cypher"), SCRIPT);
        var group = parser.parse(new ScriptFile("V1__x.cypher", () -> Files.newInputStream(path)))
                .groups()
                .get(0);
        Files.delete(path);

        assertThatExceptionOfType(MigrationsException.class)
                .isThrownBy(group::open)
                .withMessage(
                        "Cannot read V1__x.cypher again, as large scripts are for their execution:"
                                + " java.nio.file.NoSuchFileException: %s. Make the file readable, and leave it alone until it has been"
                                + " executed.",
                        path);
    }

    private ExecutionGroup onlyGroup(CypherScriptParser ofScript) throws IOException {
        var groups = ofScript.parse(file).groups();
        assertThat(groups).hasSize(1);
        return groups.get(0);
    }

    private static List<String> texts(ExecutionGroup group) {
        var texts = new ArrayList<String>();
        group.forEach(statement -> texts.add(statement.text()));
        return texts;
    }
}
