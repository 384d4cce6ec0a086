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

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.LockInfo;
import ac.simons.neo4j.migrations.core.Migrations;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/**
 * Removes the lock of the database, for a holder that is gone for good. It is rarely needed: locks of this tool have a
 * lease, and are taken over when it has ended; those of other tools stay.
 *
 * <p>Examples:
 * <ul>
 *   <li>If the holder is gone: {@code mvn neo4j-migrations:unlock}
 *   <li>If it is not: {@code mvn neo4j-migrations:unlock -Dneo4j-migrations.force}
 * </ul>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "unlock",
        requiresDependencyResolution = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true,
        configurator = GoalConfigurator.HINT)
public class UnlockMojo extends AbstractMigrationsMojo {

    /**
     * Whether to remove the lock also from a holder that is still at work, as its lease has not ended. That one fails then
     * instead of committing anything more. Example: {@code -Dneo4j-migrations.force}.
     */
    @Parameter(property = "neo4j-migrations.force", defaultValue = "false")
    private boolean force;

    @Override
    boolean usesScripts() {
        return false;
    }

    @Override
    void run(Migrations migrations) {
        getLog().info(migrations
                .getLockInfo()
                .map(lock -> remove(lock, migrations))
                .orElse(LockInfoMojo.NOT_HELD));
    }

    private String remove(LockInfo lock, Migrations migrations) {
        if (lock.getState() == LockInfo.State.HELD && !force) {
            throw new GoalFailure(
                    ErrorCode.LOCK_HELD,
                    "The lock was not removed, as its holder seems to be at work. " + lock.prettyPrint()
                            + " Wait for it: if it is gone, its lease ends and the next operation takes the lock over. To make it"
                            + " fail and to remove its lock all the same, add -Dneo4j-migrations.force.");
        }
        return migrations.unlock(lock)
                ? "The lock was removed. It was: " + lock.prettyPrint()
                : "Nothing was removed: the lock was released, or taken by somebody else, just now.";
    }
}
