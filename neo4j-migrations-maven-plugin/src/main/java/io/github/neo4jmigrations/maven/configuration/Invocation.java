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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;

/**
 * One goal that Maven is about to run.
 *
 * @param session   the build
 * @param project   the module, a stand-in of Maven's where there is none
 * @param execution the goal and how it came to be run
 */
record Invocation(MavenSession session, MavenProject project, MojoExecution execution) {

    private static final String VARIABLE = "env.";

    private static final String WARNINGS = Invocation.class.getName() + ".warnings";

    /** Asks Maven for it, as goals do by the expressions of read-only parameters. */
    static Invocation of(ExpressionEvaluator evaluator) throws ComponentConfigurationException {
        try {
            return new Invocation(
                    (MavenSession) evaluator.evaluate("${session}"),
                    (MavenProject) evaluator.evaluate("${project}"),
                    (MojoExecution) evaluator.evaluate("${mojoExecution}"));
        } catch (ExpressionEvaluationException unknown) {
            throw new ComponentConfigurationException("Maven does not tell what it is about to run", unknown);
        }
    }

    String goal() {
        return execution.getGoal();
    }

    KnownSettings known() {
        return KnownSettings.of(execution.getMojoDescriptor());
    }

    /** All places but the file, which one of them may name. */
    Places places() {
        return new Places(
                BuildServer.values(session.getPluginContext(plugin(), project)),
                session.getUserProperties(),
                session.getSystemProperties(),
                environment(session.getSystemProperties()),
                project.getProperties(),
                ConfigurationFile.NONE);
    }

    private PluginDescriptor plugin() {
        return execution.getMojoDescriptor().getPluginDescriptor();
    }

    /** Maven has the environment among its properties, also where a daemon runs for somebody else. */
    private static Map<String, String> environment(Properties system) {
        Map<String, String> environment = new TreeMap<>();
        system.stringPropertyNames().stream()
                .filter(name -> name.startsWith(VARIABLE))
                .forEach(name -> environment.put(name.substring(VARIABLE.length()), system.getProperty(name)));
        return environment;
    }

    ConfigurationFile sharedFile() {
        File here = Optional.ofNullable(project.getBasedir()).orElseGet(() -> new File("").getAbsoluteFile());
        return ConfigurationFile.optional(here, session.getRequest().getMultiModuleProjectDirectory());
    }

    boolean isBoundToModuleOfModules() {
        return execution.getSource() == MojoExecution.Source.LIFECYCLE && "pom".equals(project.getPackaging());
    }

    /** Those that no goal of this build has printed before. */
    @SuppressWarnings("unchecked") // nobody else uses the key
    List<String> onlyNew(List<String> warnings) {
        Set<String> printed = (Set<String>) session.getPluginContext(plugin(), session.getTopLevelProject())
                .computeIfAbsent(WARNINGS, key -> ConcurrentHashMap.<String>newKeySet());
        return warnings.stream().filter(printed::add).toList();
    }
}
