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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.internal.discovery.LifecyclePhase;
import ac.simons.neo4j.migrations.core.internal.execution.Placeholders;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptRunner;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;
import ac.simons.neo4j.migrations.core.internal.parsing.Statement;

/** Runs the callbacks of a phase, one after the other. */
final class Callbacks {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final List<LocalCallback> callbacks;
    private final Sessions sessions;
    private final ScriptRunner runner;
    private final Placeholders placeholders;

    Callbacks(List<LocalCallback> callbacks, Sessions sessions, ScriptRunner runner, Placeholders placeholders) {
        this.callbacks = callbacks;
        this.sessions = sessions;
        this.runner = runner;
        this.placeholders = placeholders;
    }

    void run(LifecyclePhase phase) {
        callbacks.stream().filter(callback -> callback.name().phase() == phase).forEach(this::run);
    }

    private void run(LocalCallback callback) {
        var problems = new Problems("Cannot run a callback");
        placeholders.check(callback.location(), callback.groups(), problems);
        problems.throwIfAny("It was not run");
        // The database to be migrated may not exist before the first use: creating it is what that callback is for
        var transactions = callback.name().phase() == LifecyclePhase.BEFORE_FIRST_USE
                ? sessions.homeTransactions()
                : sessions.targetTransactions();
        var outcome = runner.run(callback.groups(), transactions);
        var title = callback.name().description().map("\"%s\""::formatted).orElse("without description");
        if (outcome instanceof ScriptOutcome.Failed failed) {
            throw Failure.of("Callback %s of the phase %s failed"
                            .formatted(title, callback.name().phase().phaseName()))
                    .because("%s: %s"
                            .formatted(
                                    failed.statement()
                                            .map(Statement::line)
                                            .map(line -> callback.location() + ":" + line)
                                            .orElse(callback.location()),
                                    failed.cause().getMessage()))
                    .toException(failed.cause());
        }
        LOG.info(
                "Executed callback {} of the phase {}.",
                title,
                callback.name().phase().phaseName());
    }
}
