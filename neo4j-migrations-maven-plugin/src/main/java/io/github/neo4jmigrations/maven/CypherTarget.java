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

import java.util.regex.Pattern;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/** Reads the version of Neo4j that statements are written for: {@code 4.4}, {@code 5.26.1} or {@code latest}. */
final class CypherTarget {

    private static final Pattern LATEST = Pattern.compile("latest", Pattern.CASE_INSENSITIVE);

    private static final Pattern KNOWN = Pattern.compile("(?:3\\.5|4\\.[0-4]|5|20\\d\\d)(?:\\..*)?");

    private CypherTarget() {}

    /**
     * How to create items on the Enterprise edition of a version, which knows all of them.
     *
     * @throws GoalFailure if there is no such version
     */
    static RenderConfig parse(String text) {
        String version = text.strip();
        if (LATEST.matcher(version).matches()) {
            return RenderConfig.create()
                    .ifNotExists()
                    .forVersionAndEdition(Neo4jVersion.LATEST, Neo4jEdition.ENTERPRISE);
        }
        if (!KNOWN.matcher(version).matches()) {
            throw new GoalFailure(
                    ErrorCode.SETTING_INVALID,
                    "The value '" + text + "' of neo4j-migrations.neo4jVersion is no version of Neo4j that"
                            + " statements can be written for: write 3.5, 4.4, 5.26, 2025.10 or the like, or latest.");
        }
        return RenderConfig.create()
                .idempotent(Neo4jVersion.of(version).hasIdempotentOperations())
                .forVersionAndEdition(version, Neo4jEdition.ENTERPRISE.name());
    }
}
