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

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/** What all places together say about the parameters of one goal. */
public final class GoalConfiguration {

    private final Places places;
    private final List<ResolvedSetting> resolved;
    private final Optional<String> reasonToSkip;
    private final List<String> problems;
    private final List<String> warnings;

    GoalConfiguration(
            Places places,
            List<ResolvedSetting> resolved,
            Optional<String> reasonToSkip,
            List<String> problems,
            List<String> warnings) {
        this.places = places;
        this.resolved = List.copyOf(resolved);
        this.reasonToSkip = reasonToSkip;
        this.problems = List.copyOf(problems);
        this.warnings = List.copyOf(warnings);
    }

    /** {@return why the goal does nothing, if it does} */
    public Optional<String> reasonToSkip() {
        return reasonToSkip;
    }

    /** {@return what has no effect although somebody meant it to have one} */
    public List<String> warnings() {
        return warnings;
    }

    /** {@return what the environment overrides in the project, and nobody can see there} */
    public List<String> notes() {
        return resolved.stream()
                .flatMap(each -> each.overriddenByEnvironment().stream()
                        .map(lower -> each.setting().property() + " (" + lower.origin() + ") is overridden by the "
                                + each.origin() + "."))
                .toList();
    }

    /** Whether the goal is to run, and can. */
    boolean isUsable() {
        return reasonToSkip.isEmpty() && problems.isEmpty();
    }

    /**
     * Makes sure that the goal can run.
     *
     * @throws GoalFailure if there are values that cannot be used; it names all of them
     */
    public void requireUsable() {
        if (problems.size() == 1) {
            throw new GoalFailure(
                    ErrorCode.SETTING_INVALID,
                    "Nothing was done, as the configuration cannot be used: " + problems.get(0));
        }
        if (!problems.isEmpty()) {
            throw new GoalFailure(
                    ErrorCode.SETTING_INVALID,
                    "Nothing was done, as the configuration cannot be used:" + System.lineSeparator() + "- "
                            + String.join(System.lineSeparator() + "- ", problems));
        }
    }

    /**
     * Tells where a value comes from.
     *
     * @param parameter name of a parameter of the goal
     * @return the place
     */
    public Origin origin(String parameter) {
        return resolved(parameter).map(ResolvedSetting::origin).orElse(Origin.DEFAULT);
    }

    /**
     * Tells whether any place says a value, be it the default.
     *
     * @param parameter name of a parameter of the goal
     * @return false if nobody does, or it was taken back
     */
    public boolean isGiven(String parameter) {
        return resolved(parameter).flatMap(ResolvedSetting::value).isPresent();
    }

    private Optional<ResolvedSetting> resolved(String parameter) {
        return resolved.stream()
                .filter(each -> each.setting().parameter().equals(parameter))
                .findFirst();
    }

    /**
     * Tells all parameters that have a property, with their values and origins, secrets masked.
     *
     * @param goal the goal
     * @return a line for each
     */
    public List<String> describe(Configurable goal) {
        return resolved.stream()
                .sorted(Comparator.comparing(each -> each.setting().name()))
                .map(each -> each.setting().property() + " = "
                        + each.shown(
                                TextCheck.type(goal.getClass(), each.setting().parameter())) + " ("
                        + each.origin() + ")")
                .toList();
    }

    /** {@return variables of the environment, as Maven has them} */
    public Map<String, String> environment() {
        return places.environment();
    }

    /**
     * Completes a map that users fill key by key, each key a property of its own.
     *
     * @param name name of the parameter
     * @param configured what is written in the POM; an empty element is null there and means the empty text
     * @return all keys, those of the command line before those of the POM before those of the file
     */
    public Map<String, String> family(String name, Map<String, String> configured) {
        Map<String, String> family = new LinkedHashMap<>();
        String prefix = Setting.PREFIX + name + ".";
        places.propertiesBelowPom().forEach(properties -> put(family, prefix, properties));
        configured.forEach((key, value) -> family.put(key, value == null ? "" : value));
        places.propertiesAbovePom().forEach(properties -> put(family, prefix, properties));
        return family;
    }

    private static void put(Map<String, String> family, String prefix, Properties properties) {
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> family.put(name.substring(prefix.length()), properties.getProperty(name)));
    }
}
