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

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Migrations;
import io.github.neo4jmigrations.maven.connection.DriverFailures;
import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.output.GoalResult;
import io.github.neo4jmigrations.maven.output.GoalRun;
import io.github.neo4jmigrations.maven.output.OutputFiles;
import io.github.neo4jmigrations.maven.output.ResultProperties;

/** A goal whose result can be had in files, and which leaves it in properties of the project. */
abstract class AbstractOutputMojo extends AbstractMigrationsMojo {

    /**
     * Formats in which the result is written to files, whether the goal succeeds or fails: {@code json}, {@code junit} (not
     * of {@code info}) and {@code markdown}. Several are separated by commas on the command line. Default: none. Example:
     * {@code json,junit}.
     */
    @Parameter(property = "neo4j-migrations.outputFormats")
    private List<String> outputFormats = List.of();

    /**
     * Folder for these files: {@code migrate.json}, {@code TEST-neo4j-migrations-migrate.xml}, {@code migrate.md} and so on.
     * They replace those of a former run of the same goal; give another folder to keep both.
     */
    @Parameter(
            property = "neo4j-migrations.outputDirectory",
            defaultValue = "${project.build.directory}/neo4j-migrations")
    private File outputDirectory = new File("target/neo4j-migrations");

    /**
     * A file to which a summary in Markdown is appended. Default: none. Example: {@code $GITHUB_STEP_SUMMARY}, whose content
     * GitHub shows on the page of a job.
     */
    @Parameter(property = "neo4j-migrations.markdownFile")
    private @Nullable File markdownFile;

    private @Nullable GoalResult result;

    /** To be called as soon as the result is known, also if the goal is going to fail because of it. */
    final void setResult(GoalResult known) {
        result = known;
    }

    @Override
    final void runGoal() {
        OutputFiles files = new OutputFiles(
                OutputFormats.parse(outputFormats),
                inProject(outputDirectory).toPath(),
                Optional.ofNullable(markdownFile).map(File::toPath));
        Instant start = Instant.now();
        try {
            super.runGoal();
        } catch (RuntimeException failure) {
            publishFailure(files, start, failure);
            throw failure;
        }
        publish(files, run(start, Optional.empty()));
    }

    /** What failed first is what the user is told at the end. */
    private void publishFailure(OutputFiles files, Instant start, RuntimeException failure) {
        try {
            publish(files, run(start, Optional.of(failureOf(failure))));
        } catch (GoalFailure refused) {
            getLog().warn(refused.getMessage());
            failure.addSuppressed(refused);
        }
    }

    private static GoalRun.Failure failureOf(RuntimeException failure) {
        RuntimeException told =
                failure instanceof Neo4jException refused ? DriverFailures.duringGoal(refused) : failure;
        return new GoalRun.Failure(
                FailureText.code(told).toString(),
                Optional.ofNullable(told.getMessage()).orElseGet(told::toString));
    }

    private void publish(OutputFiles files, GoalRun run) {
        run.result()
                .map(ResultProperties::of)
                .ifPresent(values -> project().getProperties().putAll(values));
        try {
            files.write(run).forEach(file -> getLog().debug("Wrote " + file + "."));
        } catch (IOException refused) {
            throw new GoalFailure(
                    ErrorCode.OUTPUT_NOT_WRITABLE,
                    "Cannot write the result of " + run.goal() + ", check neo4j-migrations.outputDirectory and"
                            + " neo4j-migrations.markdownFile: " + refused,
                    refused);
        }
    }

    private GoalRun run(Instant start, Optional<GoalRun.Failure> failure) {
        return new GoalRun(
                goal(),
                project().getGroupId() + ":" + project().getArtifactId() + ":"
                        + project().getVersion(),
                Migrations.getUserAgent(),
                start,
                Duration.between(start, Instant.now()),
                failure,
                Optional.ofNullable(result));
    }
}
