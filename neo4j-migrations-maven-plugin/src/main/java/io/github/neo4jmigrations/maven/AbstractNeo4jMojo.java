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
import java.util.Objects;
import java.util.Optional;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.MigrationsException;
import io.github.neo4jmigrations.devserver.DevServerException;
import io.github.neo4jmigrations.maven.configuration.Configurable;
import io.github.neo4jmigrations.maven.configuration.GoalConfiguration;
import io.github.neo4jmigrations.maven.connection.DriverFailures;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/** What all goals have in common: they can be skipped, and they fail with messages that are enough without {@code -e}. */
abstract class AbstractNeo4jMojo extends AbstractMojo implements Configurable {

    /**
     * Set to {@code true} to do nothing at all. On the command line a single goal can be named:
     * {@code -Dneo4j-migrations.skip.migrate}.
     */
    @SuppressWarnings("unused") // its configurator reads it before the goal is there
    @Parameter(property = "neo4j-migrations.skip", defaultValue = "false")
    private boolean skip;

    /** Whether nothing is done in modules of packaging {@code pom} when the goal is bound to a phase. */
    @SuppressWarnings("unused") // its configurator reads it before the goal is there
    @Parameter(property = "neo4j-migrations.skipPomModules", defaultValue = "true")
    private boolean skipPomModules;

    /**
     * File with properties of this plugin, in UTF-8. Default: {@code neo4j-migrations.properties} in the folder of the
     * project, or else in the one of all modules, if there is one.
     */
    @SuppressWarnings("unused") // its configurator reads it before the goal is there
    @Parameter(property = "neo4j-migrations.configFile")
    private @Nullable File configFile;

    private @Nullable GoalConfiguration configuration;

    @Override
    public final void configuredBy(GoalConfiguration given) {
        configuration = given;
    }

    final GoalConfiguration configuration() {
        return Objects.requireNonNull(configuration, "each goal must name GoalConfigurator as its configurator");
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Optional<String> reasonToSkip = configuration().reasonToSkip();
        if (reasonToSkip.isPresent()) {
            getLog().info(reasonToSkip.get());
            return;
        }
        configuration().warnings().forEach(getLog()::warn);
        configuration().notes().forEach(getLog()::info);
        translatingFailures(() -> {
            configuration().requireUsable();
            runGoal();
        });
    }

    /** Puts what goes wrong into Maven's exceptions: one for what users can act upon, the other for errors of ours. */
    static void translatingFailures(Runnable work) throws MojoExecutionException, MojoFailureException {
        try {
            work.run();
        } catch (MigrationsException foreseen) {
            throw failure(FailureText.of(foreseen), foreseen);
        } catch (GoalFailure foreseen) {
            throw failure(FailureText.of(foreseen), foreseen);
        } catch (DevServerException foreseen) {
            throw failure(FailureText.of(foreseen), foreseen);
        } catch (Neo4jException refused) {
            throw failure(FailureText.of(DriverFailures.duringGoal(refused)), refused);
        } catch (RuntimeException unforeseen) {
            throw unforeseen(unforeseen);
        }
    }

    final boolean isSkipped() {
        return skip;
    }

    /** Does the work of the goal. */
    abstract void runGoal();

    /**
     * The origin is attached as suppressed and not as cause: Maven appends the messages of all causes to ours, which
     * says already what the user needs. The stack trace of {@code -e} shows it either way.
     */
    private static MojoFailureException failure(String message, RuntimeException origin) {
        MojoFailureException failure = new MojoFailureException(message);
        failure.addSuppressed(origin);
        return failure;
    }

    private static MojoExecutionException unforeseen(RuntimeException origin) {
        String message =
                "This is an error in neo4j-migrations, please report it with the output of `mvn -e`: " + origin;
        MojoExecutionException failure = new MojoExecutionException(FailureText.of(ErrorCode.INTERNAL, message));
        failure.addSuppressed(origin);
        return failure;
    }
}
