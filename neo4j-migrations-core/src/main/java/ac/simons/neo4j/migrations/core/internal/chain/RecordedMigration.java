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
package ac.simons.neo4j.migrations.core.internal.chain;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.MigrationType;

/**
 * A migration as the database has recorded it.
 *
 * @param version     value of the version
 * @param description description
 * @param type        what it was made of
 * @param repeatable  whether it is repeatable, empty where other tools left it out
 * @param source      name of the file or class
 * @param checksum    checksum of the most recent application
 * @param installed   the most recent application
 */
public record RecordedMigration(
        String version,
        Optional<String> description,
        MigrationType type,
        Optional<Boolean> repeatable,
        String source,
        Optional<String> checksum,
        Installation installed) {

    /**
     * When, by whom and how fast a migration was applied.
     *
     * @param at            time of the server
     * @param by            who is said to have installed it, and as which user
     * @param executionTime how long it took
     */
    public record Installation(ZonedDateTime at, String by, Optional<Duration> executionTime) {}

    /** Such as {@code 001 ("First one")}. */
    public String title() {
        return LocalMigration.title(version, description);
    }
}
