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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.neo4jmigrations.maven.output.MigrationStep.Outcome;

/**
 * A result as one case of a test suite.
 *
 * @param className groups the cases of a goal
 * @param text      what went wrong, why it was skipped or what else there is to say; may be empty
 */
record TestCase(String className, String name, Duration time, Verdict verdict, String text) {

    static final String CLASS_PREFIX = "neo4j-migrations.";

    /** How a case ended. */
    enum Verdict {
        PASSED,
        FAILED,
        SKIPPED
    }

    /** A case for each migration, and one for the goal where no migration is to blame. Never none. */
    static List<TestCase> of(GoalRun run) {
        List<TestCase> cases = new ArrayList<>();
        boolean isBlamed = false;
        if (run.result().orElse(null) instanceof GoalResult.Migrate migrate) {
            migrate.steps().forEach(step -> cases.add(of(step, run)));
            isBlamed = migrate.steps().stream().anyMatch(step -> step.outcome() == Outcome.FAILED);
        }
        if (cases.isEmpty() || (!run.isSuccessful() && !isBlamed)) {
            cases.add(ofGoal(run));
        }
        return cases;
    }

    private static TestCase of(MigrationStep step, GoalRun run) {
        return new TestCase(
                CLASS_PREFIX + run.goal(),
                step.migration().getSource(),
                step.executionTime().orElse(Duration.ZERO),
                verdict(step.outcome()),
                text(step, run));
    }

    private static Verdict verdict(Outcome outcome) {
        return switch (outcome) {
            case ALREADY_APPLIED, APPLIED, APPLIED_AGAIN -> Verdict.PASSED;
            case FAILED -> Verdict.FAILED;
            case PENDING -> Verdict.SKIPPED;
        };
    }

    private static String text(MigrationStep step, GoalRun run) {
        return switch (step.outcome()) {
            case ALREADY_APPLIED -> "A former run has applied it already.";
            case APPLIED -> "";
            case APPLIED_AGAIN -> "It was applied again, as it changed.";
            case FAILED -> run.message().orElse("");
            case PENDING ->
                run.isSuccessful() ? "The run stopped before it, as configured." : "The run failed before it.";
        };
    }

    private static TestCase ofGoal(GoalRun run) {
        Optional<String> failure = run.message();
        return new TestCase(
                CLASS_PREFIX + run.goal(),
                run.goal(),
                run.duration(),
                failure.isPresent() ? Verdict.FAILED : Verdict.PASSED,
                failure.orElseGet(() -> remarks(run)));
    }

    /** A schema that differs may be no failure, but is worth reading. */
    private static String remarks(GoalRun run) {
        if (run.result().orElse(null) instanceof GoalResult.Diff diff) {
            return diff.comparison().prettyPrint();
        }
        return run.result().orElse(null) instanceof GoalResult.Validate validate
                ? String.join("\n", validate.validation().getWarnings())
                : "";
    }
}
