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

import java.util.Map;
import java.util.Set;

import ac.simons.neo4j.migrations.core.MigrationChain.Element;
import ac.simons.neo4j.migrations.core.MigrationState;
import ac.simons.neo4j.migrations.core.MigrationVersion;

/** Results as properties of the project, for goals that follow in the same build. */
public final class ResultProperties {

    private static final String CURRENT = "neo4j-migrations.current";
    private static final String APPLIED = "neo4j-migrations.applied";
    private static final String PENDING = "neo4j-migrations.pending";
    private static final String VALID = "neo4j-migrations.valid";
    private static final String DRIFT = "neo4j-migrations.drift";

    /** All names. They look like those of parameters, and are none. */
    public static final Set<String> NAMES = Set.of(CURRENT, APPLIED, PENDING, VALID, DRIFT);

    private ResultProperties() {}

    /** {@return values by name} */
    public static Map<String, String> of(GoalResult result) {
        if (result instanceof GoalResult.Migrate migrate) {
            return Map.of(
                    CURRENT, migrate.currentVersion().orElse(""),
                    APPLIED, String.valueOf(migrate.appliedNow()),
                    PENDING, String.valueOf(migrate.pending()));
        }
        if (result instanceof GoalResult.Info info) {
            return Map.of(CURRENT, current(info), PENDING, String.valueOf(pending(info)));
        }
        return result instanceof GoalResult.Validate validate
                ? Map.of(VALID, String.valueOf(validate.validation().isValid()))
                : Map.of(
                        DRIFT,
                        String.valueOf(((GoalResult.Diff) result).comparison().hasDrift()));
    }

    private static String current(GoalResult.Info info) {
        return info.chain()
                .getLastAppliedVersion()
                .map(MigrationVersion::getValue)
                .orElse("");
    }

    private static long pending(GoalResult.Info info) {
        return info.chain().getElements().stream()
                .map(Element::getState)
                .filter(MigrationState.PENDING::equals)
                .count();
    }
}
