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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.internal.chain.ChainComparison;
import ac.simons.neo4j.migrations.core.internal.chain.ChainRules;
import ac.simons.neo4j.migrations.core.internal.chain.ChainRules.Checksums;
import ac.simons.neo4j.migrations.core.internal.chain.ChainRules.OutOfOrder;
import ac.simons.neo4j.migrations.core.internal.chain.ComparedChain;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedMigration;
import ac.simons.neo4j.migrations.core.internal.configuration.VersionOrder;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;
import ac.simons.neo4j.migrations.core.internal.history.RecordedChain;

/** Both sides side by side: the local migrations that take part, and what the database has recorded. */
final class Comparison {

    private final Workplace workplace;
    private final RecordedChain recorded;
    private final LocalSelection.Selected selected;

    private Comparison(Workplace workplace, RecordedChain recorded, CandidateJudge judge) {
        this.workplace = workplace;
        this.recorded = recorded;
        this.selected = new LocalSelection(
                        judge, checksums(recorded), LocalSelection.Counterparts.OF_SAME_CONTENT, order())
                .select(workplace.files().scripts());
        workplace.use(selected.catalog());
    }

    /** Judges preconditions for a record that has been read already. */
    static Comparison of(Workplace workplace, RecordedChain recorded) {
        return of(workplace, recorded, new CandidateJudge(workplace));
    }

    /** The same for preconditions that may have been judged already. */
    static Comparison of(Workplace workplace, RecordedChain recorded, CandidateJudge judge) {
        return new Comparison(workplace, recorded, judge);
    }

    private static Map<String, Optional<String>> checksums(RecordedChain recorded) {
        return recorded.migrations().stream()
                .collect(Collectors.toMap(
                        RecordedMigration::version, RecordedMigration::checksum, (first, second) -> second));
    }

    RecordedChain recorded() {
        return recorded;
    }

    LocalSelection.Selected selected() {
        return selected;
    }

    ComparedChain compare(Checksums checksums) {
        return ChainComparison.compare(
                selected.migrations(),
                inOrderOfTies(),
                new ChainRules(
                        checksums,
                        workplace.settings().chain().outOfOrderAllowed() ? OutOfOrder.PENDING : OutOfOrder.REFUSED));
    }

    /** Whether the configuration asks for checksums to be compared where that is optional. */
    Checksums configuredChecksums() {
        return workplace.settings().chain().validateOnMigrate() ? Checksums.COMPARED : Checksums.IGNORED;
    }

    /**
     * Compares and stops if anything contradicts.
     *
     * @param asked what cannot be done if preconditions stop it
     */
    ComparedChain requireMatch(String asked) {
        recorded.failure().ifPresent(failure -> {
            throw failure.toException();
        });
        selected.requireSound(asked);
        var compared = compare(configuredChecksums());
        var problems = new Problems("Local migrations and the history in the database do not fit");
        compared.mismatches().forEach(mismatch -> problems.add(mismatch.code(), mismatch.place(), mismatch.describe()));
        problems.throwIfAny(LocalFiles.NOTHING_CHANGED);
        return compared;
    }

    private VersionOrder order() {
        return workplace.settings().chain().order();
    }

    /** Versions such as 1 and 1.0 may be recorded in either order, as other tools hold them for equal. */
    private List<RecordedMigration> inOrderOfTies() {
        var sorted = new ArrayList<>(recorded.migrations());
        for (int i = 1; i < sorted.size(); i++) {
            for (int j = i; j > 0 && isSwappedTie(sorted.get(j - 1), sorted.get(j)); j--) {
                Collections.swap(sorted, j - 1, j);
            }
        }
        return sorted;
    }

    private boolean isSwappedTie(RecordedMigration first, RecordedMigration second) {
        var one = MigrationVersion.withValue(first.version());
        var other = MigrationVersion.withValue(second.version());
        return order().allowsEitherOrder(one, other) && order().compare(one, other) > 0;
    }
}
