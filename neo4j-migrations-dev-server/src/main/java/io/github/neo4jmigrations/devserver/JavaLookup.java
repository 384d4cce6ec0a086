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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a Java that can run a server: the first that fits among the homes given, the JVM that we run in, the environment
 * and the usual folders, in this order.
 *
 * @param given homes named by the user
 * @param running home of the JVM that we run in
 * @param environment environment variables
 * @param folders folders in which Java versions are installed side by side
 */
record JavaLookup(List<Path> given, Path running, Map<String, String> environment, List<Path> folders) {

    private static final Logger LOG = LoggerFactory.getLogger(JavaLookup.class);

    private static final Pattern VARIABLE = Pattern.compile("JAVA_HOME.*|JAVA.*_HOME");

    /** Where the home lies in what an installer makes: macOS bundles and Homebrew formulas nest it. */
    private static final List<String> NESTED = List.of("", "Contents/Home", "libexec/openjdk.jdk/Contents/Home");

    JavaLookup {
        given = List.copyOf(given);
        environment = Map.copyOf(environment);
        folders = List.copyOf(folders);
    }

    /** Looks at this machine. */
    static JavaLookup onThisMachine(List<Path> given) {
        Map<String, String> environment = System.getenv();
        return new JavaLookup(given, Path.of(System.getProperty("java.home")), environment, usualFolders(environment));
    }

    private static List<Path> usualFolders(Map<String, String> environment) {
        String user = System.getProperty("user.home");
        Stream<String> anywhere = Stream.of(
                "/usr/lib/jvm",
                "/usr/java",
                "/opt/java",
                user + "/.sdkman/candidates/java",
                user + "/.jdks",
                "/Library/Java/JavaVirtualMachines",
                user + "/Library/Java/JavaVirtualMachines",
                "/opt/homebrew/opt");
        String programs = environment.getOrDefault("ProgramFiles", "C:\\Program Files");
        Stream<String> windows = Stream.of(
                        "Java", "Eclipse Adoptium", "Amazon Corretto", "Microsoft", "Zulu", "BellSoft", "Semeru")
                .map(vendor -> programs + "\\" + vendor);
        return Stream.concat(anywhere, windows)
                .flatMap(JavaLookup::path)
                .filter(Files::isDirectory)
                .toList();
    }

    /**
     * Finds the Java for a server.
     *
     * @param version version of the server, for the message
     * @param range Java versions that can run it
     * @throws DevServerException if there is none
     */
    JavaInstallation find(String version, JavaRange range) {
        return find(range)
                .orElseThrow(
                        () -> new DevServerException(DevServerException.Reason.JAVA, explain(version, range), null));
    }

    /** Finds the Java for a server, if there is one. */
    Optional<JavaInstallation> find(JavaRange range) {
        return installations().filter(java -> range.contains(java.version())).findFirst();
    }

    private String explain(String version, JavaRange range) {
        String found = installations()
                .map(java -> "Java " + java.version() + " in " + java.home())
                .distinct()
                .collect(Collectors.joining(", "));
        String searched = folders.stream().map(Path::toString).collect(Collectors.joining(", "));
        return "Cannot start Neo4j " + version + ": it needs Java " + range + ", and there is none. Found: "
                + (found.isEmpty() ? "no Java at all" : found)
                + ". Looked at the homes given, the running JVM, the environment variables JAVA_HOME, JAVA_HOME_* and"
                + " JAVA*_HOME, and in " + (searched.isEmpty() ? "no folder, as no usual one exists" : searched)
                + ". Install such a JDK there, or set JAVA_HOME_" + range.lowest()
                + " to its home, or add it to the Maven toolchains.";
    }

    private Stream<JavaInstallation> installations() {
        // Lazily: there may be many, and the first ones usually fit
        return Stream.<Stream<Path>>of(
                        given.stream(),
                        Stream.of(running),
                        homesInEnvironment(),
                        folders.stream().flatMap(this::homes))
                .flatMap(homes -> homes)
                .map(JavaLookup::withoutLinks)
                .map(JavaInstallation::at)
                .flatMap(Optional::stream);
    }

    private Stream<Path> homesInEnvironment() {
        // Sorted, so that JAVA_HOME comes before JAVA_HOME_17 and any run looks in the same order
        return new TreeMap<>(environment)
                .entrySet().stream()
                        .filter(variable -> VARIABLE.matcher(variable.getKey()).matches())
                        .map(Map.Entry::getValue)
                        .filter(Predicate.not(String::isBlank))
                        .flatMap(JavaLookup::path);
    }

    private Stream<Path> homes(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> sorted = children.sorted().toList();
            return sorted.stream().flatMap(child -> NESTED.stream().map(child::resolve));
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.debug("Cannot look for Java in {}", folder, unreadable);
            return Stream.empty();
        }
    }

    private static Path withoutLinks(Path home) {
        try {
            return home.toRealPath();
        } catch (IOException missing) {
            LOG.trace("No Java in {}", home, missing);
            return home;
        }
    }

    private static Stream<Path> path(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (InvalidPathException notOnThisSystem) {
            LOG.trace("Not a path here: {}", text, notOnThisSystem);
            return Stream.empty();
        }
    }
}
