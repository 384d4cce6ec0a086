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

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.MigrationsException;
import io.github.neo4jmigrations.devserver.DevServerException;

/** What all goals have in common: they can be skipped, and they fail with messages that are enough without {@code -e}. */
abstract class AbstractNeo4jMojo extends AbstractMojo {

    /** Set to {@code true} to do nothing at all. Example: {@code -Dneo4j-migrations.skip}. */
    @Parameter(property = "neo4j-migrations.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Nothing is done, as neo4j-migrations.skip is set.");
            return;
        }
        try {
            runGoal();
        } catch (GoalFailure | MigrationsException | DevServerException foreseen) {
            throw failure(String.valueOf(foreseen.getMessage()), foreseen);
        } catch (Neo4jException refused) {
            throw failure(DriverFailures.duringGoal(refused), refused);
        } catch (RuntimeException unforeseen) {
            throw new MojoExecutionException(
                    "This is an error in neo4j-migrations, please report it with the output of `mvn -e`: " + unforeseen,
                    unforeseen);
        }
    }

    final boolean isSkipped() {
        return skip;
    }

    /** Does the work of the goal. */
    abstract void runGoal();

    /**
     * The origin is attached as suppressed and not as cause: Maven appends the messages of all causes to ours, which
     * says already what the user needs. The stack trace of {@code -e} shows it either way.
     */
    private static MojoFailureException failure(String message, RuntimeException origin) {
        MojoFailureException failure = new MojoFailureException(message);
        failure.addSuppressed(origin);
        return failure;
    }
}
