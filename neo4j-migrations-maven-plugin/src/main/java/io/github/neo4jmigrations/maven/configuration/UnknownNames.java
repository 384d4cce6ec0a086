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

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** Names that look like ours and are none: they have no effect, which their users should not find out the hard way. */
final class UnknownNames {

    private final KnownSettings known;

    UnknownNames(KnownSettings known) {
        this.known = known;
    }

    /** A warning for each property with our prefix that no goal has. */
    Stream<String> properties(Collection<String> names, Origin origin) {
        return names.stream()
                .filter(name -> name.startsWith(Setting.PREFIX) && !known.knowsProperty(name))
                .sorted()
                .map(name -> warning("property " + name + " (" + origin + ")", name, known.properties()));
    }

    /** A warning for each key of the file that no goal has; there all keys should be ours. */
    Stream<String> keys(Collection<String> names, Origin origin) {
        return names.stream()
                .filter(name -> !name.startsWith(Setting.PREFIX) || !known.knowsProperty(name))
                .sorted()
                .map(name -> warning("key " + name + " in " + origin, completed(name), known.properties()));
    }

    private static String completed(String name) {
        return name.startsWith(Setting.PREFIX) ? name : Setting.PREFIX + name;
    }

    /** A warning for each variable with our prefix that no goal has. */
    Stream<String> variables(Map<String, String> environment) {
        Collection<String> variables = known.environmentVariables();
        return environment.keySet().stream()
                .filter(name -> name.startsWith(Setting.ENVIRONMENT_PREFIX) && !variables.contains(name))
                .sorted()
                .map(name -> warning("environment variable " + name, name, variables));
    }

    private static String warning(String subject, String name, Collection<String> candidates) {
        return "The " + subject + " is not known and has no effect."
                + Spelling.nearest(name, candidates)
                        .map(nearest -> " Did you mean " + nearest + "?")
                        .orElse(" `mvn neo4j-migrations:help -Ddetail` lists all parameters.");
    }
}
