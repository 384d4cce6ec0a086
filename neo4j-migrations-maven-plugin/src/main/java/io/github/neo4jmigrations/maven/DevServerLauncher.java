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
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.ServerJars;
import io.github.neo4jmigrations.devserver.ServerJarsResolver;

/** Gets server jars as this build gets its dependencies, and lets servers run on the JDKs that Maven knows. */
final class DevServerLauncher {

    private final MavenSession session;
    private final MavenProject project;
    private final RepositorySystem repositorySystem;
    private final ToolchainManager toolchains;

    @Inject
    DevServerLauncher(
            MavenSession session,
            MavenProject project,
            RepositorySystem repositorySystem,
            ToolchainManager toolchains) {
        this.session = session;
        this.project = project;
        this.repositorySystem = repositorySystem;
        this.toolchains = toolchains;
    }

    /** A server of that version, to be configured further and started. */
    DevServer.Builder prepare(String version) {
        return DevServer.builder(jars(version)).javaHomes(javaHomes());
    }

    private ServerJars jars(String version) {
        return new ServerJarsResolver(
                        repositorySystem, session.getRepositorySession(), project.getRemoteProjectRepositories())
                .resolve(version);
    }

    private List<Path> javaHomes() {
        return toolchains.getToolchains(session, "jdk", null).stream()
                .flatMap(DevServerLauncher::javaHome)
                .toList();
    }

    private static Stream<Path> javaHome(Toolchain jdk) {
        // A toolchain has no other way to tell its home than the path of a tool: <home>/bin/java
        return Stream.ofNullable(jdk.findTool("java"))
                .map(java -> new File(java).getAbsoluteFile().getParentFile())
                .map(bin -> bin.toPath().resolveSibling(""));
    }
}
