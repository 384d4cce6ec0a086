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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/** Reads a version as users name it: {@code 1.2}, {@code V1_2} or {@code V1_2__Create_people.cypher}. */
final class VersionText {

    private static final Pattern VERSION =
            Pattern.compile("[VR]?(?<value>\\d+(?:_\\d+)*|\\d+(?:\\.\\d+)*)(?:__[A-Za-z0-9_ ]+(?:\\.[A-Za-z0-9_]+)?)?");

    private VersionText() {}

    /**
     * Finds the value in a text.
     *
     * @throws GoalFailure if the text names no version
     */
    static MigrationVersion parse(String text) {
        Matcher version = VERSION.matcher(text.strip());
        if (!version.matches()) {
            throw new GoalFailure(
                    ErrorCode.SETTING_INVALID,
                    "The value '" + text + "' of neo4j-migrations.version is no version, nothing was"
                            + " changed: write a version such as 002, or the complete name of a migration such as"
                            + " V002__Create_people.");
        }
        return MigrationVersion.withValue(version.group("value").replace('_', '.'));
    }
}
