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
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What Eclipse shall do with our goals is told for each of them. */
class EclipseMetadataTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/neo4jmigrations/maven");
    private static final Path METADATA = Path.of("src/main/resources/META-INF/m2e/lifecycle-mapping-metadata.xml");

    @Test
    void givenGoals_thenEclipseKnowsWhatToDoWithEachOfThem() throws IOException {
        assertThat(found("<goal>([a-z-]+)</goal>", Files.readString(METADATA))).isEqualTo(goals());
    }

    private static List<String> goals() throws IOException {
        try (Stream<Path> sources = Files.list(SOURCES)) {
            return sources.filter(source -> source.toString().endsWith("Mojo.java"))
                    .flatMap(source -> found("@Mojo\\(\\s*name = \"([a-z-]+)\"", read(source)).stream())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
