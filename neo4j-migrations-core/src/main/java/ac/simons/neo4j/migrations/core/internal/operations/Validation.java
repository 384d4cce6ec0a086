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
package ac.simons.neo4j.migrations.core.internal.operations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.ValidationResult;
import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import ac.simons.neo4j.migrations.core.internal.chain.ChainMismatch;
import ac.simons.neo4j.migrations.core.internal.chain.ChainRules.Checksums;
import ac.simons.neo4j.migrations.core.internal.chain.ComparedChain;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/** Tells whether both sides agree. */
final class Validation {

    private final Settings settings;

    Validation(Settings settings) {
        this.settings = settings;
    }

    /** Whether nothing contradicts, so that migrating is all that is left to do. */
    static boolean isMigratable(ValidationResult result) {
        return result.getOutcome() == Outcome.VALID || result.getOutcome() == Outcome.INCOMPLETE_DATABASE;
    }

    /** Judges the files alone, empty if nothing is wrong with them. */
    Optional<ValidationResult> judge(LocalFiles files) {
        var unreadable = files.problems().unreadable();
        if (!unreadable.isEmpty()) {
            return Optional.of(result(Outcome.DIFFERENT_CONTENT, messages(unreadable)));
        }
        var duplicates = files.problems().duplicates();
        return duplicates.isEmpty()
                ? Optional.empty()
                : Optional.of(ValidationResult.ofLocalDuplicates(schemaDatabase(), messages(duplicates)));
    }

    ValidationResult judge(Comparison comparison) {
        var recorded = comparison.recorded();
        if (recorded.failure().isPresent()) {
            return result(
                    recorded.duplicates().isEmpty() ? Outcome.UNDEFINED : Outcome.DUPLICATE_VERSION,
                    recorded.failure().map(Failure::message).stream().toList());
        }
        var selected = comparison.selected();
        if (!selected.unmet().isEmpty()) {
            return result(Outcome.DIFFERENT_CONTENT, messages(selected.unmet().under("Cannot validate the database")));
        }
        if (!selected.contradictions().isEmpty()) {
            return result(Outcome.DIFFERENT_CONTENT, messages(selected.contradictions()));
        }
        if (!selected.duplicates().isEmpty()) {
            return ValidationResult.ofLocalDuplicates(schemaDatabase(), messages(selected.duplicates()));
        }
        return compare(comparison);
    }

    /** The same answer, but for locations that should hold migrations and do not: nobody can know what is missing. */
    ValidationResult withEmptyLocations(ValidationResult result, LocalFiles files) {
        var empty = files.problems().emptyLocations();
        return settings.failOnMissingLocations() && !empty.isEmpty()
                ? result.withMissingLocations(messages(empty.under("Cannot validate the database")))
                : result;
    }

    private ValidationResult compare(Comparison comparison) {
        var compared = comparison.compare(Checksums.COMPARED);
        if (compared.mismatches().isEmpty()) {
            return complete(compared);
        }
        var first = compared.mismatches().get(0);
        boolean moreRecorded =
                comparison.recorded().migrations().size() > compared.entries().size();
        boolean recordsMissing =
                first instanceof ChainMismatch.MissingLocally || first instanceof ChainMismatch.RecordedInOtherOrder;
        return result(
                recordsMissing && (moreRecorded || settings.chain().outOfOrderAllowed())
                        ? Outcome.INCOMPLETE_MIGRATIONS
                        : Outcome.DIFFERENT_CONTENT,
                compared.mismatches().stream()
                        .map(mismatch -> mismatch.place() + ": " + mismatch.describe() + ".")
                        .toList());
    }

    private ValidationResult complete(ComparedChain compared) {
        long pending = compared.entries().size() - compared.applied();
        if (pending > 0) {
            return result(
                    Outcome.INCOMPLETE_DATABASE,
                    compared.entries().stream()
                            .filter(ComparedChain.Entry::isPending)
                            .map(entry -> "Pending: " + entry.local().title())
                            .toList());
        }
        return result(
                Outcome.VALID, compared.entries().isEmpty() ? List.of("There are no migrations at all.") : List.of());
    }

    private static List<String> messages(Problems problems) {
        return problems.toException(LocalFiles.NOTHING_CHANGED).stream()
                .map(Throwable::getMessage)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private ValidationResult result(Outcome outcome, List<String> warnings) {
        return ValidationResult.of(schemaDatabase(), outcome, warnings);
    }

    private Optional<String> schemaDatabase() {
        return settings.databases().schema();
    }
}
