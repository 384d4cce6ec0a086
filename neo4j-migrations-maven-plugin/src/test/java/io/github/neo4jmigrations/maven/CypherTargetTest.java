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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.catalog.Operator;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/** C-707. */
class CypherTargetTest {

    @ParameterizedTest
    @CsvSource({
        "latest, LATEST, true",
        "LATEST, LATEST, true",
        "2025.10, LATEST, true",
        "5, V5, true",
        "5.26.30, V5, true",
        "' 4.4 ', V4_4, true",
        "4.0, V4_0, false",
        "3.5.35, V3_5, false"
    })
    void givenVersion_whenParsed_thenItemsAreCreatedThere(String text, Neo4jVersion version, boolean idempotent) {
        RenderConfig config = CypherTarget.parse(text);

        assertThat(config.getVersion()).isEqualTo(version);
        assertThat(config.getOperator()).isEqualTo(Operator.CREATE);
        assertThat(config.isIdempotent()).isEqualTo(idempotent);
        assertThat(config.getEdition()).isEqualTo(Neo4jEdition.ENTERPRISE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "3.4", "50", "6", "4.5"})
    void givenSomethingElse_whenParsed_thenTheMessageSaysHowToWriteIt(String text) {
        assertThatExceptionOfType(GoalFailure.class)
                .isThrownBy(() -> CypherTarget.parse(text))
                .withMessage("The value '" + text + "' of neo4j-migrations.neo4jVersion is no version of Neo4j that"
                        + " statements can be written for: write 3.5, 4.4, 5.26, 2025.10 or the like, or latest.");
    }
}
