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

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.ValidationResult;
import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;

class ValidationFailuresTest {

    @Test
    void givenWarnings_whenDescribed_thenOutcomeWarningsAndAdviceFollowEachOther() {
        var result = ValidationResult.of(
                Optional.empty(), Outcome.INCOMPLETE_DATABASE, List.of("Pending: 002 (\"Create people\")"));

        var failure = ValidationFailures.of(result);

        assertThat(failure.code()).isEqualTo(ErrorCode.PENDING);
        assertThat(String.valueOf(failure.getMessage()).lines())
                .containsExactly(
                        "Not all migrations have been applied to the default database.",
                        "Pending: 002 (\"Create people\")",
                        "Run `mvn neo4j-migrations:migrate` to apply what is pending.");
    }

    @ParameterizedTest
    @CsvSource({
        "INCOMPLETE_MIGRATIONS, MISSING_LOCALLY, 'Bring the missing scripts back, or check neo4j-migrations.locationsToScan, or run `mvn neo4j-migrations:repair` to let the record fit the project as it is.'",
        "DIFFERENT_CONTENT, NOT_VALID, 'Bring the applied scripts back and put changes into new ones, or run `mvn neo4j-migrations:repair` to let the record fit the project as it is.'",
        "DUPLICATE_VERSION, DUPLICATE_VERSION, Give each migration a version of its own.",
        "UNDEFINED, NOT_VALID, Run `mvn neo4j-migrations:info` to compare both sides."
    })
    void givenOutcome_whenDescribed_thenItEndsWithAdvice(Outcome outcome, ErrorCode code, String advice) {
        var result = ValidationResult.of(Optional.empty(), outcome, List.of());

        assertThat(ValidationFailures.of(result))
                .hasMessageEndingWith(advice)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
    }

    @Test
    void givenEmptyLocation_whenDescribed_thenItsReasonIsTheAdvice() {
        var result = ValidationResult.of(Optional.empty(), Outcome.VALID, List.of())
                .withMissingLocations(List.of("Correct it."));

        assertThat(String.valueOf(ValidationFailures.of(result).getMessage()).lines())
                .containsExactly("It cannot be told whether the default database is valid.", "Correct it.");
    }
}
