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

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.InterruptionAnswer;
import ac.simons.neo4j.migrations.core.RepairmentResult;
import ac.simons.neo4j.migrations.core.internal.chain.ChainChanges;
import ac.simons.neo4j.migrations.core.internal.chain.MergedChain;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph;
import ac.simons.neo4j.migrations.core.internal.chain.RepairPlan;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.history.RecordedChain;

/** Makes the record fit the local migrations. Never runs a migration. */
public final class RepairOperation {

    private static final String CANNOT_REPAIR = "Cannot repair the history in the database";

    private final Workplace workplace;
    private final Validation validation;

    public RepairOperation(Workplace workplace) {
        this.workplace = workplace;
        this.validation = new Validation(workplace.settings());
    }

    /**
     * Repairs what needs it.
     *
     * @param answer what to do about migrations that were interrupted, empty to leave them alone
     */
    public RepairmentResult run(Optional<InterruptionAnswer> answer) {
        workplace.files().requireSound();
        requireAny(workplace.files().scripts());
        return new Surroundings(workplace).locked(opening -> {
            answer.ifPresent(new Interruptions(workplace, opening.fence())::answer);
            return repair(opening);
        });
    }

    private RepairmentResult repair(Opening opening) {
        Optional<String> database = workplace.settings().databases().schema();
        var judge = new CandidateJudge(workplace);
        if (Validation.isMigratable(validation.judge(Comparison.of(workplace, opening.recorded(), judge)))) {
            return RepairmentResult.unnecessary(database);
        }
        var done = new HistoryChange(
                        workplace, opening.fence(), graph -> plan(graph, judge), chain -> requireRepaired(chain, judge))
                .commit();
        return RepairmentResult.repaired(database, done.counts());
    }

    private ChainChanges plan(RecordedGraph graph, CandidateJudge judge) {
        var merged = MergedChain.of(graph);
        if (merged instanceof MergedChain.Broken broken) {
            throw Failure.of(ErrorCode.NOT_REPAIRABLE, CANNOT_REPAIR)
                    .because(
                            "it is not one chain and cannot be made one safely; " + String.join("; ", broken.reasons()))
                    .leaving(LocalFiles.NOTHING_CHANGED)
                    .next("Delete the records that do not belong there and repair again")
                    .toException();
        }
        var chain = (MergedChain.Linear) merged;
        var selected = new LocalSelection(
                        judge,
                        chain.checksums(),
                        LocalSelection.Counterparts.OF_SAME_VERSION,
                        workplace.settings().chain().order())
                .select(workplace.files().scripts());
        selected.requireSound(CANNOT_REPAIR);
        requireAny(selected.scripts());
        return RepairPlan.of(graph, chain, selected.migrations());
    }

    private static void requireAny(List<Candidate> scripts) {
        if (scripts.isEmpty()) {
            throw Failure.of(ErrorCode.MIGRATIONS_NOT_FOUND, CANNOT_REPAIR)
                    .because("there are no local migrations, so that every record would have to be deleted")
                    .leaving(LocalFiles.NOTHING_CHANGED)
                    .next("Check the configured locations, or clean the database if its history is to go")
                    .toException();
        }
    }

    /** Looks at the result before it is committed. */
    private void requireRepaired(RecordedChain chain, CandidateJudge judge) {
        var result = validation.judge(Comparison.of(workplace, chain, judge));
        if (!Validation.isMigratable(result)) {
            throw Failure.of(ErrorCode.NOT_REPAIRABLE, CANNOT_REPAIR)
                    .because("what can be repaired is not enough, this would be left: "
                            + String.join(" ", result.getWarnings()))
                    .leaving(LocalFiles.NOTHING_CHANGED)
                    .toException();
        }
    }
}
