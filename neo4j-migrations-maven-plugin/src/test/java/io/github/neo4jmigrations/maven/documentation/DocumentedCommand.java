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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.neo4jmigrations.maven.documentation.DocumentedPages.Page;

/**
 * A command that users are told to type.
 *
 * @param text as it is documented, in one line
 * @param page the page that tells it
 */
record DocumentedCommand(String text, Page page) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/.-])mvn(?: (?:'[^']*'|[^ '`\"])+)+");

    /** Where, as whom, with which preparation, and how much is printed: what differs in nothing else does the same. */
    private static final Set<String> ASIDE = Set.of(
            "-B",
            "-ntp",
            "-o",
            "process-resources",
            "-Dneo4j-migrations.address=bolt://localhost:7687",
            "-Dneo4j-migrations.user=neo4j",
            "-Dneo4j-migrations.password=secret");

    /**
     * All commands of the documentation for users. Those that do the same are one, which is shown as the longest of them.
     *
     * @return the commands in the order of what they do
     */
    static Collection<DocumentedCommand> all() {
        Stream<DocumentedCommand> ofPages = DocumentedPages.inMarkdown().stream()
                .filter(page ->
                        !page.name().startsWith("docs/adr/") && !page.name().equals("docs/rules.md"))
                .flatMap(page -> in(page, code(page.text())));
        Stream<DocumentedCommand> ofGoals = DocumentedPages.ofGoals().stream()
                .flatMap(page -> in(page, page.text().lines()));
        return Stream.concat(ofPages, ofGoals)
                .filter(DocumentedCommand::hasGoal)
                .collect(Collectors.toMap(
                        DocumentedCommand::essence,
                        command -> command,
                        BinaryOperator.maxBy(Comparator.comparingInt(
                                command -> command.text().length())),
                        TreeMap::new))
                .values();
    }

    private static Stream<DocumentedCommand> in(Page page, Stream<String> code) {
        // The list of a Dockerfile is a command, too
        return code.map(line -> line.replace("\", \"", " "))
                .flatMap(line -> COMMAND.matcher(line).results())
                .map(MatchResult::group)
                .map(command -> new DocumentedCommand(command, page));
    }

    /** Lines of code blocks, and code within the text, which may be wrapped. */
    private static Stream<String> code(String markdown) {
        List<String> code = new ArrayList<>();
        BLOCK.matcher(markdown)
                .results()
                .flatMap(block -> block.group().lines())
                .forEach(code::add);
        CODE.matcher(BLOCK.matcher(markdown).replaceAll(""))
                .results()
                .map(span -> span.group(1).replaceAll("\\s+", " "))
                .forEach(code::add);
        return code.stream();
    }

    /** Others are options to be added to any command. */
    private boolean hasGoal() {
        return arguments().anyMatch(argument -> !argument.startsWith("-"));
    }

    /** {@return what the command does, without where, as whom, after which preparation, and how much is printed} */
    String essence() {
        return arguments().filter(argument -> !ASIDE.contains(argument)).collect(Collectors.joining(" "));
    }

    private Stream<String> arguments() {
        return Arrays.stream(text.split(" ")).skip(1);
    }

    @Override
    public String toString() {
        return text + " (" + page + ")";
    }
}
