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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import ac.simons.neo4j.migrations.core.internal.failure.Problems;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ReadingLimits;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptFile;

/** What is read must not depend on how much of it is in memory at once. */
class StreamedReadingTest {

    private static final ReadingLimits ALL_AT_ONCE = new ReadingLimits(1 << 16, 1 << 16);

    private static final int RANDOM_SCRIPTS = 300;

    static Stream<ReadingLimits> limits() {
        return Stream.of(
                new ReadingLimits(1, 0),
                new ReadingLimits(2, 1),
                new ReadingLimits(3, 10),
                new ReadingLimits(7, 40),
                new ReadingLimits(64, 100),
                new ReadingLimits(64, 1 << 16));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void givenVectors_whenReadWithLessMemory_thenNothingElseIsRead(ReadingLimits limits) throws IOException {
        for (var vector : CypherVector.all()) {
            var bytes = CypherVector.bytes(vector.required("file").asText());

            assertThat(readings(bytes, limits)).as(vector.toString()).isEqualTo(readings(bytes, ALL_AT_ONCE));
        }
    }

    @ParameterizedTest
    @MethodSource("limits")
    void givenRandomScripts_whenReadWithLessMemory_thenNothingElseIsRead(ReadingLimits limits) throws IOException {
        for (int seed = 0; seed < RANDOM_SCRIPTS; seed++) {
            var bytes = RandomScript.of(seed);

            assertThat(readings(bytes, limits)).as("seed " + seed).isEqualTo(readings(bytes, ALL_AT_ONCE));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1 << 16})
    void givenGroups_whenParsed_thenTheyKnowWhatIsInThemWithoutStatements(int block) throws IOException {
        var text =
                """
                CREATE (:A {x: '${nm:a}', y: '${nm:b}'});
                CREATE INDEX a FOR (n:A) ON n.x;
                :use orders;
                CALL { CREATE (:A) } IN TRANSACTIONS;
                :use archive;
                """;

        var script = parser(new ReadingLimits(1, block), false, false).parse(file(text.getBytes(UTF_8)));

        assertThat(script.groups())
                .extracting(group -> "%d %s %s %s"
                        .formatted(
                                group.size(),
                                group.containsImplicit() ? "implicit" : "managed",
                                group.containsSchemaChange() ? "schema" : "data",
                                group.placeholders().stream().sorted().toList()))
                .containsExactly("2 managed schema [a, b]", "1 implicit data []", "0 managed data []");
    }

    private static List<String> readings(byte[] bytes, ReadingLimits limits) throws IOException {
        var readings = new ArrayList<String>();
        for (boolean autocrlf : new boolean[] {false, true}) {
            for (boolean flyway : new boolean[] {false, true}) {
                readings.add(reading(bytes, parser(limits, autocrlf, flyway)));
            }
        }
        return readings;
    }

    private static String reading(byte[] bytes, CypherScriptParser parser) throws IOException {
        var problems = new Problems("Cannot read a script");
        var script = parser.parse(file(bytes), problems);
        var reading = new StringBuilder(script.checksum());
        var refusal = problems.toException("Nothing was run");
        if (refusal.isPresent()) {
            return reading.append(refusal.get().getMessage()).toString();
        }
        reading.append(script.alternativeChecksums()).append(script.preconditions());
        for (var group : script.groups()) {
            reading.append(group.database());
            group.forEach(reading::append);
        }
        return reading.append(parser.parseStatementList(file(bytes))).toString();
    }

    private static CypherScriptParser parser(ReadingLimits limits, boolean autocrlf, boolean flyway) {
        return new CypherScriptParser(new ScriptOptions(autocrlf, flyway), limits);
    }

    private static ScriptFile file(byte[] bytes) {
        return new ScriptFile("V1__x.cypher", () -> new ByteArrayInputStream(bytes));
    }
}
