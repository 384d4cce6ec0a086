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
import org.apache.maven.plugins.annotations.ResolutionScope;

import ac.simons.neo4j.migrations.core.LockInfo;
import ac.simons.neo4j.migrations.core.Migrations;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;

/**
 * Prints who holds the lock of the database since when, and what becomes of it. Takes no lock and writes nothing.
 *
 * <p>Example:
 * <ul>
 *   <li>Before anything is done about a lock: {@code mvn neo4j-migrations:lock-info}
 * </ul>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "lock-info",
        requiresDependencyResolution = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true,
        configurator = GoalConfigurator.HINT)
public class LockInfoMojo extends AbstractMigrationsMojo {

    static final String NOT_HELD = "Nobody holds the lock.";

    @Override
    boolean usesScripts() {
        return false;
    }

    @Override
    void run(Migrations migrations) {
        getLog().info(migrations.getLockInfo().map(LockInfo::prettyPrint).orElse(NOT_HELD));
    }
}
