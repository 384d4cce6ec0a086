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

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

import ac.simons.neo4j.migrations.core.CleanResult;
import ac.simons.neo4j.migrations.core.Migrations;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;

/**
 * Removes the record of applied migrations from the database, and nothing else: what the migrations created stays.
 *
 * <p>Examples:
 * <ul>
 *   <li>The record of one database: {@code mvn neo4j-migrations:clean}
 *   <li>All that this tool has written: {@code mvn neo4j-migrations:clean -Dneo4j-migrations.all}
 * </ul>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "clean",
        defaultPhase = LifecyclePhase.CLEAN,
        requiresDependencyResolution = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true,
        configurator = GoalConfigurator.HINT)
public class CleanMojo extends AbstractMigrationsMojo {

    /**
     * Whether to remove the records of all databases that the schema database holds, the constraints and the locks,
     * too. Example: {@code -Dneo4j-migrations.all}.
     */
    @Parameter(property = "neo4j-migrations.all", defaultValue = "false")
    private boolean all;

    @Override
    boolean usesScripts() {
        return false;
    }

    @Override
    void run(Migrations migrations) {
        CleanResult result = migrations.clean(all);
        getLog().info(result.prettyPrint());
        result.getWarnings().forEach(getLog()::warn);
    }
}
