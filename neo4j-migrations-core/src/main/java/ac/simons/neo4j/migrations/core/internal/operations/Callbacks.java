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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.internal.discovery.LifecyclePhase;
import ac.simons.neo4j.migrations.core.internal.execution.Placeholders;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptRunner;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/** Runs the callbacks of a phase, one after the other. */
final class Callbacks {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final Workplace workplace;

    Callbacks(Workplace workplace) {
        this.workplace = workplace;
    }

    void run(LifecyclePhase phase) {
        workplace.files().callbacks().stream()
                .filter(callback -> callback.name().phase() == phase)
                .forEach(this::run);
    }

    private void run(LocalCallback callback) {
        requirePlaceholders(callback);
        // Asked for before anything can fail: who tells of a failure must not meet the next one
        var failure = new CallbackFailure(callback, failedScript(callback));
        if (workplace.runner().run(callback.groups(), session(callback)) instanceof ScriptOutcome.Failed failed) {
            throw failure.whileExecuting(failed);
        }
        LOG.info("Executed callback {}.", callback.title());
    }

    private void requirePlaceholders(LocalCallback callback) {
        var problems = new Problems("Cannot run a callback");
        new Placeholders(workplace.settings().scripts().placeholders())
                .check(callback.location(), callback.groups(), problems);
        problems.throwIfAny("It was not run");
    }

    /** The database to be migrated may not exist before the first use: creating it is what that callback is for. */
    private ScriptRunner.SessionSource session(LocalCallback callback) {
        return isAtHome(callback) ? workplace.sessions()::home : workplace.sessions()::target;
    }

    private static boolean isAtHome(LocalCallback callback) {
        return callback.name().phase() == LifecyclePhase.BEFORE_FIRST_USE;
    }

    private FailedScript failedScript(LocalCallback callback) {
        var server = workplace.server();
        // Nobody has asked which database the home of the user is, unless it is the one to be migrated
        boolean known =
                !isAtHome(callback) || workplace.settings().databases().target().isEmpty();
        return new FailedScript(
                server,
                callback.location(),
                callback.groups(),
                server.details().getOptionalDatabaseName().filter(name -> known));
    }
}
