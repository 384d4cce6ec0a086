package ac.simons.neo4j.migrations.core.internal.execution.catalog;

import java.time.Duration;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation;

/** How the execution of a migration in XML ended. */
public sealed interface CatalogOutcome {

    /** All operations took effect, and all indexes can be used. */
    record Executed(Duration executionTime) implements CatalogOutcome {}

    /**
     * An operation failed.
     *
     * @param place  which one, empty if all took effect but an index cannot be used
     * @param reason why
     * @param left   what stays in the database
     * @param cause  what was thrown, if anything was
     */
    record Failed(Optional<Place> place, String reason, String left, Optional<RuntimeException> cause)
            implements CatalogOutcome {

        /** What happened where, for people. */
        public String describe(String location) {
            return place.map(failed -> "operation %d of %d, %s (%s:%d), "
                                    .formatted(
                                            failed.number(),
                                            failed.total(),
                                            failed.operation().describe(),
                                            location,
                                            failed.operation().line()))
                            .orElse("")
                    + reason;
        }
    }

    /** Which of how many operations it was. */
    record Place(CatalogOperation operation, int number, int total) {}
}
