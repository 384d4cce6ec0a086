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

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.catalog.CatalogComparison;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;
import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.output.GoalResult;

/**
 * Tells item by item how the constraints and indexes of the database differ from those that the migrations of the project
 * define: what is missing, additional, different or equivalent. Takes no lock and writes nothing.
 *
 * <p>Example:
 * <ul>
 *   <li>Fail if somebody has changed the schema by hand: {@code mvn process-resources neo4j-migrations:diff
 *       -Dneo4j-migrations.failOnDrift}
 * </ul>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "diff",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true,
        configurator = GoalConfigurator.HINT)
public class DiffMojo extends AbstractOutputMojo {

    /**
     * Whether the goal fails if anything is missing, additional or different. Other names and other options of an item that
     * does the same are no drift.
     */
    @Parameter(property = "neo4j-migrations.failOnDrift", defaultValue = "false")
    private boolean failOnDrift;

    @Override
    void run(Migrations migrations) {
        CatalogComparison comparison =
                CatalogComparison.of(migrations.getLocalCatalog(), migrations.getDatabaseCatalog(false));
        setResult(new GoalResult.Diff(migrations.getConnectionDetails(), comparison));
        String text = comparison.prettyPrint();
        if (failOnDrift && comparison.hasDrift()) {
            throw new GoalFailure(
                    ErrorCode.SCHEMA_DRIFT,
                    text + System.lineSeparator()
                            + "Nothing was changed. Apply what is pending, or write a migration that brings both together.");
        }
        text.lines().forEach(comparison.hasDrift() ? getLog()::warn : getLog()::info);
    }
}
