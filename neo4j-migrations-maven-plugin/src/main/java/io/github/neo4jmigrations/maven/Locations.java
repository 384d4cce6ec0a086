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
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Places with migrations as the user gave them, made independent of the folder in which Maven was started. */
record Locations(List<String> texts) {

    Locations {
        texts = List.copyOf(texts);
    }

    /** Relative folders ({@code ./a} and {@code ../a}) mean folders seen from the project, as everywhere in Maven. */
    static Locations of(List<String> texts, File baseDirectory) {
        return new Locations(texts.stream()
                .map(text -> absolute(text.strip(), baseDirectory))
                .toList());
    }

    private static String absolute(String text, File baseDirectory) {
        if (text.matches("\\.\\.?([/\\\\].*)?")) {
            return baseDirectory.toPath().resolve(text).normalize().toUri().toString();
        }
        return text;
    }

    String[] toArray() {
        return texts.toArray(String[]::new);
    }

    boolean includeClassPath() {
        return texts.stream().anyMatch(Locations::isOnClassPath);
    }

    /** For messages: the places on the class path. */
    String classPathOnly() {
        return texts.stream().filter(Locations::isOnClassPath).collect(Collectors.joining(", "));
    }

    private static boolean isOnClassPath(String text) {
        return !text.toLowerCase(Locale.ROOT).startsWith("file:");
    }

    @Override
    public String toString() {
        return String.join(", ", texts);
    }
}
