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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import ac.simons.neo4j.migrations.core.NameVectors;
import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.EditionPrecondition;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.Precondition;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.PreconditionParser;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.VersionListPrecondition;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.VersionRangePrecondition;

class PreconditionParserTest {

    /** D-17: accepted again. */
    private static final String TRAILING_COMMA = "// assume that version is 4.4,";

    private final PreconditionParser parser = new PreconditionParser();

    static Stream<JsonNode> lines() {
        return NameVectors.of("preconditions")
                .filter(vector -> !vector.required("line").asText().equals(TRAILING_COMMA));
    }

    /** The field "exception" is left out: ours are problems of the script, D-18. */
    @ParameterizedTest
    @MethodSource("lines")
    void givenLine_whenParsed_thenItIsAPreconditionAnErrorOrNeither(JsonNode vector) {
        var line = vector.required("line").asText();

        var result = parser.parse(line, 7);

        assertThat(resultOf(line, result)).isEqualTo(vector.required("result").asText());
        result.ifPresent(precondition -> {
            assertThat(precondition.kind())
                    .isEqualTo(Precondition.Kind.valueOf(vector.required("type").asText()));
            assertThat(CypherVector.kindOf(precondition))
                    .isEqualTo(vector.required("kind").asText());
            assertThat(precondition.rendered())
                    .isEqualTo(vector.required("rendered").asText());
            assertThat(precondition).hasToString(precondition.rendered());
            assertThat(precondition.line()).isEqualTo(7);
        });
    }

    @ParameterizedTest
    @MethodSource("lines")
    void givenPrecondition_whenServersAreJudged_thenItIsMetOnTheRightOnes(JsonNode vector) {
        var precondition = parser.parse(vector.required("line").asText(), 1);

        var metOn = precondition.stream().flatMap(PreconditionParserTest::serversMeeting);

        assertThat(metOn).containsExactlyElementsOf(texts(vector.path("metOn")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {TRAILING_COMMA, "// assume that version is 4.4 , "})
    void givenTrailingComma_whenParsed_thenItIsIgnored(String line) {
        var precondition = parser.parse(line, 1);

        assertThat(precondition).map(Precondition::rendered).hasValue("// assume that version is 4.4");
    }

    @ParameterizedTest
    @CsvSource({"lt 5.1.0, false", "lt 5.1.1, true", "ge 5.1.0, true", "ge 5.1, true", "ge 5.1.1, false", "ge 05, true"
    })
    void givenRange_whenComparedWithAShortVersion_thenMissingPartsAreZero(String range, boolean expected) {
        var precondition = parser.parse("// assume that version is " + range, 1);

        assertThat(precondition).get().isInstanceOfSatisfying(VersionRangePrecondition.class, it -> assertThat(
                        it.isMetBy("Neo4j/5.1-aura"))
                .isEqualTo(expected));
    }

    @Test
    void givenUndefinedEdition_whenParsed_thenItIsAcceptedAsBefore() {
        var precondition = parser.parse("// assume that edition is undefined", 1);

        assertThat(precondition).map(Precondition::rendered).hasValue("// assume that edition is UNDEFINED");
    }

    private String resultOf(String line, Optional<Precondition> result) {
        if (result.isPresent()) {
            return "PRECONDITION";
        }
        return parser.isMeantAsPrecondition(line) ? "ERROR" : "NOT_A_PRECONDITION";
    }

    private static Stream<String> serversMeeting(Precondition precondition) {
        if (precondition instanceof VersionListPrecondition list) {
            return servers().filter(list::isMetBy);
        }
        if (precondition instanceof VersionRangePrecondition range) {
            return servers().filter(range::isMetBy);
        }
        if (precondition instanceof EditionPrecondition edition) {
            return Stream.of("enterprise", "community").filter(name -> edition.isMetBy(Neo4jEdition.of(name)));
        }
        return Stream.empty();
    }

    private static Stream<String> servers() {
        return NameVectors.of("servers").map(JsonNode::asText);
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
