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
package io.github.neo4jmigrations.maven.output;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format that the result of a goal can be written in. */
public enum OutputFormat {
    /** JSON as described by {@code docs/schemas}. */
    JSON,
    /** Test cases as the common systems of continuous integration read them. */
    JUNIT,
    /** A summary for people, as GitHub, GitLab and others show it. */
    MARKDOWN;

    /** Finds the format that a user names. */
    public static Optional<OutputFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** {@return the name that users know} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
