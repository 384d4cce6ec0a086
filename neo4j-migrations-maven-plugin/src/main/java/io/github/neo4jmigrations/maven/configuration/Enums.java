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

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.ConfigurationListener;
import org.codehaus.plexus.component.configurator.converters.AbstractConfigurationConverter;
import org.codehaus.plexus.component.configurator.converters.lookup.ConverterLookup;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/** Reads one of several words, in upper or lower case. Maven's own converter knows them exactly as they are written in Java. */
final class Enums extends AbstractConfigurationConverter {

    /** What a text stands for, if anything. */
    static Optional<Object> parse(Class<?> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> name(constant).equalsIgnoreCase(text))
                .findFirst()
                .map(Object.class::cast);
    }

    /** All words of a type, for people. */
    static String forms(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(Enums::name).collect(Collectors.joining(" or "));
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).name();
    }

    @Override
    public boolean canConvert(Class<?> type) {
        return type.isEnum();
    }

    @Override
    public @Nullable Object fromConfiguration(
            ConverterLookup lookup,
            PlexusConfiguration configuration,
            Class<?> type,
            Class<?> enclosingType,
            ClassLoader loader,
            ExpressionEvaluator evaluator,
            ConfigurationListener listener)
            throws ComponentConfigurationException {
        Object value = fromExpression(configuration, evaluator);
        if (value instanceof String text) {
            return parse(type, text.strip())
                    .orElseThrow(
                            () -> new ComponentConfigurationException("'" + text + "' is not " + forms(type) + "."));
        }
        return value;
    }
}
