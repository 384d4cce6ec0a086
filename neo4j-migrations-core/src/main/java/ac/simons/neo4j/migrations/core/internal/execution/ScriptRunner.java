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

import java.util.List;

import org.neo4j.driver.TransactionConfig;

import ac.simons.neo4j.migrations.core.internal.configuration.Settings;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.internal.connection.Transactions;
import ac.simons.neo4j.migrations.core.internal.parsing.CypherScript;
import ac.simons.neo4j.migrations.core.internal.parsing.group.ExecutionGroup;

/**
 * Executes the statements of scripts in their databases and transactions. A group runs in one transaction unless the mode
 * says otherwise or a statement manages transactions itself.
 */
public final class ScriptRunner {

    private final Sessions sessions;
    private final Settings settings;
    private final TransactionConfig transactionConfig;
    private final Wording wording;
    private final Transactions target;
    private final Ahead ahead = new Ahead();

    public ScriptRunner(Sessions sessions, Settings settings) {
        this.sessions = sessions;
        this.settings = settings;
        this.target = sessions.targetTransactions();
        var builder = TransactionConfig.builder();
        settings.scripts().transactionTimeout().ifPresent(builder::withTimeout);
        this.transactionConfig = builder.build();
        this.wording = new Wording(
                settings.scripts().cypherVersion(),
                new Placeholders(settings.scripts().placeholders()));
    }

    /**
     * Executes statements of which no books are kept.
     *
     * @param first transactions of those in front of any {@code :use}
     */
    public ScriptOutcome run(List<ExecutionGroup> groups, Transactions first) {
        return run(groups, new StepPlan(sessions, settings, first), Books.none());
    }

    /** Executes a migration, from where its books tell that a former run was interrupted. */
    public ScriptOutcome run(CypherScript script, Books books) {
        return run(script.groups(), new StepPlan(sessions, settings, target), books);
    }

    private ScriptOutcome run(List<ExecutionGroup> groups, StepPlan plan, Books books) {
        var progress = new Progress(wording, new ProgressLine(ExecutionGroup.numberOfStatements(groups)));
        var runner = new StepRunner(books, transactionConfig, progress, ahead);
        var isDone = false;
        try {
            var outcome = new ScriptRun(plan, runner, progress, books.interruption()).run(groups);
            isDone = outcome instanceof ScriptOutcome.Executed executed && executed.entry() == Books.Entry.DONE;
            return outcome;
        } finally {
            if (!isDone) {
                abandonAhead();
            }
        }
    }

    /** Does without what was begun for the next migration; to be called unless that is executed right behind. */
    public void abandonAhead() {
        ahead.abandon();
    }
}
