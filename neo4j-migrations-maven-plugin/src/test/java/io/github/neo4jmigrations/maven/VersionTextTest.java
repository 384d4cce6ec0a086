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
package io.github.neo4jmigrations.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.neo4jmigrations.maven.failure.GoalFailure;

class VersionTextTest {

    @ParameterizedTest
    @CsvSource({
        "002, 002",
        "' 1.2 ', 1.2",
        "1_2, 1.2",
        "V1_2, 1.2",
        "R003, 003",
        "V002__Create_people, 002",
        "V1.2__Create people.cypher, 1.2"
    })
    void givenVersionOrName_whenParsed_thenItsValueCounts(String text, String value) {
        assertThat(VersionText.parse(text).getValue()).isEqualTo(value);
    }

    @Test
    void givenSomethingElse_whenParsed_thenTheMessageSaysHowToWriteIt() {
        assertThatExceptionOfType(GoalFailure.class)
                .isThrownBy(() -> VersionText.parse("V1_2.3"))
                .withMessage("The value 'V1_2.3' of neo4j-migrations.version is no version, nothing was changed:"
                        + " write a version such as 002, or the complete name of a migration such as"
                        + " V002__Create_people.");
    }
}
