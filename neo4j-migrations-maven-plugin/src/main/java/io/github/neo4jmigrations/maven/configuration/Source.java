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

import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A place that may say something about parameters. */
@FunctionalInterface
interface Source {

    /** Looks for a parameter. */
    Optional<Value> find(Setting setting);

    /** The same for values that can be meant for nothing else. */
    default Source unlessAmbiguous() {
        return setting -> setting.isAmbiguous() ? Optional.empty() : find(setting);
    }

    /** Properties under the complete names of parameters. */
    static Source properties(Properties properties, Origin origin) {
        return setting ->
                Optional.ofNullable(properties.getProperty(setting.property())).map(text -> new Value(text, origin));
    }

    /** Values by the short names of parameters. */
    static Source values(Map<String, String> values, Origin origin) {
        return setting -> Optional.ofNullable(values.get(setting.name())).map(text -> new Value(text, origin));
    }

    /** Variables of the environment; of several that are set, the one of this plugin counts. */
    static Source environment(Map<String, String> variables) {
        return setting -> setting.environmentVariables().stream()
                .flatMap(name -> variable(name, variables).stream())
                .filter(Value::counts)
                .findFirst();
    }

    private static Optional<Value> variable(String name, Map<String, String> variables) {
        return Optional.ofNullable(variables.get(name)).map(text -> new Value(text, Origin.environment(name)));
    }

    /** The same without those that other tools know, too. */
    static Source ownEnvironment(Map<String, String> variables) {
        return setting -> variable(setting.environmentVariable(), variables);
    }
}
