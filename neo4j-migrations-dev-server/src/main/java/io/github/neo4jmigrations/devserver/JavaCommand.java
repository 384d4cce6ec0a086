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

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.neo4jmigrations.devserver.launcher.ServerLauncher;

/**
 * The command line of a server. Options and class path are in an argument file, as they are longer than Windows allows;
 * the main class and the settings are visible in the list of processes. It holds no secret.
 */
final class JavaCommand {

    private JavaCommand() {}

    /** Writes the argument file and returns the command. */
    static List<String> write(JavaInstallation java, ServerHome home, List<Path> jars, List<String> arguments)
            throws IOException {
        List<String> options = new ArrayList<>(ServerFamily.jvmOptions(java.version()));
        options.add("-Dfile.encoding=UTF-8");
        options.add("-Dstdout.encoding=UTF-8");
        options.add("-Dstderr.encoding=UTF-8");
        options.add("-cp");
        options.add(classPath(home.installLauncher(), jars));
        List<String> quoted = options.stream().map(JavaCommand::quote).toList();
        Files.write(home.argumentFile(), quoted, charsetOfLauncher());

        Stream<String> start =
                Stream.of(java.executable().toString(), "@" + home.argumentFile(), ServerLauncher.class.getName());
        return Stream.concat(start, arguments.stream()).toList();
    }

    private static String classPath(Path launcher, List<Path> jars) {
        return Stream.concat(Stream.of(launcher), jars.stream().map(Path::toAbsolutePath))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String quote(String option) {
        return "\"" + option.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The java command reads argument files in the platform's encoding, whatever {@code file.encoding} says. */
    private static Charset charsetOfLauncher() {
        return Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    }
}
