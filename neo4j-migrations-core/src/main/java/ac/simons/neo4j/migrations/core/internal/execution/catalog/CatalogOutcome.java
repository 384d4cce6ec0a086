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
package ac.simons.neo4j.migrations.core.internal.execution.catalog;

import java.time.Duration;
import java.util.Optional;

import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.internal.connection.Refusal;
import ac.simons.neo4j.migrations.core.internal.execution.StepMark;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Verify;

/** How the execution of a migration in XML ended. */
public sealed interface CatalogOutcome {

    /** All operations took effect, and all indexes can be used. */
    record Executed(Duration executionTime, StepMark end) implements CatalogOutcome {}

    /**
     * A former run was interrupted, and what it had executed is not in the file any more. Nothing was executed.
     *
     * @param finished where it was interrupted
     */
    record Edited(StepMark finished) implements CatalogOutcome {}

    /**
     * A former run was interrupted during an operation, and nobody knows whether it took effect. Nothing was executed.
     *
     * @param place which operation
     */
    record InDoubt(Place place) implements CatalogOutcome {}

    /**
     * An operation failed.
     *
     * @param place  which one, empty if all took effect but an index cannot be used
     * @param reason why
     * @param before what stays in the database of what was executed before the failure
     * @param cause  what was thrown, if anything was
     */
    record Failed(Optional<Place> place, String reason, String before, Optional<RuntimeException> cause)
            implements CatalogOutcome {

        /** What the user has to act upon. */
        public ErrorCode code() {
            if (place.filter(failed -> cause.isEmpty() && failed.operation() instanceof Verify)
                    .isPresent()) {
                return ErrorCode.SCHEMA_DRIFT;
            }
            return cause.filter(Neo4jException.class::isInstance)
                    .map(Refusal::codeOf)
                    .orElse(ErrorCode.OPERATION_IMPOSSIBLE);
        }

        /** What happened where, for people. */
        public String describe(String location) {
            return place.map(failed -> failed.describe(location) + ", ").orElse("") + reason;
        }

        /** What stays in the database, for people. */
        public String left() {
            return (isUnknown() ? "The connection broke, so it is unknown whether the operation took effect. " : "")
                    + before;
        }

        /** Whether nobody knows if the operation took effect. */
        public boolean isUnknown() {
            return place.isPresent()
                    && cause.filter(thrown -> thrown instanceof ServiceUnavailableException
                                    || thrown instanceof SessionExpiredException)
                            .isPresent();
        }
    }

    /** Which of how many operations it was. */
    record Place(CatalogOperation operation, int number, int total) {

        /** The same for people. */
        public String describe(String location) {
            return "operation %d of %d, %s (%s:%d)"
                    .formatted(number, total, operation.describe(), location, operation.line());
        }
    }
}
