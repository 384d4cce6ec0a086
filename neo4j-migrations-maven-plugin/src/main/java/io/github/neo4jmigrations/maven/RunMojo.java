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

import java.net.URL;
import java.util.Arrays;
import java.util.List;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Migrations;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/**
 * Runs single scripts in the order in which they are given, whether or not they have been applied, and records nothing.
 * There is no lock, no callback and no precondition.
 *
 * <p>Example:
 * <ul>
 *   <li>Two scripts: {@code mvn neo4j-migrations:run
 *       -Dneo4j-migrations.migrations=scripts/V1__Refresh_statistics.cypher,scripts/V2__Warm_up.cypher}
 * </ul>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "run",
        requiresDependencyResolution = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true,
        configurator = GoalConfigurator.HINT)
public class RunMojo extends AbstractMigrationsMojo {

    /**
     * Files, seen from the project's folder, or URLs of the scripts to run; at least one is needed. They are named like
     * migrations. Several are separated by commas on the command line. Example:
     * {@code scripts/V1__Refresh_statistics.cypher}.
     */
    @Parameter(property = "neo4j-migrations.migrations")
    private List<String> migrations = List.of();

    @Override
    boolean usesScripts() {
        return false;
    }

    @Override
    void checkParameters() {
        if (migrations.isEmpty()) {
            throw new GoalFailure(
                    ErrorCode.SETTING_MISSING,
                    "It is not said what is to be run, nothing was changed: give files or URLs"
                            + " (-Dneo4j-migrations.migrations=scripts/V1__Refresh_statistics.cypher).");
        }
        getLog().debug("To be run: " + Arrays.toString(urls()));
    }

    @Override
    void run(Migrations engine) {
        int number = apply(engine, urls());
        getLog().info(number == 1 ? "Ran 1 migration." : "Ran " + number + " migrations.");
    }

    /** All names are checked before anything runs. */
    private static int apply(Migrations engine, URL... resources) {
        try {
            return engine.apply(resources);
        } catch (IllegalArgumentException unsupported) {
            throw new GoalFailure(
                    ErrorCode.SETTING_INVALID, "Nothing was run: " + unsupported.getMessage(), unsupported);
        }
    }

    private URL[] urls() {
        return SingleResources.of(migrations, baseDirectory()).toArray(URL[]::new);
    }
}
