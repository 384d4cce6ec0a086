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
package io.github.neo4jmigrations.maven.documentation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.neo4jmigrations.maven.connection.SecuredServer;

/** The small project in which the commands of the documentation are typed, each in a new copy of it. */
final class DocumentedProject {

    private static final Path ORIGIN = Path.of("src/test/resources/documented-project");
    private static final Path FOLDER = Path.of("target/documented-project").toAbsolutePath();
    private static final Path MIGRATIONS = Path.of("src/main/resources/neo4j/migrations");

    private DocumentedProject() {}

    /**
     * What became of a command.
     *
     * @param exitCode 0 if Maven is content
     * @param output all that was printed
     */
    record Run(int exitCode, String output) {}

    /** {@return the location of its migrations} */
    static String location() {
        return "file:" + FOLDER.resolve(MIGRATIONS);
    }

    /**
     * Copies it anew, with its resources where {@code process-resources} puts them, and configures it to use a server.
     *
     * @param server the server
     */
    static void prepare(SecuredServer server) {
        try {
            delete(FOLDER);
            copy(ORIGIN, FOLDER);
            copy(ORIGIN.resolve("src/main/resources"), FOLDER.resolve("target/classes"));
            Path pom = FOLDER.resolve("pom.xml");
            Files.writeString(
                    pom, Files.readString(pom).replace("@project.version@", System.getProperty("it.project.version")));
            server.authority().writeCertificate(FOLDER.resolve("authority.pem"));
            Path settings = Files.writeString(FOLDER.resolve("settings.xml"), settings());
            Files.write(
                    Files.createDirectories(FOLDER.resolve(".mvn")).resolve("maven.config"),
                    List.of(
                            "--global-settings=" + settings,
                            "-Dmaven.repo.local=" + Path.of("target/local-repo").toAbsolutePath(),
                            "-Dneo4j-migrations.address=" + server.address("bolt"),
                            "-Dneo4j-migrations.password=" + SecuredServer.PASSWORD.reveal()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As for the projects in src/it, whose local repository this one shares: settings of the user are added to them. */
    private static String settings() throws IOException {
        return Files.readString(Path.of("../src/it/settings.xml"))
                .replace(
                        "@localRepositoryUrl@",
                        Path.of(System.getProperty("maven.repo.local")).toUri().toString());
    }

    /**
     * Types a command there.
     *
     * @param command as the shell will read it
     * @return what became of it
     */
    static Run type(String command) {
        Path output = FOLDER.resolveSibling("documented-project.log");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        prepareEnvironment(shell.environment());
        try {
            Process process = shell.start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                throw new AssertionError("It does not end: " + Files.readString(output));
            }
            return new Run(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void prepareEnvironment(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.matches("(NEO4J|NM|MAVEN)_.*"));
        environment.merge(
                "PATH", System.getProperty("it.maven.home") + "/bin", (path, ours) -> ours + File.pathSeparator + path);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // Such short runs spend half of their time on being optimized
        environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
        environment.put("MAVEN_SKIP_RC", "true");
        environment.put("GITHUB_STEP_SUMMARY", "summary.md");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
