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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.DuplicateMojoDescriptorException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.classworlds.realm.DuplicateRealmException;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** A build with one module, whose goals are configured in the way of Maven: classes of Maven's, but no container. */
final class FakeBuild {

    final Properties user = new Properties();
    final Properties system = new Properties();
    final Model model = new Model();
    final Map<String, PlexusConfiguration> pom = new TreeMap<>();
    MojoExecution.Source source = MojoExecution.Source.CLI;
    private final PluginDescriptor plugin = new PluginDescriptor();
    private final MavenProject project = new MavenProject(model);
    private final MavenSession session;

    @SuppressWarnings({"deprecation", "NullAway"
    }) // Maven itself has no other way; neither container nor repository are used
    FakeBuild(File folder) {
        project.setFile(new File(folder, "pom.xml"));
        model.setPackaging("jar");
        plugin.setGroupId("com.example");
        plugin.setArtifactId("plugin");
        plugin.setVersion("1");
        List.of("migrate", "start").forEach(this::describe);
        var request = new DefaultMavenExecutionRequest();
        session = new MavenSession(
                (PlexusContainer) null, (RepositorySystemSession) null, request, new DefaultMavenExecutionResult());
        session.setProjects(new ArrayList<>(List.of(project)));
    }

    private void describe(String goal) {
        var descriptor = new MojoDescriptor();
        descriptor.setGoal(goal);
        descriptor.setImplementation(SampleGoal.class.getName());
        descriptor.setPluginDescriptor(plugin);
        descriptor.setMojoConfiguration(SampleGoal.descriptor());
        try {
            plugin.addMojo(descriptor);
        } catch (DuplicateMojoDescriptorException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @CanIgnoreReturnValue
    FakeBuild commandLine(String name, String value) {
        user.setProperty("neo4j-migrations." + name, value);
        return this;
    }

    @CanIgnoreReturnValue
    FakeBuild environment(String name, String value) {
        system.setProperty("env." + name, value);
        return this;
    }

    @CanIgnoreReturnValue
    FakeBuild pom(String name, String value) {
        pom.put(name, new DefaultPlexusConfiguration(name, value));
        return this;
    }

    @CanIgnoreReturnValue
    FakeBuild pomProperty(String name, String value) {
        model.addProperty("neo4j-migrations." + name, value);
        return this;
    }

    /** What the goal {@code start} leaves behind. */
    void serverIsStarted(Map<String, String> login) {
        Map<Object, Object> context = new HashMap<>();
        BuildServer.announce(context, login);
        context.forEach(
                (key, value) -> session.getPluginContext(plugin, project).put(key.toString(), value));
    }

    SampleGoal migrate() {
        return run("migrate");
    }

    @SuppressWarnings("NullAway") // there need not be a listener
    SampleGoal run(String goal) {
        session.getRequest().setUserProperties(user).setSystemProperties(system);
        var mojo = new SampleGoal();
        var execution = new MojoExecution(plugin.getMojo(goal), "default-cli", source);
        try {
            new GoalConfigurator().configureComponent(mojo, elements(), new Evaluator(execution), realm(), null);
        } catch (ComponentConfigurationException refused) {
            throw new IllegalStateException(refused);
        }
        return mojo;
    }

    private static ClassRealm realm() {
        try {
            return new ClassWorld().newRealm("plugin", FakeBuild.class.getClassLoader());
        } catch (DuplicateRealmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where the POM says nothing, Maven hands over the expression of the property. */
    private PlexusConfiguration elements() {
        PlexusConfiguration elements = new DefaultPlexusConfiguration("configuration");
        for (PlexusConfiguration parameter : SampleGoal.descriptor().getChildren()) {
            elements.addChild(pom.getOrDefault(parameter.getName(), parameter));
        }
        PlexusConfiguration map = pom.get("authenticationParameters");
        if (map != null) {
            elements.addChild(map);
        }
        return elements;
    }

    private final class Evaluator implements ExpressionEvaluator {

        private final MojoExecution execution;

        private Evaluator(MojoExecution execution) {
            this.execution = execution;
        }

        @Override
        public @Nullable Object evaluate(String expression) {
            return switch (expression) {
                case "${session}" -> session;
                case "${project}" -> project;
                case "${mojoExecution}" -> execution;
                default -> expression.startsWith("${") ? property(expression) : expression;
            };
        }

        private @Nullable Object property(String expression) {
            String name = expression.substring(2, expression.length() - 1);
            return user.getProperty(name, model.getProperties().getProperty(name));
        }

        @Override
        public File alignToBaseDirectory(File file) {
            return file.isAbsolute() ? file : new File(project.getBasedir(), file.getPath());
        }
    }
}
