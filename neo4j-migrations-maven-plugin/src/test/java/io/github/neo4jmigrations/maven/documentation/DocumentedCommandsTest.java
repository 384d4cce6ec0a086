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
package io.github.neo4jmigrations.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users are told to type exists: goals and properties in README and docs are those of the plugin. */
class DocumentedCommandsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern GOAL = Pattern.compile("\\bneo4j-migrations:([a-z][a-z-]*)");
    private static final Pattern PROPERTY = Pattern.compile("(?<!\\w)-Dneo4j-migrations\\.([\\w.]*\\w)");

    private static final String DESCRIPTOR = read(Path.of("target/classes/META-INF/maven/plugin.xml"));
    private static final Set<String> GOALS = all("<goal>([^<]+)</goal>", DESCRIPTOR);
    private static final Set<String> PROPERTIES = all("\\$\\{neo4j-migrations\\.([^}]+)}", DESCRIPTOR);

    static Stream<Named<String>> pages() throws IOException {
        try (var docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.filter(file -> file.toString()
                            .endsWith(".md")))
                    .map(file -> Named.of(ROOT.relativize(file).toString(), read(file)))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givenPage_whenReadForGoals_thenThePluginHasThem(String page) {
        assertThat(GOALS).contains("migrate").containsAll(all(GOAL.pattern(), page));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givenPage_whenReadForProperties_thenThePluginHasThem(String page) {
        var properties = all(PROPERTY.pattern(), page);
        properties.removeIf(name -> name.startsWith("placeholders.") || name.startsWith("proof."));
        GOALS.forEach(goal -> properties.remove("skip." + goal));

        assertThat(PROPERTIES).contains("address").containsAll(properties);
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
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
