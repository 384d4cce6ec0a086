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
package io.github.neo4jmigrations.devserver.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.ServerJars;
import io.github.neo4jmigrations.devserver.ServerJarsResolver;

/**
 * Resolves server jars in tests, where Maven itself is not at hand: with the settings of the user, and with the local
 * repository and the offline mode of the build that runs the tests.
 */
public final class TestServers {

    private static final Map<String, String> DEFAULT_VERSIONS =
            Map.of("3.5", "3.5.35", "4.4", "4.4.48", "5.26", "5.26.30", "2026", "2026.08.1");

    private static final Logger LOG = LoggerFactory.getLogger(TestServers.class);

    private TestServers() {}

    /** {@return the server families that the tests know: 2026, 3.5, 4.4 and 5.26} */
    public static Set<String> families() {
        return new TreeSet<>(DEFAULT_VERSIONS.keySet());
    }

    /**
     * The version that stands for a family in this build, from the system property {@code neo4j.version.FAMILY}, which
     * the build sets. In an IDE, where nobody sets it, there is a default.
     *
     * @param family one of {@link #families()}
     * @return the version, for example 5.26.30
     * @throws IllegalArgumentException if there is no such family
     */
    public static String version(String family) {
        String byDefault = Optional.ofNullable(DEFAULT_VERSIONS.get(family))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No server family '" + family + "': use one of " + families() + "."));
        return System.getProperty("neo4j.version." + family, byDefault);
    }

    /**
     * The image whose container stands for a family in this build, from the system property {@code neo4j.image.FAMILY}.
     *
     * @param family one of {@link #families()}
     * @return name of the image, or nothing if a server is forked
     */
    static Optional<String> image(String family) {
        return Optional.ofNullable(System.getProperty("neo4j.image." + family));
    }

    /**
     * Skips the running test, and says so, if this machine has no Java that can run a version. A build on the oldest
     * Java that we support must not fail for want of a newer one.
     *
     * @param version full version, for example 2026.08.1
     */
    public static void assumeJavaFor(String version) {
        boolean found = DevServer.hasJavaFor(version);
        if (!found) {
            LOG.warn("Skipped: this machine has no Java that can run Neo4j {}.", version);
        }
        Assumptions.assumeTrue(found, () -> "This machine has no Java that can run Neo4j " + version);
    }

    /**
     * Resolves a version.
     *
     * @param version full version, for example 5.26.30
     * @return its jars
     * @throws io.github.neo4jmigrations.devserver.DevServerException if they cannot be resolved
     */
    public static ServerJars jars(String version) {
        return jars(version, Boolean.getBoolean("neo4j-migrations.offline"), localRepository());
    }

    /**
     * Resolves a version as a certain build would.
     *
     * @param version full version, for example 5.26.30
     * @param offline whether only the local repository may be used
     * @param localRepository folder of the local repository, or nothing for the one in the user's settings
     * @return its jars
     * @throws io.github.neo4jmigrations.devserver.DevServerException if they cannot be resolved
     */
    public static ServerJars jars(String version, boolean offline, Optional<Path> localRepository) {
        ContextOverrides.Builder overrides =
                ContextOverrides.create().withUserSettings(true).offline(offline);
        localRepository.ifPresent(overrides::withLocalRepositoryOverride);
        try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides.build())) {
            return new ServerJarsResolver(
                            context.repositorySystem(), context.repositorySystemSession(), context.remoteRepositories())
                    .resolve(version);
        }
    }

    private static Optional<Path> localRepository() {
        return Optional.ofNullable(System.getProperty("maven.repo.local"))
                .filter(value -> !value.isBlank() && !value.startsWith("${"))
                .map(Path::of);
    }
}
