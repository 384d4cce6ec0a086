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
package io.github.neo4jmigrations.maven.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The newest JDK that lies beside the running one or is named by a variable like {@code JAVA_HOME_25}. */
public final class NewestJdk {

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)[^\"]*\"");

    private NewestJdk() {}

    /**
     * Writes a script that runs Maven on that JDK.
     *
     * @param script to write
     * @param mvn Maven to run
     * @throws IOException if it cannot be written
     */
    public static void writeLauncher(Path script, Path mvn) throws IOException {
        Files.writeString(
                script,
                """
                #!/bin/sh
                export JAVA_HOME="%s"
                exec "%s" "$@"
                """
                        .formatted(find(), mvn));
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("Cannot be made executable: " + script);
        }
    }

    private static Path find() throws IOException {
        Path running = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> beside =
                Files.list(Optional.ofNullable(running.getParent()).orElse(running))) {
            return Stream.concat(beside, named())
                    .filter(home -> version(home) > 0)
                    .max(Comparator.comparingInt(NewestJdk::version))
                    .orElse(running);
        }
    }

    private static Stream<Path> named() {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("JAVA_HOME_"))
                .map(variable -> Path.of(variable.getValue()));
    }

    private static int version(Path home) {
        if (!Files.isExecutable(home.resolve("bin/javac"))) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.map(VERSION::matcher)
                    .filter(line -> line.matches())
                    .map(line -> Integer.parseInt(line.group(1)))
                    .findFirst()
                    .orElse(0);
        } catch (IOException unknown) {
            return 0;
        }
    }
}
