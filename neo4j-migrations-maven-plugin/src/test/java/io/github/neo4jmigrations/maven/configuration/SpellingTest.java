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

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "lockTimeout,lockTimeout,0",
        "lockTimout,lockTimeout,1",
        "lockTimeouts,lockTimeout,1",
        "lockTimeoat,lockTimeout,1",
        "lcokTimeout,lockTimeout,1",
        "address,adress,1",
        "ca,abc,3",
        "kitten,sitting,3",
        "'',skip,4",
        "skip,'',4",
    })
    void givenTwoWords_thenMistakesBetweenThemAreCounted(String word, String name, int mistakes) {
        assertThat(Spelling.mistakes(word, name)).isEqualTo(mistakes);
        assertThat(Spelling.mistakes(name, word)).isEqualTo(mistakes);
    }

    @Test
    void givenSeveralCandidates_thenTheOneWithTheFewestMistakesIsMeant() {
        assertThat(Spelling.nearest("adress", List.of("user", "database", "address")))
                .contains("address");
    }

    @Test
    void givenNothingSimilar_thenNothingIsMeant() {
        assertThat(Spelling.nearest("timeToLive", List.of("user", "address"))).isEmpty();
    }
}
