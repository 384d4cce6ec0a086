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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @Test
    void givenIsoText_whenParsed_thenItIsADuration() {
        assertThat(Durations.parse("lockTimeout", " PT2M ")).contains(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void givenNothing_whenParsed_thenNothingIsSet(String text) {
        assertThat(Durations.parse("lockTimeout", text)).isEmpty();
    }

    @Test
    void givenOtherText_whenParsed_thenParameterAndFormAreNamed() {
        assertThatThrownBy(() -> Durations.parse("lockTimeout", "30s"))
                .isInstanceOf(GoalFailure.class)
                .hasMessage("The value '30s' of neo4j-migrations.lockTimeout is no duration:"
                        + " write PT30S for 30 seconds or PT2M for two minutes.");
    }

    @Test
    void givenNegativeDuration_whenParsed_thenTheUserIsTold() {
        assertThatThrownBy(() -> Durations.parse("lockTimeout", "PT-1S"))
                .isInstanceOf(GoalFailure.class)
                .hasMessage("neo4j-migrations.lockTimeout is PT-1S, but must not be negative.");
    }
}
