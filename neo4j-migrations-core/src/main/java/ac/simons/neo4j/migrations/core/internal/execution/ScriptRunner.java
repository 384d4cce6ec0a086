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
import java.util.Optional;
import java.util.function.Consumer;

import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;
import ac.simons.neo4j.migrations.core.internal.connection.ServerCodes;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome.Executed;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome.Recording;
import ac.simons.neo4j.migrations.core.internal.parsing.CypherScript;
import ac.simons.neo4j.migrations.core.internal.parsing.ExecutionGroup;
import ac.simons.neo4j.migrations.core.internal.parsing.Statement;

/**
 * Executes the statements of one script in their databases and transactions. Each execution group has a session of its
 * own. A group runs in one transaction unless the mode says otherwise or a statement manages transactions itself.
 */
public final class ScriptRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ScriptRunner.class);
    private static final String AWAIT_INDEXES = "CALL db.awaitIndexes()";

    private final Sessions sessions;
    private final Settings settings;
    private final TransactionConfig transactionConfig;
    private final Wording wording;

    public ScriptRunner(Sessions sessions, Settings settings) {
        this.sessions = sessions;
        this.settings = settings;
        var builder = TransactionConfig.builder();
        settings.scripts().transactionTimeout().ifPresent(builder::withTimeout);
        this.transactionConfig = builder.build();
        this.wording = new Wording(
                settings.scripts().cypherVersion(),
                new Placeholders(settings.scripts().placeholders()));
    }

    /** Executes statements of which no record is kept, the first group in a session of the caller's choice. */
    public ScriptOutcome run(List<ExecutionGroup> groups, SessionSource firstSession) {
        return runGroups(groups, firstSession, new Progress(wording));
    }

    /** Where the session for statements outside any {@code :use} comes from. */
    @FunctionalInterface
    public interface SessionSource {
        Session open();
    }

    /**
     * Executes a migration.
     *
     * @param script the script
     * @param record its record; joins the transaction of the script if there is just one and it may hold the record
     */
    public ScriptOutcome run(CypherScript script, TransactionalRecord record) {
        if (!mayHoldRecord(script)) {
            return runGroups(script.groups(), sessions::target, new Progress(wording));
        }
        var outcome = runWithRecord(script.groups(), record);
        return outcome.isPresent()
                ? outcome.get()
                : runGroups(script.groups(), sessions::target, new Progress(wording));
    }

    private boolean mayHoldRecord(CypherScript script) {
        return settings.scripts().transactionMode() == TransactionMode.PER_MIGRATION
                && settings.databases().historyLiesInTarget()
                && script.groups().stream().allMatch(ScriptRunner::mayHoldRecord);
    }

    private static boolean mayHoldRecord(ExecutionGroup group) {
        return group.database().isEmpty() && !group.containsImplicit() && !group.containsSchemaChange();
    }

    /** Empty if the transaction turned out to be one that may not hold a record, and was rolled back for that reason. */
    private Optional<ScriptOutcome> runWithRecord(List<ExecutionGroup> groups, TransactionalRecord record) {
        var progress = new Progress(wording);
        try (var session = sessions.target()) {
            session.executeWriteWithoutResult(
                    transaction -> {
                        progress.startAttempt();
                        if (progress.isRepeatedAttempt() && record.isWritten(transaction)) {
                            return;
                        }
                        groups.forEach(group -> group.forEach(statement -> progress.run(statement, transaction)));
                        progress.startRecording();
                        record.write(transaction, progress.elapsed());
                        progress.startCommit();
                    },
                    transactionConfig);
            return Optional.of(new Executed(progress.elapsed(), Recording.DONE));
        } catch (Neo4jException e) {
            if (progress.isRecording() && ServerCodes.FORBIDDEN_BY_TRANSACTION_TYPE.equals(e.code())) {
                LOG.debug("A procedure changed the schema, so the record needs a transaction of its own", e);
                return Optional.empty();
            }
            return Optional.of(progress.failed(e));
        } catch (MigrationsException e) {
            return Optional.of(progress.failed(e));
        }
    }

    private ScriptOutcome runGroups(List<ExecutionGroup> groups, SessionSource firstSession, Progress progress) {
        for (var group : groups) {
            if (group.isEmpty()) {
                continue;
            }
            try (var session = group.database().map(sessions::in).orElseGet(firstSession::open)) {
                runGroup(session, group, progress);
            } catch (Neo4jException | MigrationsException e) {
                return progress.failed(e);
            }
        }
        return new Executed(progress.elapsed(), Recording.OUTSTANDING);
    }

    private void runGroup(Session session, ExecutionGroup group, Progress progress) {
        boolean oneByOne =
                settings.scripts().transactionMode() == TransactionMode.PER_STATEMENT || group.containsImplicit();
        if (oneByOne) {
            group.forEach(statement -> runAlone(session, statement, progress));
        } else {
            runTogether(session, group::forEach, progress);
        }
        if (progress.hasNewSchema()) {
            session.run(AWAIT_INDEXES).consume();
            progress.schemaIsOnline();
        }
    }

    private void runAlone(Session session, Statement statement, Progress progress) {
        if (statement.transaction() == Statement.Transaction.IMPLICIT) {
            progress.startAttempt();
            progress.runImplicit(statement, session, transactionConfig);
            progress.committed();
        } else {
            runTogether(session, action -> action.accept(statement), progress);
        }
    }

    private void runTogether(Session session, Consumer<Consumer<Statement>> statements, Progress progress) {
        session.executeWriteWithoutResult(
                transaction -> {
                    progress.startAttempt();
                    statements.accept(statement -> progress.run(statement, transaction));
                    progress.startCommit();
                },
                transactionConfig);
        progress.committed();
    }
}
