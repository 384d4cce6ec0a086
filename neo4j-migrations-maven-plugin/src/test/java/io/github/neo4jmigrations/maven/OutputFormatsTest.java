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

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.output.OutputFormat;

class OutputFormatsTest {

    @Test
    void givenNames_whenParsed_thenCaseAndBlanksDoNotMatter() {
        assertThat(OutputFormats.parse(List.of("json", " JUnit", "MARKDOWN "))).containsExactly(OutputFormat.values());
        assertThat(OutputFormats.parse(List.of())).isEmpty();
    }

    @Test
    void givenUnknownName_whenParsed_thenTheKnownOnesAreNamed() {
        assertThatExceptionOfType(GoalFailure.class)
                .isThrownBy(() -> OutputFormats.parse(List.of("json", "yaml")))
                .withMessage(
                        "There is no format 'yaml' for neo4j-migrations.outputFormats, nothing was done: write json,"
                                + " junit or markdown, or several of them separated by commas.");
    }
}
