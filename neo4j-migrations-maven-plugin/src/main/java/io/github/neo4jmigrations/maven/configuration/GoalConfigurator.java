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

import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.ConfigurationListener;
import org.codehaus.plexus.component.configurator.converters.basic.AbstractBasicConverter;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.PlexusConfiguration;

import io.github.neo4jmigrations.maven.secret.Secret;
import io.github.neo4jmigrations.maven.secret.SecretCommand;

/**
 * Configures goals as Maven does by default, with values from more places than Maven asks: a goal itself cannot tell a
 * value of the POM from a default, and would be asked too late. Maven finds this class through
 * {@code META-INF/plexus/components.xml}.
 *
 * <p>It also knows types for secrets. A type that Maven converts by a setter of its own would not do: {@code mvn -X} prints
 * what is given to such setters.
 */
public final class GoalConfigurator extends BasicComponentConfigurator {

    /** What each goal names as its configurator. */
    public static final String HINT = "neo4j-migrations";

    /** Called by Maven. */
    public GoalConfigurator() {
        converterLookup.registerConverter(new SecretConverter());
        converterLookup.registerConverter(new SecretCommandConverter());
        converterLookup.registerConverter(new Durations());
        converterLookup.registerConverter(new Enums());
    }

    @Override
    public void configureComponent(
            Object component,
            PlexusConfiguration elements,
            ExpressionEvaluator evaluator,
            ClassRealm realm,
            ConfigurationListener listener)
            throws ComponentConfigurationException {
        if (component instanceof Configurable goal) {
            PomConfiguration pom = new PomConfiguration(elements, evaluator);
            Resolution resolution = new Resolution(Invocation.of(evaluator), pom, goal.getClass());
            GoalConfiguration outcome = resolution.outcome();
            goal.configuredBy(outcome);
            if (outcome.isUsable()) {
                super.configureComponent(
                        goal,
                        pom.with(resolution.settings()),
                        new ResolvedEvaluator(evaluator, resolution.texts()),
                        realm,
                        listener);
            }
        } else {
            super.configureComponent(component, elements, evaluator, realm, listener);
        }
    }

    private static final class SecretConverter extends AbstractBasicConverter {

        @Override
        public boolean canConvert(Class<?> type) {
            return Secret.class.equals(type);
        }

        @Override
        protected Object fromString(String text) {
            return Secret.of(text);
        }
    }

    private static final class SecretCommandConverter extends AbstractBasicConverter {

        @Override
        public boolean canConvert(Class<?> type) {
            return SecretCommand.class.equals(type);
        }

        @Override
        protected Object fromString(String text) {
            return new SecretCommand(text);
        }
    }
}
