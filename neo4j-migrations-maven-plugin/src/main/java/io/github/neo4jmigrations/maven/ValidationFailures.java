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

import java.util.stream.Collectors;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.ValidationResult;
import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/** Why a database is not valid, and what to do about it. */
final class ValidationFailures {

    private static final String OR_REPAIR =
            ", or run `mvn neo4j-migrations:repair` to let the record fit the project as it is.";

    private ValidationFailures() {}

    static GoalFailure of(ValidationResult result) {
        return new GoalFailure(code(result.getOutcome()), describe(result));
    }

    private static ErrorCode code(Outcome outcome) {
        return switch (outcome) {
            case INCOMPLETE_DATABASE -> ErrorCode.PENDING;
            case INCOMPLETE_MIGRATIONS -> ErrorCode.MISSING_LOCALLY;
            case DUPLICATE_VERSION -> ErrorCode.DUPLICATE_VERSION;
            case DIFFERENT_CONTENT, UNDEFINED, VALID -> ErrorCode.NOT_VALID;
        };
    }

    private static String describe(ValidationResult result) {
        return Stream.of(Stream.of(result.prettyPrint()), result.getWarnings().stream(), advice(result))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static Stream<String> advice(ValidationResult result) {
        // Nobody knows what an empty location lacks: the reasons say what to do about it
        return result.getOutcome() == Outcome.UNDEFINED && !result.needsRepair()
                ? Stream.empty()
                : Stream.of(advice(result.getOutcome()));
    }

    private static String advice(Outcome outcome) {
        return switch (outcome) {
            case INCOMPLETE_DATABASE -> "Run `mvn neo4j-migrations:migrate` to apply what is pending.";
            case INCOMPLETE_MIGRATIONS ->
                "Bring the missing scripts back, or check neo4j-migrations.locationsToScan" + OR_REPAIR;
            case DIFFERENT_CONTENT -> "Bring the applied scripts back and put changes into new ones" + OR_REPAIR;
            case DUPLICATE_VERSION -> "Give each migration a version of its own.";
            case UNDEFINED, VALID -> "Run `mvn neo4j-migrations:info` to compare both sides.";
        };
    }
}
