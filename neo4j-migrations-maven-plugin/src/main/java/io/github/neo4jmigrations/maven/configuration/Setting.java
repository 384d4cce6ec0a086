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

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A parameter that has a property, as the plugin describes itself.
 *
 * @param parameter its name in the POM
 * @param name      its name behind the prefix of all properties, mostly the same
 * @param byDefault expression for its default, or null
 */
record Setting(String parameter, String name, @Nullable String byDefault) {

    /** What the names of all properties begin with. */
    static final String PREFIX = "neo4j-migrations.";

    static final String ENVIRONMENT_PREFIX = "NEO4J_MIGRATIONS_";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[.-]");

    /** Variables that other tools know, too; see the documentation of Neo4j Aura and of cypher-shell. */
    private static final Map<String, String> COMMON_VARIABLES = Map.of(
            "address", "NEO4J_URI",
            "user", "NEO4J_USERNAME",
            "password", "NEO4J_PASSWORD",
            "database", "NEO4J_DATABASE");

    /** What projects and machines call the version of this plugin, too: {@code delete} must not take that for its own. */
    private static final String AMBIGUOUS = "version";

    /** Whether a value may be meant for something else, unless it is said to the goal itself. */
    boolean isAmbiguous() {
        return name.equals(AMBIGUOUS);
    }

    String property() {
        return PREFIX + name;
    }

    String expression() {
        return "${" + property() + "}";
    }

    /** {@code lockTimeout} is {@code NEO4J_MIGRATIONS_LOCK_TIMEOUT}. */
    String environmentVariable() {
        return ENVIRONMENT_PREFIX + BETWEEN_WORDS.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** All variables that can give a value, the one that counts most first. */
    List<String> environmentVariables() {
        return Stream.concat(Stream.of(environmentVariable()), Optional.ofNullable(COMMON_VARIABLES.get(name)).stream())
                .toList();
    }
}
