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
package ac.simons.neo4j.migrations.core.internal.operations;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Location;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.internal.discovery.LocalProblems;

/**
 * Everything that lies in the locations, read once, before the database is touched.
 *
 * @param scripts   migrations, unsorted; alternatives of one version are all there
 * @param callbacks callbacks in the order in which they run
 * @param problems  what is wrong with them
 */
record LocalFiles(List<Candidate> scripts, List<LocalCallback> callbacks, LocalProblems problems) {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    LocalFiles {
        scripts = List.copyOf(scripts);
        callbacks = List.copyOf(callbacks);
    }

    /** Ends the operation if anything is wrong with the files. */
    void requireSound() {
        problems.throwIfAny(NOTHING_CHANGED);
    }

    /**
     * Ends an operation that needs no migrations if anything is wrong with callbacks, which it might run without.
     *
     * @param asked what cannot be done then
     */
    void requireCallbacks(String asked) {
        problems.callbacks().under(asked).throwIfAny(NOTHING_CHANGED);
    }

    /** Ends the operation if anything is wrong with the files, and warns if there are none. */
    void requireSoundAndWarnIfNone(List<Location> locations) {
        requireSound();
        if (scripts.isEmpty() && !locations.isEmpty()) {
            LOG.warn("{} No migrations were found in {}.", ErrorCode.MIGRATIONS_NOT_FOUND, locations);
        }
    }

    static final String UNUSABLE = "Cannot use the local migrations";
    static final String NOTHING_CHANGED = "Nothing was changed in the database";
}
