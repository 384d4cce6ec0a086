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

import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;

/**
 * Stops the server that the goal {@code start} started in this build, and deletes its data. Without such a server,
 * nothing is done.
 *
 * <p>Example: in one execution with {@code start}.
 *
 * <pre>{@code
 * <execution>
 *   <goals>
 *     <goal>start</goal>
 *     <goal>stop</goal>
 *   </goals>
 * </execution>
 * }</pre>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "stop",
        defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST,
        threadSafe = true,
        configurator = GoalConfigurator.HINT)
public class StopMojo extends AbstractNeo4jMojo {

    @Override
    void runGoal() {
        RunningServer.of(this).remove().ifPresentOrElse(this::stop, this::sayThatNothingRuns);
    }

    private void stop(DevServer server) {
        server.close();
        getLog().info("Neo4j " + server.version() + " at " + server.boltUri() + " is stopped.");
    }

    private void sayThatNothingRuns() {
        getLog().info("There is no Neo4j to stop, as this build started none.");
    }
}
