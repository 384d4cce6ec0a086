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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

import io.github.neo4jmigrations.maven.secret.Secret;

/** A goal with a parameter of each type, described as Maven describes goals to their configurators. */
final class SampleGoal implements Configurable {

    enum Mode {
        FAST,
        SAFE
    }

    @Nullable
    URI address;

    @Nullable
    String database;

    @Nullable
    String version;

    @Nullable
    Secret password;

    @Nullable
    File outputFile;

    @Nullable
    Duration lockTimeout;

    @Nullable
    Mode mode;

    @Nullable
    Boolean strict;

    boolean verbose;
    int port;
    List<String> locationsToScan = List.of();
    List<File> trustCertificates = List.of();
    Map<String, Secret> authenticationParameters = Map.of();

    private @Nullable GoalConfiguration configuration;

    GoalConfiguration configuration() {
        return Objects.requireNonNull(configuration, "configured by");
    }

    @Override
    public void configuredBy(GoalConfiguration given) {
        configuration = given;
    }

    /** Names, types and defaults as the descriptor of the plugin has them, each with the expression of its property. */
    static PlexusConfiguration descriptor() {
        PlexusConfiguration parameters = new DefaultPlexusConfiguration("configuration");
        parameters.addChild(parameter("address", "java.net.URI", null));
        parameters.addChild(parameter("database", "java.lang.String", null));
        parameters.addChild(parameter("version", "java.lang.String", null));
        parameters.addChild(parameter("password", Secret.class.getName(), null));
        parameters.addChild(parameter("outputFile", "java.io.File", null));
        parameters.addChild(parameter("lockTimeout", "java.time.Duration", "PT1M"));
        parameters.addChild(parameter("mode", Mode.class.getName(), "SAFE"));
        parameters.addChild(parameter("strict", "java.lang.Boolean", null));
        parameters.addChild(parameter("verbose", "boolean", "false"));
        parameters.addChild(parameter("port", "int", "0"));
        parameters.addChild(parameter("locationsToScan", "java.util.List", "classpath:neo4j/migrations"));
        parameters.addChild(parameter("trustCertificates", "java.util.List", null));
        parameters.addChild(parameter("configFile", "java.io.File", null));
        parameters.addChild(parameter("skip", "boolean", "false"));
        parameters.addChild(parameter("skipPomModules", "boolean", "true"));
        return parameters;
    }

    boolean skip;
    boolean skipPomModules;

    @Nullable
    File configFile;

    private static PlexusConfiguration parameter(String name, String type, @Nullable String byDefault) {
        PlexusConfiguration parameter = new DefaultPlexusConfiguration(name, "${neo4j-migrations." + name + "}");
        parameter.setAttribute("implementation", type);
        if (byDefault != null) {
            parameter.setAttribute("default-value", byDefault);
        }
        return parameter;
    }
}
