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

import ac.simons.neo4j.migrations.core.CypherResource;
import ac.simons.neo4j.migrations.core.MigrationContext;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;
import ac.simons.neo4j.migrations.core.internal.connection.DriverContext;
import ac.simons.neo4j.migrations.core.internal.connection.Refusal;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.parsing.LazyCypherResource;

/** Executes the statements of a resource in a context, without recording anything. */
public final class ResourceExecution {

    private ResourceExecution() {}

    /**
     * Executes.
     *
     * @throws ac.simons.neo4j.migrations.core.MigrationsException if a statement fails
     */
    public static void execute(CypherResource resource, MigrationContext context) {
        var settings = Settings.of(context.getConfig());
        var sessions = DriverContext.sessionsOf(context, settings);
        var script = ((LazyCypherResource) resource).script();
        if (new ScriptRunner(sessions, settings).run(script.groups(), sessions.targetTransactions())
                instanceof ScriptOutcome.Failed failed) {
            throw Failure.of(Refusal.codeOf(failed.cause()), "Cannot execute " + resource.getIdentifier())
                    .because(failed.statement()
                                    .map(statement ->
                                            "statement %d (line %d): ".formatted(statement.number(), statement.line()))
                                    .orElse("")
                            + failed.complaint().words())
                    .showing(failed.excerpt().map(StatementExcerpt::render).orElse(""))
                    .leaving(failed.left().describe(failed.committed()))
                    .toException(failed.cause());
        }
    }
}
