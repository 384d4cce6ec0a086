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

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one run of Maven in a project printed, without colours; times are replaced by {@code #.### s}. */
public final class BuildLog {

    private static final String FIRST_LINE = "[INFO] Scanning for projects...";

    private static final String END = "Running post-build script:";

    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[;\\d]*m");

    private static final Pattern SECONDS = Pattern.compile(" in \\d+\\.\\d{3} s\\b");

    private static final Pattern FAILURE =
            Pattern.compile("\\[ERROR] Failed to execute goal \\S+ \\([^)]+\\) on project [^:]+: (.*)");

    private static final Pattern CODED_FAILURE = Pattern.compile(
            "(?s)(?<code>N4JM-\\d{4}) (?<message>.*)\nMore: https://github\\.com/\\S+/docs/errors/\\k<code>\\.md");

    private final List<String> lines;

    private BuildLog(List<String> lines) {
        this.lines = lines;
    }

    /**
     * All runs of Maven in a project, as configured by {@code invoker.goals.1} and following.
     *
     * @param project folder of the project
     * @return a log for each
     * @throws IOException if it cannot be read
     */
    public static List<BuildLog> runsIn(File project) throws IOException {
        List<BuildLog> runs = new ArrayList<>();
        for (String raw : Files.readAllLines(project.toPath().resolve("build.log"), StandardCharsets.UTF_8)) {
            String line = SECONDS.matcher(COLOUR.matcher(raw).replaceAll("")).replaceAll(" in #.### s");
            if (line.startsWith(END)) {
                break;
            }
            if (line.equals(FIRST_LINE)) {
                runs.add(new BuildLog(new ArrayList<>()));
            }
            if (!runs.isEmpty()) {
                runs.get(runs.size() - 1).lines.add(line);
            }
        }
        return List.copyOf(runs);
    }

    /**
     * The only run.
     *
     * @param project folder of the project
     * @return its log
     * @throws IOException if it cannot be read
     */
    public static BuildLog of(File project) throws IOException {
        List<BuildLog> runs = runsIn(project);
        if (runs.size() != 1) {
            throw new AssertionError("Expected one run of Maven, but there are " + runs.size());
        }
        return runs.get(0);
    }

    /**
     * Makes sure that something was printed.
     *
     * @param expected whole lines, in this order, with anything in between
     */
    public void shows(String... expected) {
        int next = 0;
        for (String line : lines) {
            if (next < expected.length && line.equals(expected[next])) {
                next++;
            }
        }
        if (next < expected.length) {
            throw new AssertionError("This line was not printed (in this order): " + expected[next] + "\nThese were:\n"
                    + String.join("\n", lines));
        }
    }

    /**
     * Makes sure that something was printed that is not known in all details.
     *
     * @param expected regular expression for a whole line
     */
    public void showsLike(String expected) {
        if (lines.stream().noneMatch(line -> line.matches(expected))) {
            throw new AssertionError(
                    "No such line was printed: " + expected + "\nThese were:\n" + String.join("\n", lines));
        }
    }

    /**
     * Whether something was printed.
     *
     * @param text part of a line
     * @return true if a line contains it
     */
    public boolean contains(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    /**
     * The message with which the build failed: without its code and without the last line that tells where to read more
     * about it, which every failure must have.
     *
     * @return the message, its lines separated by a line feed
     */
    public String failure() {
        return matchedFailure().group("message");
    }

    /**
     * The code of the failure.
     *
     * @return such as {@code N4JM-2104}
     */
    public String failureCode() {
        return matchedFailure().group("code");
    }

    private Matcher matchedFailure() {
        String printed = printedFailure();
        Matcher parts = CODED_FAILURE.matcher(printed);
        if (!parts.matches()) {
            throw new AssertionError("The failure has no code, or does not end with its page:\n" + printed);
        }
        return parts;
    }

    /**
     * The message with which the build failed, as Maven prints it: without the name of the goal, and without the
     * general advice of Maven's that follows.
     *
     * @return the message, its lines separated by a line feed
     */
    public String printedFailure() {
        StringBuilder message = new StringBuilder();
        for (String line : lines.subList(indexOfFailure(), lines.size())) {
            String text = FAILURE.matcher(line).replaceFirst("$1").replaceFirst("^\\[ERROR] ?", "");
            if (text.endsWith("-> [Help 1]")) {
                return message.append(text.replaceFirst(" ?-> \\[Help 1]$", ""))
                        .toString()
                        .strip();
            }
            message.append(text).append('\n');
        }
        throw new AssertionError("The message of the failure has no end:\n" + String.join("\n", lines));
    }

    private int indexOfFailure() {
        for (int index = 0; index < lines.size(); index++) {
            if (FAILURE.matcher(lines.get(index)).matches()) {
                return index;
            }
        }
        throw new AssertionError("The build did not fail:\n" + String.join("\n", lines));
    }

    /**
     * Makes sure that the message of the failure is the last that the user reads: after it comes only what Maven says
     * about every failure.
     */
    public void endsWithFailure() {
        List<String> after = lines.subList(indexOfFailure(), lines.size());
        int end = 0;
        while (!after.get(end).endsWith("-> [Help 1]")) {
            end++;
        }
        for (String line : after.subList(end + 1, after.size())) {
            if (!line.matches("|WARNING: .*|\\[ERROR] (|To see the full stack trace.*|Re-run Maven using the -X.*"
                    + "|For more information.*|\\[Help 1] http.*)")) {
                throw new AssertionError("This was printed after the message: " + line);
            }
        }
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
