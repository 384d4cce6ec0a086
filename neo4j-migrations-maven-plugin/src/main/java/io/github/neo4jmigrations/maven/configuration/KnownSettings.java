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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

import io.github.neo4jmigrations.maven.output.ResultProperties;

/**
 * All parameters with a property, read from what Maven knows about this plugin: a parameter of a goal is all that it takes
 * for its environment variable, its key in the file and its place among the suggestions to exist.
 *
 * @param ofGoal parameters of the goal at hand
 * @param all    parameters of all goals by their name, and the switches that skip one goal
 */
record KnownSettings(List<Setting> ofGoal, Map<String, Setting> all) {

    static final String SKIP = "skip";

    /** What follows these prefixes is up to users. */
    static final Set<String> FAMILIES = Set.of("placeholders.", "authenticationParameters.");

    KnownSettings {
        ofGoal = List.copyOf(ofGoal);
        all = new TreeMap<>(all);
    }

    static KnownSettings of(MojoDescriptor goal) {
        Map<String, Setting> all = new TreeMap<>();
        for (MojoDescriptor each : goal.getPluginDescriptor().getMojos()) {
            Setting skip = skip(each.getGoal());
            all.put(skip.name(), skip);
            settings(each).forEach(setting -> all.putIfAbsent(setting.name(), setting));
        }
        return new KnownSettings(settings(goal).toList(), all);
    }

    /** The switch for one goal; it is a property only, as an execution in the POM has the general one. */
    static Setting skip(String goal) {
        return new Setting(SKIP + "." + goal, SKIP + "." + goal, null);
    }

    private static Stream<Setting> settings(MojoDescriptor goal) {
        return Stream.of(goal.getMojoConfiguration().getChildren())
                .filter(KnownSettings::hasProperty)
                .map(parameter ->
                        new Setting(parameter.getName(), name(parameter), parameter.getAttribute("default-value")));
    }

    private static boolean hasProperty(PlexusConfiguration parameter) {
        return parameter.getValue("").startsWith("${" + Setting.PREFIX);
    }

    private static String name(PlexusConfiguration parameter) {
        String expression = parameter.getValue("");
        return expression.substring(2 + Setting.PREFIX.length(), expression.length() - 1);
    }

    boolean knowsProperty(String property) {
        String name = property.substring(Setting.PREFIX.length());
        return all.containsKey(name)
                || FAMILIES.stream().anyMatch(name::startsWith)
                || ResultProperties.NAMES.contains(property);
    }

    Set<String> properties() {
        return all.values().stream().map(Setting::property).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> environmentVariables() {
        return all.values().stream().map(Setting::environmentVariable).collect(Collectors.toCollection(TreeSet::new));
    }
}
