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

import ac.simons.neo4j.migrations.core.Defaults;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.ValidationResult;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;
import io.github.neo4jmigrations.maven.output.GoalResult;

/**
 * Fails the build unless the database has recorded exactly the migrations of the project, unchanged and all of them.
 * Together with {@code start} and {@code stop}, bind it to the phase {@code pre-integration-test}: later, the server is
 * gone.
 *
 * <p>Example:
 * <ul>
 *   <li>Before a release: {@code mvn process-resources neo4j-migrations:validate}
 * </ul>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "validate",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true,
        configurator = GoalConfigurator.HINT)
public class ValidateMojo extends AbstractOutputMojo {

    /**
     * Whether the goal fails if there is nothing in one of {@code neo4j-migrations.locationsToScan}. The default location
     * may be empty if there are {@code neo4j-migrations.packagesToScan}.
     */
    @Parameter(
            property = "neo4j-migrations.failOnMissingLocations",
            defaultValue = Defaults.FAIL_ON_MISSING_LOCATIONS_VALUE)
    private boolean failOnMissingLocations;

    @Override
    MigrationsConfig.Builder configure(MigrationsConfig.Builder config) {
        return config.withFailOnMissingLocations(failOnMissingLocations);
    }

    @Override
    void run(Migrations migrations) {
        ValidationResult result = migrations.validate(false);
        setResult(new GoalResult.Validate(migrations.getConnectionDetails(), result));
        if (!result.isValid()) {
            throw ValidationFailures.of(result);
        }
        getLog().info(result.prettyPrint());
        result.getWarnings().forEach(getLog()::warn);
    }
}
