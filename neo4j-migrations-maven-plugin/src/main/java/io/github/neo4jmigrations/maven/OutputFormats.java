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

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.output.OutputFormat;

/** Reads the formats that users name. */
final class OutputFormats {

    private OutputFormats() {}

    /**
     * Finds all formats.
     *
     * @throws GoalFailure if there is none of one of these names
     */
    static Set<OutputFormat> parse(List<String> names) {
        Set<OutputFormat> formats = EnumSet.noneOf(OutputFormat.class);
        names.forEach(name -> formats.add(OutputFormat.named(name).orElseThrow(() -> unknown(name))));
        return formats;
    }

    private static GoalFailure unknown(String name) {
        return new GoalFailure(
                ErrorCode.SETTING_INVALID,
                "There is no format '" + name
                        + "' for neo4j-migrations.outputFormats, nothing was done: write json, junit or markdown, or several of"
                        + " them separated by commas.");
    }
}
