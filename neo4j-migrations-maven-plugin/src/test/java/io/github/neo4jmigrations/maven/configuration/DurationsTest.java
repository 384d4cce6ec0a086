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
package io.github.neo4jmigrations.maven.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "30s, PT30S",
        "5m, PT5M",
        "500ms, PT0.5S",
        "1h30m, PT1H30M",
        "1h 30m 5s 7ms, PT1H30M5.007S",
        "0.5s, PT0.5S",
        "2H, PT2H",
        "0s, PT0S",
        "PT2M, PT2M",
        "pt0.5s, PT0.5S",
        "P1D, PT24H"
    })
    void givenText_whenParsed_thenItIsADuration(String text, Duration expected) {
        assertThat(Durations.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "30", "s", "30 seconds", "5m1h", "-5s", "PT-5S", "1.5h", "99999999999999999999s", "30x"})
    void givenOtherText_whenParsed_thenItIsNone(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }
}
