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
package ac.simons.neo4j.migrations.core;

import static ac.simons.neo4j.migrations.core.NameVectors.textOrNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.EnumSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** C-001, R-167, R-1103. */
class Neo4jVersionTest {

    static Stream<JsonNode> versions() {
        return NameVectors.of("neo4jVersions");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void givenServerVersion_whenItsRangeIsFound_thenItKnowsItsAbilities(JsonNode vector) {
        var version = Neo4jVersion.of(textOrNull(vector.required("in")));

        assertThat(version.name()).isEqualTo(vector.required("version").asText());
        assertThat(version).hasToString(vector.required("toString").asText());
        assertThat(version.getMinorVersion()).isEqualTo(vector.required("minor").asInt());
        assertThat(version.isPriorTo44()).isEqualTo(vector.required("priorTo44").asBoolean());
        assertThat(version.hasIdempotentOperations())
                .isEqualTo(vector.required("idempotent").asBoolean());
        assertThat(version.hasTextIndexes())
                .isEqualTo(vector.required("textIndexes").asBoolean());
        assertThat(version.supportsSchemaOptions())
                .isEqualTo(vector.required("schemaOptions").asBoolean());
        assertThat(version.getShowConstraints())
                .isEqualTo(vector.required("showConstraints").asText());
        assertThat(version.getShowIndexes())
                .isEqualTo(vector.required("showIndexes").asText());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void givenServerVersion_whenAskedForItsMajorVersion_thenOnlyTheUndefinedOneFails(JsonNode vector) {
        var version = Neo4jVersion.of(textOrNull(vector.required("in")));

        if (vector.required("major").isInt()) {
            assertThat(version.getMajorVersion())
                    .isEqualTo(vector.required("major").asInt());
        } else {
            assertThatIllegalStateException().isThrownBy(version::getMajorVersion);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenVersion_whenAskedWhetherItIs5OrHigher_thenOnlyTheLastTwoAre(Neo4jVersion version) {
        boolean is5OrHigher = version.is5OrHigher();

        assertThat(is5OrHigher)
                .isEqualTo(EnumSet.of(Neo4jVersion.V5, Neo4jVersion.LATEST).contains(version));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "abc, abc",
                "ärger, ärger",
                "a b, `a b`",
                "1abc, `1abc`",
                "$a, `$a`",
                "a$b, `a$b`",
                "a'b, `a'b`",
                "a`b, `a``b`",
                "a``b, `a``b`",
                "a```b, `a````b`",
                "`abc`, ```abc```",
                "\\u0060x, ```x`",
                "a\\u0061b, aab",
                "a\\`b, `a``b`",
                "\\, `\\`",
                "\\u, `\\u005C\\u0075`",
                "x\\u00, `x\\u005C\\u007500`"
            })
    void givenName_whenSanitized_thenItIsQuotedByNeed(String name, String expected) {
        var sanitized = Neo4jVersion.LATEST.sanitizeSchemaName(name);

        assertThat(sanitized).isEqualTo(expected);
        assertThat(Neo4jVersion.UNDEFINED.sanitizeSchemaName(name)).isEqualTo(expected);
    }

    @Test
    void givenEscapedControlCharacter_whenSanitized_thenItIsResolved() {
        var sanitized = Neo4jVersion.V5.sanitizeSchemaName("a\\tb");

        assertThat(sanitized).isEqualTo("`a\tb`");
    }

    @Test
    void givenOldVersion_whenSanitizingAnIncompleteEscape_thenItStays() {
        var sanitized = Neo4jVersion.V4_1.sanitizeSchemaName("x\\u00");

        assertThat(sanitized).isEqualTo("`x\\u00`");
    }

    @Test
    void givenNothing_whenSanitized_thenItStaysNothing() {
        assertThat(Neo4jVersion.V5.sanitizeSchemaName(null)).isNull();
        assertThat(Neo4jVersion.V5.sanitizeSchemaName("")).isEmpty();
    }
}
