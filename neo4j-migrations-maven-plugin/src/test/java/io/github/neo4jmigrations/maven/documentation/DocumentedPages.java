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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What users read: README, the pages in docs, and what the plugin tells about its goals. */
final class DocumentedPages {

    /** The root folder of the project, which names of pages are relative to. */
    static final Path ROOT = Path.of("..");

    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");
    private static final Pattern GOAL =
            Pattern.compile("(?s)<goal>([^<]+)</goal>\\s*<description>([^<]*)</description>");

    private DocumentedPages() {}

    /**
     * A page.
     *
     * @param name path seen from the root folder
     * @param text in Markdown
     */
    record Page(String name, String text) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** {@return README and all pages in docs, by their names} */
    static List<Page> inMarkdown() {
        try (var docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(file -> new Page(ROOT.relativize(file).toString(), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what we tell about each goal in its help, in lines} */
    static List<Page> ofGoals() {
        return GOAL.matcher(descriptor())
                .results()
                .filter(goal -> !goal.group(1).equals("help"))
                .map(goal -> new Page("goal " + goal.group(1), goal.group(2)))
                .toList();
    }

    /** {@return what Maven knows about the plugin} */
    static String descriptor() {
        return read(DESCRIPTOR);
    }

    /** {@return what the first group of an expression finds in a text} */
    static Set<String> find(String expression, String text) {
        return Pattern.compile(expression)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
