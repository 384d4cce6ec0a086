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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * The configuration of a goal as Maven hands it over: what the POM says, and for everything else the expression of the
 * parameter's property.
 */
record PomConfiguration(PlexusConfiguration elements, ExpressionEvaluator evaluator) implements Source {

    @Override
    public Optional<Value> find(Setting setting) {
        return Optional.ofNullable(elements.getChild(setting.parameter(), false))
                .filter(element -> element.getChildCount() > 0 || !isExpressionOf(setting, element))
                .map(this::text)
                .map(text -> new Value(text, Origin.POM));
    }

    private static boolean isExpressionOf(Setting setting, PlexusConfiguration element) {
        return setting.expression().equals(element.getValue(""));
    }

    private String text(PlexusConfiguration element) {
        if (element.getChildCount() > 0) {
            return Stream.of(element.getChildren()).map(this::text).collect(Collectors.joining(","));
        }
        return evaluated(element.getValue(""));
    }

    /** The text that an expression stands for, nothing if it stands for nothing. */
    String evaluated(String expression) {
        try {
            return Objects.toString(evaluator.evaluate(expression), "");
        } catch (ExpressionEvaluationException unusable) {
            // Maven reports it when it sets the parameter
            return expression;
        }
    }

    /** The same, with the expression of the property wherever another place counts more than the POM. */
    PlexusConfiguration with(List<ResolvedSetting> settings) {
        Map<String, ResolvedSetting> fromElsewhere = settings.stream()
                .filter(each -> each.origin().kind() != Origin.Kind.POM)
                .collect(Collectors.toMap(each -> each.setting().parameter(), each -> each));
        PlexusConfiguration result = new DefaultPlexusConfiguration(elements.getName());
        for (PlexusConfiguration element : elements.getChildren()) {
            ResolvedSetting other = fromElsewhere.get(element.getName());
            result.addChild(other == null ? element : expression(element, other.setting()));
        }
        return result;
    }

    private static PlexusConfiguration expression(PlexusConfiguration element, Setting setting) {
        PlexusConfiguration expression = new DefaultPlexusConfiguration(element.getName(), setting.expression());
        for (String attribute : element.getAttributeNames()) {
            expression.setAttribute(attribute, element.getAttribute(attribute));
        }
        return expression;
    }
}
