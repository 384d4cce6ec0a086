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
package io.github.neo4jmigrations.maven.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {

    private final Path folder;

    OutputFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Set<String> namesIn(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void givenNoFormats_whenWritten_thenNotEvenTheFolderIsMade() throws IOException {
        OutputFiles files = new OutputFiles(Set.of(), folder.resolve("none"), Optional.empty());

        assertThat(files.write(Samples.succeeded("info", Samples.info()))).isEmpty();

        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void givenFilesOfAFormerRun_whenWritten_thenTheyAreReplacedAndSummariesAppended() throws IOException {
        Path summary = folder.resolve("pages/summary.md");
        OutputFiles files =
                new OutputFiles(EnumSet.allOf(OutputFormat.class), folder.resolve("out"), Optional.of(summary));
        assertThat(files.write(Samples.failed("migrate", Samples.failedMigrate())))
                .hasSize(4);

        assertThat(files.write(Samples.failedEarly("migrate"))).contains(summary);

        assertThat(namesIn(folder.resolve("out")))
                .containsExactlyInAnyOrder("migrate.json", "migrate.md", "TEST-neo4j-migrations-migrate.xml");
        assertThat(folder.resolve("out/migrate.json")).hasContent(JsonRenderer.render(Samples.failedEarly("migrate")));
        assertThat(summary)
                .hasContent(MarkdownRenderer.render(Samples.failed("migrate", Samples.failedMigrate()))
                        + MarkdownRenderer.render(Samples.failedEarly("migrate")));
    }

    @Test
    void givenTargetThatCannotBeReplaced_whenWritten_thenNothingIsLeftBehind() throws IOException {
        Files.createDirectories(folder.resolve("info.json/occupied"));
        OutputFiles files = new OutputFiles(Set.of(OutputFormat.JSON), folder, Optional.empty());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> files.write(Samples.succeeded("info", Samples.info())));

        assertThat(namesIn(folder)).containsExactly("info.json");
    }
}
