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
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where values of parameters can come from, except the configuration of the goal in the POM.
 *
 * @param start       what the goal {@code start} of this build says
 * @param user        properties of Maven's command line
 * @param system      properties of Maven's JVM
 * @param environment variables of the environment
 * @param project     properties of the POM and of active profiles
 * @param file        the file that a team shares
 */
record Places(
        Map<String, String> start,
        Properties user,
        Properties system,
        Map<String, String> environment,
        Properties project,
        ConfigurationFile file) {

    Places {
        start = Map.copyOf(start);
        environment = Map.copyOf(environment);
    }

    Places with(ConfigurationFile other) {
        return new Places(start, user, system, environment, project, other);
    }

    /**
     * All places in the order of precedence, which is documented for users and nowhere else to be found in the code.
     *
     * @param variables the environment as the goal sees it
     * @param pom       the configuration of the goal in the POM
     */
    List<Source> inOrder(Source variables, Source pom) {
        return List.of(
                Source.values(start, Origin.START),
                Source.properties(user, Origin.COMMAND_LINE),
                Source.properties(system, Origin.SYSTEM),
                variables.unlessAmbiguous(),
                pom,
                Source.properties(project, Origin.POM_PROPERTY).unlessAmbiguous(),
                file.source().unlessAmbiguous());
    }

    /** Those that count less than the configuration of the goal, the least first. */
    List<Properties> propertiesBelowPom() {
        return List.of(file.values(), project);
    }

    List<Properties> propertiesAbovePom() {
        return List.of(system, user);
    }

    /** What nobody reads, though its name says that we should. */
    List<String> unknownNames(KnownSettings known) {
        UnknownNames unknown = new UnknownNames(known);
        return Stream.of(
                        unknown.properties(user.stringPropertyNames(), Origin.COMMAND_LINE),
                        unknown.properties(onlyOfSystem(), Origin.SYSTEM),
                        unknown.variables(environment),
                        unknown.properties(project.stringPropertyNames(), Origin.POM_PROPERTY),
                        unknown.keys(file.values().stringPropertyNames(), file.origin()))
                .flatMap(warnings -> warnings)
                .toList();
    }

    /** Maven makes properties of its command line properties of the JVM, too. */
    private List<String> onlyOfSystem() {
        return system.stringPropertyNames().stream()
                .filter(name -> user.getProperty(name) == null)
                .toList();
    }

    /** Never the values, as there are secrets among them. */
    @Override
    public String toString() {
        return "places of values";
    }
}
