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
package io.github.neo4jmigrations.maven.configuration;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The file with settings that a team shares.
 *
 * @param origin   its path
 * @param values   what it says, nothing if it could not be read
 * @param problems why it could not be read
 */
record ConfigurationFile(Origin origin, Properties values, List<String> problems) {

    static final String NAME = "neo4j-migrations.properties";

    static final ConfigurationFile NONE = new ConfigurationFile(Origin.file(NAME), new Properties(), List.of());

    /** A file that somebody asks for, which must exist. */
    static ConfigurationFile required(File file, Origin askedFor) {
        return file.isFile()
                ? read(file)
                : failed(
                        file,
                        "The file " + file + ", which neo4j-migrations.configFile (" + askedFor
                                + ") names, does not exist.");
    }

    /** The first of the folders that has a file of our name, if any. */
    static ConfigurationFile optional(@Nullable File... folders) {
        return Stream.of(folders)
                .filter(Objects::nonNull)
                .map(folder -> new File(folder, NAME))
                .filter(File::isFile)
                .findFirst()
                .map(ConfigurationFile::read)
                .orElse(NONE);
    }

    private static ConfigurationFile read(File file) {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file.toPath(), StandardCharsets.UTF_8)) {
            values.load(reader);
            return new ConfigurationFile(Origin.file(file.toString()), values, List.of());
        } catch (IOException | IllegalArgumentException unreadable) {
            return failed(file, "The file " + file + " cannot be read as properties in UTF-8: " + unreadable + ".");
        }
    }

    private static ConfigurationFile failed(File file, String problem) {
        return new ConfigurationFile(Origin.file(file.toString()), new Properties(), List.of(problem));
    }

    Source source() {
        return Source.properties(values, origin);
    }

    /** Never the values, as there may be secrets among them. */
    @Override
    public String toString() {
        return origin.toString();
    }
}
