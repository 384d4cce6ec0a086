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

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.internal.catalog.LocalCatalog;
import ac.simons.neo4j.migrations.core.internal.catalog.LocalCatalogBuilder;
import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;
import ac.simons.neo4j.migrations.core.internal.configuration.VersionOrder;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/**
 * Chooses the migrations that take part: those whose preconditions hold, and those that are recorded, whatever their
 * preconditions say by now.
 */
final class LocalSelection {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final CandidateJudge judge;
    private final Map<String, Optional<String>> recorded;
    private final Counterparts counterparts;
    private final VersionOrder order;
    private final Problems unmet = new Problems(LocalFiles.UNUSABLE);
    private final Problems duplicates = new Problems(LocalFiles.UNUSABLE);

    /** Which files belong to a recorded version, so that they take part whatever their preconditions say. */
    enum Counterparts {
        /** Those with the recorded checksum. */
        OF_SAME_CONTENT,
        /** Also the only one of that version, for its record is going to get its checksum. */
        OF_SAME_VERSION
    }

    /**
     * Creates a selection.
     *
     * @param recorded recorded versions with the checksums they were last applied with
     */
    LocalSelection(
            CandidateJudge judge,
            Map<String, Optional<String>> recorded,
            Counterparts counterparts,
            VersionOrder order) {
        this.judge = judge;
        this.recorded = recorded;
        this.counterparts = counterparts;
        this.order = order;
    }

    /**
     * The migrations that take part.
     *
     * @param scripts    sorted by version
     * @param unmet      preconditions that stop the whole operation
     * @param catalog    what they define
     * @param contradictions what they define in a way that contradicts
     * @param duplicates versions of which more than one takes part
     */
    record Selected(
            List<Candidate> scripts,
            Problems unmet,
            LocalCatalog catalog,
            Problems contradictions,
            Problems duplicates) {

        List<LocalMigration> migrations() {
            return scripts.stream().map(Candidate::migration).toList();
        }

        /**
         * Ends the operation if preconditions stop it, or if it is not clear which migration is meant.
         *
         * @param asked what cannot be done then
         */
        void requireSound(String asked) {
            unmet.under(asked).throwIfAny(LocalFiles.NOTHING_CHANGED);
            contradictions.throwIfAny(LocalFiles.NOTHING_CHANGED);
            duplicates.throwIfAny(LocalFiles.NOTHING_CHANGED);
        }
    }

    Selected select(List<Candidate> scripts) {
        var byVersion = scripts.stream()
                .collect(Collectors.groupingBy(
                        script -> script.migration().version().getValue()));
        var selected = byVersion.entrySet().stream()
                .flatMap(entry -> select(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(script -> script.migration().version(), order))
                .toList();
        warnOfTies(selected);
        var contradictions = new Problems(LocalFiles.UNUSABLE);
        var contributions = selected.stream()
                .map(Candidate::contribution)
                .flatMap(Optional::stream)
                .toList();
        var catalog = LocalCatalogBuilder.build(order, contributions, contradictions);
        return new Selected(selected, unmet, catalog, contradictions, duplicates);
    }

    private void warnOfTies(List<Candidate> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            var first = sorted.get(i - 1).migration();
            var second = sorted.get(i).migration();
            if (order.isTie(first.version(), second.version())) {
                LOG.warn(
                        "{} Versions {} and {} stand for the same number, other tools may mix them up. Rename one of them.",
                        ErrorCode.VERSION_TIE,
                        first.version(),
                        second.version());
                return;
            }
        }
    }

    private List<Candidate> select(String version, List<Candidate> candidates) {
        var applied = Optional.ofNullable(recorded.get(version)).flatMap(checksum -> appliedOne(candidates, checksum));
        if (applied.isPresent()) {
            return List.of(applied.get());
        }
        var remaining = candidates.stream().filter(this::takesPart).toList();
        if (remaining.size() > 1) {
            LocalFileReader.addDuplicate(duplicates, version, remaining);
        }
        return remaining;
    }

    private Optional<Candidate> appliedOne(List<Candidate> candidates, Optional<String> checksum) {
        return candidates.stream()
                .filter(candidate -> candidate.migration().accepts(checksum))
                .min(Comparator.comparing(
                        candidate -> !candidate.migration().checksum().equals(checksum)))
                .or(() -> onlyOne(candidates));
    }

    /** The record of a repeatable migration keeps its checksum, so only preconditions can tell. */
    private Optional<Candidate> onlyOne(List<Candidate> candidates) {
        return counterparts == Counterparts.OF_SAME_VERSION && candidates.size() == 1
                ? candidates.stream()
                        .filter(candidate -> !candidate.migration().repeatable())
                        .findFirst()
                : Optional.empty();
    }

    private boolean takesPart(Candidate script) {
        var verdict = judge.judge(script);
        unmet.addAll(verdict.problems());
        return verdict.assumptionsHold();
    }
}
