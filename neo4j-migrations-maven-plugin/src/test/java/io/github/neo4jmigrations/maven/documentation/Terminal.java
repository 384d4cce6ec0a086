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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where commands are typed as users type them, with a Maven that finds the plugin of this build.
 *
 * @param folder the working directory, which also keeps files of the terminal itself
 */
record Terminal(Path folder) {

    /**
     * What became of a command.
     *
     * @param exitCode 0 if Maven is content
     * @param output all that was printed
     */
    record Run(int exitCode, String output) {}

    /**
     * Opens one.
     *
     * @param folder the working directory
     * @param options that Maven gets there, and in folders below it without a {@code .mvn} of their own
     */
    static Terminal open(Path folder, String... options) throws IOException {
        Path settings = Files.writeString(Files.createDirectories(folder).resolve("settings.xml"), settings());
        var all = Stream.concat(
                Stream.of(
                        "--global-settings=" + settings,
                        "-Dmaven.repo.local=" + Path.of("target/local-repo").toAbsolutePath()),
                Stream.of(options));
        Files.write(Files.createDirectories(folder.resolve(".mvn")).resolve("maven.config"), all.toList());
        return new Terminal(folder);
    }

    /** As for the projects in src/it, whose local repository this one shares: settings of the user are added to them. */
    private static String settings() throws IOException {
        return Files.readString(Path.of("../src/it/settings.xml"))
                .replace(
                        "@localRepositoryUrl@",
                        Path.of(System.getProperty("maven.repo.local")).toUri().toString());
    }

    /**
     * Types a command.
     *
     * @param command as the shell will read it
     * @return what became of it
     */
    Run type(String command) {
        Path output = folder.resolve("terminal.log");
        ProcessBuilder shell = new ProcessBuilder(List.of("sh", "-c", command))
                .directory(folder.toFile())
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
}
