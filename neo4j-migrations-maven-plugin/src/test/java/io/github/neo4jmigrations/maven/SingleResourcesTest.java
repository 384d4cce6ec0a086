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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.neo4jmigrations.maven.failure.GoalFailure;

class SingleResourcesTest {

    @Test
    void givenFilesAndUrls_whenRead_thenTheirOrderStaysAndFilesAreSeenFromTheProject(@TempDir Path project)
            throws IOException {
        var script = Files.createFile(project.resolve("V1__a.cypher"));

        var resources = SingleResources.of(
                List.of("https://example.com/V2__b.cypher", " ./V1__a.cypher", script.toString()), project.toFile());

        var file = script.toUri().toURL();
        assertThat(resources)
                .containsExactly(URI.create("https://example.com/V2__b.cypher").toURL(), file, file);
    }

    @Test
    void givenUnusableOnes_whenRead_thenAllAreNamed(@TempDir Path project) {
        assertThatExceptionOfType(GoalFailure.class)
                .isThrownBy(
                        () -> SingleResources.of(List.of("V1__a.cypher", "nonsense:V2__b.cypher"), project.toFile()))
                .withMessage(String.join(
                        System.lineSeparator(),
                        "Nothing was run, as neo4j-migrations.migrations names what cannot be used:",
                        "V1__a.cypher: there is no such file in " + project,
                        "nonsense:V2__b.cypher: unknown protocol: nonsense"));
    }
}
