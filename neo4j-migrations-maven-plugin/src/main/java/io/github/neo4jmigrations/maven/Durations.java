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

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.ErrorCode;

/** Turns the text of parameters into durations; not all supported versions of Maven can. */
final class Durations {

    private Durations() {}

    /**
     * Reads the text of a parameter, blank for "not set".
     *
     * @throws GoalFailure if the text is no duration, or a negative one
     */
    static Optional<Duration> parse(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(notNegative(parameter, Duration.parse(text.strip())));
        } catch (DateTimeParseException malformed) {
            throw new GoalFailure(
                    ErrorCode.SETTING_INVALID,
                    "The value '" + text + "' of neo4j-migrations." + parameter
                            + " is no duration: write PT30S for 30 seconds or PT2M for two minutes.",
                    malformed);
        }
    }

    private static Duration notNegative(String parameter, Duration duration) {
        if (duration.isNegative()) {
            throw new GoalFailure(
                    ErrorCode.SETTING_INVALID,
                    "neo4j-migrations." + parameter + " is " + duration + ", but must not be negative.");
        }
        return duration;
    }
}
