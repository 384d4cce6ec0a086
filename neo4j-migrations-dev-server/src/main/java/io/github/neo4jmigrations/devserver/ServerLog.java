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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Picks from the log of a server that failed what tells why. */
final class ServerLog {

    private static final int LINES = 8;

    private static final Pattern TROUBLE =
            Pattern.compile("^(?!\\s+at )(?!\\s*WARNING:).*(ERROR|Error|Exception|Caused by|FATAL|Unrecognized).*");

    private ServerLog() {}

    /** The last lines that speak of an error, or else just the last ones, indented below a line of their own. */
    static String lastLines(Path log) {
        List<String> lines = read(log);
        List<String> trouble =
                lines.stream().filter(line -> TROUBLE.matcher(line).matches()).toList();
        List<String> meaningful = trouble.isEmpty() ? lines : trouble;
        if (meaningful.isEmpty()) {
            return "The server wrote nothing to its log " + log + ".";
        }
        return "Last lines of " + log + ":\n  "
                + String.join("\n  ", meaningful.subList(Math.max(0, meaningful.size() - LINES), meaningful.size()));
    }

    /** Whether the server gave up because another one holds its data. */
    static boolean tellsOfLockedData(Path log) {
        return read(log).stream().anyMatch(line -> line.contains("FileLockException"));
    }

    private static List<String> read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            return List.of("(the log cannot be read: " + unreadable + ")");
        }
    }
}
