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
package io.github.neo4jmigrations.maven.output;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One execution of a goal, at its end.
 *
 * @param goal      name of the goal, such as {@code migrate}
 * @param project   coordinates of the project, such as {@code com.example:movies:1.0.0}
 * @param tool      name and version of this plugin
 * @param startedAt when it began
 * @param duration  how long it took
 * @param failure   why it failed, empty if it did not
 * @param result    what it has found out or done, empty if it failed before
 */
public record GoalRun(
        String goal,
        String project,
        String tool,
        Instant startedAt,
        Duration duration,
        Optional<Failure> failure,
        Optional<GoalResult> result) {

    /**
     * Why a goal failed.
     *
     * @param code    of the error, such as {@code N4JM-6101}
     * @param message the whole message
     */
    public record Failure(String code, String message) {}

    /** {@return the whole message if the goal failed} */
    Optional<String> message() {
        return failure.map(Failure::message);
    }

    boolean isSuccessful() {
        return failure.isEmpty();
    }
}
