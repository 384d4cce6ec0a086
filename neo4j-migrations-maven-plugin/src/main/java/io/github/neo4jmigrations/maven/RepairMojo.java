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
package io.github.neo4jmigrations.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.InterruptionAnswer;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.RepairmentResult;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/**
 * Makes the record in the database fit the migrations of the project without running any of them: checksums of changed
 * migrations are replaced, records of migrations that do not exist any more are removed, and migrations in front of the
 * last applied one are recorded as if they had been applied. What is missing behind it stays pending.
 *
 * <p>Examples:
 * <ul>
 *   <li>After a harmless change of an applied script: {@code mvn process-resources neo4j-migrations:repair}
 *   <li>The answer to a question about an interrupted migration: {@code mvn process-resources neo4j-migrations:repair
 *       -Dneo4j-migrations.interrupted=repeat}
 * </ul>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "repair",
        requiresDependencyResolution = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true,
        configurator = GoalConfigurator.HINT)
public class RepairMojo extends AbstractMigrationsMojo {

    /**
     * What to do about a migration that was interrupted during a statement that commits batches itself, or during code, if
     * the goal {@code migrate} asks for it: {@code repeat} runs that step again, {@code skip} goes on behind it as it has done
     * its work, {@code restart} runs the whole migration again from its beginning.
     */
    @Parameter(property = "neo4j-migrations.interrupted")
    private @Nullable String interrupted;

    @Override
    void run(Migrations migrations) {
        getLog().info(repair(migrations).prettyPrint());
    }

    private RepairmentResult repair(Migrations migrations) {
        if (interrupted == null || interrupted.isBlank()) {
            return migrations.repair();
        }
        var answer = interrupted.trim();
        for (var known : InterruptionAnswer.values()) {
            if (known.name().equalsIgnoreCase(answer)) {
                return migrations.repair(known);
            }
        }
        throw new GoalFailure(
                ErrorCode.SETTING_INVALID,
                "neo4j-migrations.interrupted is \"%s\", but must be repeat, skip or restart. Nothing was changed."
                        .formatted(answer));
    }
}
