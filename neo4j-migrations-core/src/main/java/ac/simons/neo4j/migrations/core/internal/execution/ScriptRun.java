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
package ac.simons.neo4j.migrations.core.internal.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.connection.Transactions;
import ac.simons.neo4j.migrations.core.internal.execution.Books.Entry;
import ac.simons.neo4j.migrations.core.internal.execution.Books.Interruption;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome.Edited;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome.Executed;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome.InDoubt;
import ac.simons.neo4j.migrations.core.internal.parsing.group.ExecutionGroup;

/** One execution of one script, from the beginning or from where a former one was interrupted. */
final class ScriptRun {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final StepPlan plan;
    private final StepRunner runner;
    private final Progress progress;
    private final Optional<Interruption> interruption;
    private final CRC32 checksum = new CRC32();
    private StepMark mark = StepMark.start(0);
    private Entry lastEntry = Entry.OUTSTANDING;

    ScriptRun(StepPlan plan, StepRunner runner, Progress progress, Optional<Interruption> interruption) {
        this.plan = plan;
        this.runner = runner;
        this.progress = progress;
        this.interruption = interruption;
    }

    ScriptOutcome run(List<ExecutionGroup> groups) {
        mark = StepMark.start(plan.count(groups));
        try (runner) {
            for (var group : groups) {
                var stop = run(group);
                if (stop.isPresent()) {
                    return stop.get();
                }
            }
        } catch (Neo4jException e) {
            return progress.failed(e);
        } catch (MigrationsException e) {
            if (progress.isReadingFailure(e)) {
                return progress.failed(e);
            }
            throw e;
        }
        return isEdited() ? edited() : new Executed(progress.elapsed(), mark, lastEntry);
    }

    /** Empty if the execution goes on behind the group. */
    private Optional<ScriptOutcome> run(ExecutionGroup group) {
        var transactions = plan.transactions(group);
        var stop = plan.isOneByOne(group) ? runOneByOne(group, transactions) : runTogether(group, transactions);
        if (stop.isEmpty()) {
            runner.finishGroup(transactions);
        }
        return stop;
    }

    private Optional<ScriptOutcome> runOneByOne(ExecutionGroup group, Transactions transactions) {
        try (var statements = group.open()) {
            while (progress.whileReading(statements::hasNext)) {
                var stop = run(plan.step(group, progress.whileReading(statements::next), transactions));
                if (stop.isPresent()) {
                    return stop;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ScriptOutcome> runTogether(ExecutionGroup group, Transactions transactions) {
        return group.isEmpty() ? Optional.empty() : run(plan.step(group, transactions));
    }

    private Optional<ScriptOutcome> run(Step step) {
        var behind = behind(step);
        if (isFinished()) {
            skip(step);
        } else if (isOtherwiseUpToHere()) {
            return Optional.of(edited());
        } else if (isInDoubt() && !step.canBeRepeated()) {
            return Optional.of(new InDoubt(step.first()));
        } else {
            lastEntry = execute(step, behind);
        }
        mark = behind;
        return Optional.empty();
    }

    private Entry execute(Step step, StepMark behind) {
        if (!isInterruptedHere()) {
            return runner.run(step, mark, behind);
        }
        LOG.info(
                "Going on with statement {}, where a former run was interrupted.",
                step.first().number());
        return isInDoubt() ? runner.runAgain(step, mark, behind) : runner.run(step, mark, behind);
    }

    private boolean isFinished() {
        return interruption.isPresent() && mark.finished() < interruptedAt().finished();
    }

    private boolean isInterruptedHere() {
        return interruption.isPresent() && mark.finished() == interruptedAt().finished();
    }

    private boolean isInDoubt() {
        return isInterruptedHere() && interruption.map(Interruption::inDoubt).orElse(false);
    }

    /** Whether the script has fewer steps than a former run had committed, or other ones. */
    private boolean isEdited() {
        return isFinished() || isOtherwiseUpToHere();
    }

    private boolean isOtherwiseUpToHere() {
        return isInterruptedHere() && !interruptedAt().checksum().equals(mark.checksum());
    }

    private StepMark interruptedAt() {
        return interruption.orElseThrow().mark();
    }

    private ScriptOutcome edited() {
        return new Edited(interruptedAt());
    }

    private void skip(Step step) {
        step.statements().forEach(progress::skip);
    }

    /** Where there is only one step, nothing of it needs to be recognised. */
    private StepMark behind(Step step) {
        if (mark.steps() > 1) {
            step.statements()
                    .forEach(statement -> checksum.update(statement.text().getBytes(UTF_8)));
        }
        return new StepMark(mark.finished() + 1, mark.steps(), Long.toString(checksum.getValue()));
    }
}
