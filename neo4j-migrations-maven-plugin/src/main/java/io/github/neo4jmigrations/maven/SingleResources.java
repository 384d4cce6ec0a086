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

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/** Single files or URLs as the user gave them, in their order. */
final class SingleResources {

    private SingleResources() {}

    /**
     * Turns texts into URLs.
     *
     * @throws GoalFailure if there are texts that are neither existing files nor URLs; it names all of them
     */
    static List<URL> of(List<String> texts, File baseDirectory) {
        List<URL> resources = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String text : texts) {
            try {
                resources.add(resource(text.strip(), baseDirectory.toPath()));
            } catch (MalformedURLException | IllegalArgumentException unusable) {
                problems.add(text.strip() + ": " + unusable.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new GoalFailure(
                    ErrorCode.SETTING_INVALID,
                    "Nothing was run, as neo4j-migrations.migrations names what cannot be used:"
                            + System.lineSeparator() + String.join(System.lineSeparator(), problems));
        }
        return List.copyOf(resources);
    }

    /** A single letter in front of a colon is a drive of Windows. */
    private static URL resource(String text, Path baseDirectory) throws MalformedURLException {
        if (text.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            return URI.create(text).toURL();
        }
        Path file = baseDirectory.resolve(text).normalize();
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no such file in " + baseDirectory);
        }
        return file.toUri().toURL();
    }
}
