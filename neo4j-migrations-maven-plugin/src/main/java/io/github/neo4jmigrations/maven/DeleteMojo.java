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
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.Migrations;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/**
 * Removes the record of one migration from the database, so that it is pending again if the project has it. What the
 * migration created stays.
 *
 * <p>Example:
 * <ul>
 *   <li>By its complete name: {@code mvn neo4j-migrations:delete -Dneo4j-migrations.version=V002__Create_people}
 * </ul>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "delete",
        requiresDependencyResolution = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true,
        configurator = GoalConfigurator.HINT)
public class DeleteMojo extends AbstractMigrationsMojo {

    /**
     * Version whose record is removed, or the complete name of its migration; it is needed. Only the command line and the
     * configuration of the goal count, as projects use a property of this name for the version of the plugin. Examples:
     * {@code 002}, {@code V002__Create_people}.
     */
    @Parameter(property = "neo4j-migrations.version")
    private @Nullable String version;

    @Override
    boolean usesScripts() {
        return false;
    }

    @Override
    void checkParameters() {
        getLog().debug("To be removed is the record of version " + parsedVersion());
    }

    @Override
    void run(Migrations migrations) {
        getLog().info(migrations.delete(parsedVersion()).prettyPrint());
    }

    private MigrationVersion parsedVersion() {
        if (version == null || version.isBlank()) {
            throw new GoalFailure(
                    ErrorCode.SETTING_MISSING,
                    "It is not said whose record is to be removed, nothing was changed: give a version"
                            + " (-Dneo4j-migrations.version=002) or the complete name of a migration"
                            + " (-Dneo4j-migrations.version=V002__Create_people). Only the command line and the configuration"
                            + " of the goal count. Run `mvn neo4j-migrations:info` to see what is recorded.");
        }
        return VersionText.parse(version);
    }
}
