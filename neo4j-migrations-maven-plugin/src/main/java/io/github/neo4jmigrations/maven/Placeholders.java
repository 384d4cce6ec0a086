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
package io.github.neo4jmigrations.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Values for place-holders in scripts. Maven cannot turn one property of the command line into several of them. */
final class Placeholders {

    private static final String PREFIX = "neo4j-migrations.placeholders.";

    private Placeholders() {}

    /**
     * Adds properties with our prefix to what the POM configures; properties win.
     *
     * @param configured values by key; an empty element of the POM is null here and means the empty text
     */
    static Map<String, String> merge(Map<String, String> configured, Properties properties) {
        Map<String, String> merged = new LinkedHashMap<>();
        configured.forEach((key, value) -> merged.put(key, value == null ? "" : value));
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> merged.put(name.substring(PREFIX.length()), properties.getProperty(name)));
        return merged;
    }
}
