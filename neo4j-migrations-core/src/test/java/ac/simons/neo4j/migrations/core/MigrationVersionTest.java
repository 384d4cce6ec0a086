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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** */
class MigrationVersionTest {

    static Stream<JsonNode> names() {
        return NameVectors.of("migrationNames");
    }

    @ParameterizedTest
    @MethodSource("names")
    void givenName_whenAskedWhetherItLooksLikeAMigration_thenOnlyAPartHasToFit(JsonNode vector) {
        var name = vector.required("name").asText();

        boolean canParse = MigrationVersion.canParse(name);

        assertThat(canParse).isEqualTo(vector.required("canParse").asBoolean());
    }

    @ParameterizedTest
    @MethodSource("names")
    void givenName_whenParsed_thenTheWholeNameCounts(JsonNode vector) {
        var name = vector.required("name").asText();
        var expected = vector.required("parsed");

        if (expected.isNull()) {
            assertThatExceptionOfType(MigrationsException.class)
                    .isThrownBy(() -> MigrationVersion.parse(name))
                    .withMessageStartingWith("\"" + name + "\" is no name of a migration: ");
        } else {
            var version = MigrationVersion.parse(name);

            assertThat(version.getValue()).isEqualTo(expected.required("value").asText());
            assertThat(version.getOptionalDescription())
                    .hasValue(expected.required("description").asText());
            assertThat(version.isRepeatable())
                    .isEqualTo(expected.required("repeatable").asBoolean());
            assertThat(version).hasToString(version.getValue());
        }
    }

    @Test
    void givenBadName_whenParsed_thenTheMessageSaysHowToNameIt() {
        var name = "V1_a.cypher";

        assertThatExceptionOfType(MigrationsException.class)
                .isThrownBy(() -> MigrationVersion.parse(name))
                .withMessage(
                        "\"V1_a.cypher\" is no name of a migration: it must be made of V or R, a version such as 1,"
                                + " 1_2 or 1.2, two underscores, a description of letters from A to Z, digits, underscores and"
                                + " blanks and an optional extension. Rename it, for example to V1_2__Add_index.cypher.");
    }

    @Test
    void givenValue_whenTakenAsItIs_thenThereIsNoDescription() {
        var version = MigrationVersion.withValue("BASELINE");

        assertThat(version.getValue()).isEqualTo("BASELINE");
        assertThat(version.getOptionalDescription()).isEmpty();
        assertThat(version.isRepeatable()).isFalse();
    }

    /** */
    @Test
    void givenVersionsOfOneValue_whenCompared_thenOnlyTheValueCounts() {
        var version = MigrationVersion.parse("V1_0__a");

        assertThat(version)
                .isEqualTo(MigrationVersion.parse("R1.0__b"))
                .hasSameHashCodeAs(MigrationVersion.withValue("1.0"))
                .isNotEqualTo(MigrationVersion.withValue("1"))
                .isNotEqualTo(MigrationVersion.withValue("01.0"));
    }
}
