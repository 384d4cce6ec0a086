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

import java.util.Optional;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;
import io.github.neo4jmigrations.maven.output.MigrationRecorder;

/**
 * Applies all pending migrations, each exactly once and in the order of their versions, and records them in the
 * database.
 *
 * <p>Examples:
 * <ul>
 *   <li>All that is pending: {@code mvn process-resources neo4j-migrations:migrate
 *       -Dneo4j-migrations.address=bolt://localhost:7687 -Dneo4j-migrations.password=secret}
 *   <li>Only the next one: {@code mvn process-resources neo4j-migrations:migrate -Dneo4j-migrations.target=next}
 *   <li>In each build: the execution that {@code start} shows
 * </ul>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "migrate",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true,
        configurator = GoalConfigurator.HINT)
public class MigrateMojo extends AbstractOutputMojo {

    /**
     * Where to stop: {@code next} applies the first pending migration only, {@code current} and {@code latest} stop at
     * the last applied and the last existing one, and a version with its kind, such as {@code V2}, stops behind that
     * version, which must exist unless a question mark follows ({@code V2?}). Default: apply all.
     */
    @Parameter(property = "neo4j-migrations.target")
    private @Nullable String target;

    @Override
    MigrationsConfig.Builder configure(MigrationsConfig.Builder config) {
        return config.withTarget(target);
    }

    @Override
    void run(Migrations migrations) {
        MigrationRecorder recorder = new MigrationRecorder();
        Optional<MigrationVersion> reached;
        try {
            reached = migrations.apply(recorder);
        } finally {
            recorder.result().ifPresent(this::setResult);
        }
        getLog().info(reached.map(MigrateMojo::describe).orElse("There are no migrations, nothing was changed."));
    }

    private static String describe(MigrationVersion version) {
        return "The database is at version " + version.getValue()
                + version.getOptionalDescription()
                        .map(description -> " (" + description + ").")
                        .orElse(".");
    }
}
