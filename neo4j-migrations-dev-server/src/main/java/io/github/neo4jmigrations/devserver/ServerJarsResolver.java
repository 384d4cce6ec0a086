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
package io.github.neo4jmigrations.devserver;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Finds the jars of a server with Maven's resolver, so that mirrors, proxies, credentials, the local repository and
 * offline mode are those of the build. Thread-safe if the repository system and the session are, as Maven's are.
 */
public final class ServerJarsResolver {

    private static final Pattern CREDENTIALS_IN_URL = Pattern.compile("://[^/@\\s]+@");

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    /**
     * A resolver for one build.
     *
     * @param system entry point to Maven's resolver
     * @param session session of the build
     * @param repositories effective remote repositories, that is with mirrors, proxies and credentials applied, as
     *     {@code ${project.remoteProjectRepositories}} has them in a Maven plugin
     * @throws NullPointerException if an argument is null
     */
    public ServerJarsResolver(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = Objects.requireNonNull(system, "system");
        this.session = Objects.requireNonNull(session, "session");
        this.repositories = List.copyOf(Objects.requireNonNull(repositories, "repositories"));
    }

    /**
     * Finds all jars of a Neo4j Community server, and downloads those that the local repository lacks: about 100 MB for
     * a version never used before.
     *
     * @param version version of Neo4j, for example {@code 5.26.30}
     * @return the jars
     * @throws DevServerException if the version is not supported, or jars are neither in the local repository nor in a
     *     remote one that could be reached
     */
    public ServerJars resolve(String version) {
        Distribution distribution =
                ServerFamily.of(Objects.requireNonNull(version, "version")).distribution();
        DependencyRequest request = new DependencyRequest(collectRequest(distribution, version), null);
        try {
            return new ServerJars(
                    version, files(system.resolveDependencies(session, request).getArtifactResults()));
        } catch (DependencyResolutionException unresolved) {
            throw new DevServerException(
                    DevServerException.Reason.JARS, explain(distribution, version, unresolved), unresolved);
        }
    }

    private CollectRequest collectRequest(Distribution distribution, String version) {
        Artifact server = new DefaultArtifact(distribution.groupId(), distribution.artifactId(), "jar", version);
        List<Exclusion> exclusions = distribution.exclusions().stream()
                .map(ServerJarsResolver::exclusion)
                .toList();
        return new CollectRequest()
                .addDependency(new Dependency(server, "runtime", false, exclusions))
                .setRepositories(repositories);
    }

    private static Exclusion exclusion(String coordinates) {
        String[] parts = coordinates.split(":", 2);
        return new Exclusion(parts[0], parts[1], "*", "*");
    }

    private static List<Path> files(List<ArtifactResult> results) {
        return results.stream()
                .map(result -> result.getArtifact().getFile().toPath().toAbsolutePath())
                .toList();
    }

    private String explain(Distribution distribution, String version, DependencyResolutionException unresolved) {
        String message = "Cannot get the jars of Neo4j " + version + " (" + distribution.groupId() + ":"
                + distribution.artifactId() + ":" + version + " and what it depends on) from the local repository "
                + session.getLocalRepository().getBasedir() + " or from " + searched() + ": "
                + unresolved.getMessage() + ". " + advice();
        return CREDENTIALS_IN_URL.matcher(message).replaceAll("://");
    }

    private String searched() {
        if (repositories.isEmpty()) {
            return "a remote one, as none is configured";
        }
        return repositories.stream()
                .map(repository -> repository.getId() + " (" + repository.getUrl() + ")")
                .collect(Collectors.joining(", "));
    }

    private String advice() {
        if (session.isOffline()) {
            return "Maven is offline: run once without -o to download them.";
        }
        return "Check that this version exists and that the repositories, or the mirror in your settings.xml, offer it.";
    }
}
