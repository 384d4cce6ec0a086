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

import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.Migrations;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;
import io.github.neo4jmigrations.maven.output.GoalResult;

/**
 * Prints a table of all migrations, pending and applied. Nothing is written to the database, and nobody who migrates
 * it is waited for, unless {@code neo4j-migrations.mode} is set.
 *
 * <p>Examples:
 * <ul>
 *   <li>Project and database: {@code mvn process-resources neo4j-migrations:info}
 *   <li>What the database has recorded: {@code mvn neo4j-migrations:info -Dneo4j-migrations.mode=REMOTE}
 * </ul>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "info",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true,
        configurator = GoalConfigurator.HINT)
public class InfoMojo extends AbstractOutputMojo {

    /**
     * Which side to show: {@code COMPARE} compares both, {@code LOCAL} shows what the project has, all of it as
     * pending, and {@code REMOTE} shows what the database has recorded. The last two exclude others by a lock meanwhile.
     */
    @Parameter(property = "neo4j-migrations.mode", defaultValue = "COMPARE")
    private ChainBuilderMode mode = ChainBuilderMode.COMPARE;

    @Override
    void run(Migrations migrations) {
        MigrationChain chain = chain(migrations);
        setResult(new GoalResult.Info(mode, chain));
        chain.prettyPrint().lines().forEach(getLog()::info);
    }

    private MigrationChain chain(Migrations migrations) {
        return mode == ChainBuilderMode.COMPARE ? migrations.info(false) : migrations.info(mode);
    }
}
