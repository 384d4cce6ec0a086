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
package ac.simons.neo4j.migrations.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.internal.reporting.ResultSentences;

/**
 * Whether database and local migrations agree.
 *
 * @since 0.1.0
 */
public final class ValidationResult implements DatabaseOperationResult {

    /** The possible answers. */
    public enum Outcome {
        /** The record cannot be read, or holds more than it should. */
        UNDEFINED(true),
        /** All local migrations are applied, unchanged and in order. */
        VALID(false),
        /** Some local migrations are not applied yet. */
        INCOMPLETE_DATABASE(false),
        /** Some recorded migrations do not exist locally. */
        INCOMPLETE_MIGRATIONS(true),
        /** Recorded and local migrations differ in content or order. */
        DIFFERENT_CONTENT(true),
        /** A version exists more than once. */
        DUPLICATE_VERSION(true);

        private final boolean needsRepair;

        Outcome(boolean needsRepair) {
            this.needsRepair = needsRepair;
        }
    }

    private final Optional<String> affectedDatabase;
    private final Outcome outcome;
    private final boolean needsRepair;
    private final List<String> warnings;

    private ValidationResult(
            Optional<String> affectedDatabase, Outcome outcome, boolean needsRepair, List<String> warnings) {
        this.affectedDatabase = affectedDatabase;
        this.outcome = outcome;
        this.needsRepair = needsRepair;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Puts a result together.
     *
     * @param affectedDatabase the configured schema database
     * @param outcome          the answer
     * @param warnings         what led to it
     * @return the result
     */
    public static ValidationResult of(Optional<String> affectedDatabase, Outcome outcome, List<String> warnings) {
        return new ValidationResult(affectedDatabase, outcome, outcome.needsRepair, warnings);
    }

    /**
     * Puts a result together for a version that exists twice locally, which no repair of the database can mend.
     *
     * @param affectedDatabase the configured schema database
     * @param warnings         the files in question
     * @return the result
     */
    public static ValidationResult ofLocalDuplicates(Optional<String> affectedDatabase, List<String> warnings) {
        return new ValidationResult(affectedDatabase, Outcome.DUPLICATE_VERSION, false, warnings);
    }

    /**
     * Puts the same result together for a project in which locations are empty, so that nothing is valid for sure.
     *
     * @param reasons which locations
     * @return the result, never valid
     */
    public ValidationResult withMissingLocations(List<String> reasons) {
        var all = Stream.concat(warnings.stream(), reasons.stream()).toList();
        return isValid()
                ? new ValidationResult(affectedDatabase, Outcome.UNDEFINED, false, all)
                : new ValidationResult(affectedDatabase, outcome, needsRepair, all);
    }

    @Override
    public Optional<String> getAffectedDatabase() {
        return affectedDatabase;
    }

    /**
     * {@return the answer}
     */
    public Outcome getOutcome() {
        return outcome;
    }

    /**
     * {@return true only for {@link Outcome#VALID}}
     */
    public boolean isValid() {
        return outcome == Outcome.VALID;
    }

    /**
     * {@return true if migrating cannot help but repairing the record can}
     */
    public boolean needsRepair() {
        return needsRepair;
    }

    @Override
    public Collection<String> getWarnings() {
        return warnings;
    }

    @Override
    public String prettyPrint() {
        return ResultSentences.of(this);
    }
}
