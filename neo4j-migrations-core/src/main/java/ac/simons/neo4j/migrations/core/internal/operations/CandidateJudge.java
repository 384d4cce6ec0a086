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

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.internal.execution.PreconditionJudge;
import ac.simons.neo4j.migrations.core.internal.failure.Place;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.Precondition;

/** Judges each migration once, however often one operation needs the answer. */
final class CandidateJudge {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final Workplace workplace;
    private final IdentityHashMap<Candidate, Verdict> verdicts = new IdentityHashMap<>();

    CandidateJudge(Workplace workplace) {
        this.workplace = workplace;
    }

    /**
     * What its preconditions say about a migration.
     *
     * @param assumptionsHold whether it takes part
     * @param problems        what stops the whole operation: assertions that do not hold, and whatever cannot be judged
     */
    record Verdict(boolean assumptionsHold, Problems problems) {}

    Verdict judge(Candidate candidate) {
        return verdicts.computeIfAbsent(candidate, this::judgeNow);
    }

    /** The server is asked only if there is something to judge. */
    private Verdict judgeNow(Candidate candidate) {
        var problems = new Problems(LocalFiles.UNUSABLE);
        if (!candidate.isConditional()) {
            return new Verdict(true, problems);
        }
        var judge = new PreconditionJudge(workplace.sessions(), workplace.server());
        var location = candidate.migration().location();
        Map<Precondition.Kind, List<Precondition>> unmet = candidate.preconditions().stream()
                .filter(precondition ->
                        judge.judge(precondition, location, problems).equals(Optional.of(false)))
                .collect(Collectors.groupingBy(
                        Precondition::kind, () -> new EnumMap<>(Precondition.Kind.class), Collectors.toList()));
        unmet.getOrDefault(Precondition.Kind.ASSERTION, List.of())
                .forEach(assertion -> problems.add(
                        ErrorCode.PRECONDITION_UNMET,
                        new Place(location, assertion.line()),
                        "%s does not hold".formatted(assertion.rendered())));
        var assumptions = unmet.getOrDefault(Precondition.Kind.ASSUMPTION, List.of());
        if (!assumptions.isEmpty()) {
            LOG.info(
                    "Skipping {}, not met: {}",
                    candidate.migration().title(),
                    assumptions.stream().map(Precondition::rendered).collect(Collectors.joining(", ")));
        }
        return new Verdict(assumptions.isEmpty(), problems);
    }
}
