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

import java.lang.reflect.Field;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Tells whether texts can be converted, before Maven converts them: all problems at once, and where each comes from. */
final class TextCheck {

    private TextCheck() {}

    /** What is wrong with the value of a parameter, if anything is. */
    static Optional<String> problem(ResolvedSetting resolved, Class<?> goal) {
        String property = resolved.setting().property();
        return resolved.value().flatMap(value -> problem(
                        type(goal, resolved.setting().parameter()), value.text().strip())
                .map(problem -> property + " " + problem.formatted(value.origin())));
    }

    /** The type of the field that Maven fills; goals inherit fields. */
    static @Nullable Class<?> type(Class<?> goal, String parameter) {
        for (Class<?> owner = goal; owner != null; owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (field.getName().equals(parameter)) {
                    return field.getType();
                }
            }
        }
        return null;
    }

    private static Optional<String> problem(@Nullable Class<?> type, String text) {
        if (type == URI.class) {
            return addressProblem(text);
        }
        return expected(type)
                .filter(expected -> !isOne(type, text))
                .map(expected -> "is '" + text.replace("%", "%%") + "' (%s), but must be " + expected + ".");
    }

    private static Optional<String> addressProblem(String text) {
        if (text.matches("[^/]*//[^/]*@.*")) {
            return Optional.of(
                    "(%s) has a user or a password in front of the host: give them by neo4j-migrations.user and"
                            + " neo4j-migrations.password.");
        }
        try {
            return URI.create(text).getScheme() == null ? Optional.of(noAddress(text)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.of(noAddress(text));
        }
    }

    private static String noAddress(String text) {
        return "is '" + text.replace("%", "%%") + "' (%s), but must be an address such as bolt://localhost:7687.";
    }

    private static Optional<String> expected(@Nullable Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of("true or false");
        }
        if (type == int.class) {
            return Optional.of("a whole number");
        }
        if (type != null && type.isEnum()) {
            return Optional.of(Enums.forms(type));
        }
        return type == Duration.class ? Optional.of(Durations.FORMS) : Optional.empty();
    }

    private static boolean isOne(@Nullable Class<?> type, String text) {
        if (type == boolean.class || type == Boolean.class) {
            return List.of("true", "false").contains(text);
        }
        if (type == int.class) {
            return text.matches("-?\\d{1,9}");
        }
        if (type != null && type.isEnum()) {
            return Enums.parse(type, text).isPresent();
        }
        return Durations.parse(text).isPresent();
    }
}
