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
package ac.simons.neo4j.migrations.core.internal.discovery;

import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/**
 * What is wrong with the local files, kind by kind, as not every operation needs all of them.
 *
 * @param migrations     migrations that cannot be read or understood
 * @param callbacks      the same for callbacks, and folders that cannot be searched and may hold some
 * @param duplicates     versions that exist more than once, whatever preconditions say
 * @param emptyLocations locations in which nothing lies, which need not be wrong
 */
public record LocalProblems(Problems migrations, Problems callbacks, Problems duplicates, Problems emptyLocations) {

    private static final String UNUSABLE = "Cannot use the local migrations";

    /** Nothing wrong yet. */
    public static LocalProblems none() {
        return new LocalProblems(
                new Problems(UNUSABLE), new Problems(UNUSABLE), new Problems(UNUSABLE), new Problems(UNUSABLE));
    }

    /** Whatever cannot be read or understood. */
    public Problems unreadable() {
        var both = migrations.under(UNUSABLE);
        both.addAll(callbacks);
        return both;
    }

    /**
     * Ends the operation if anything is wrong with files.
     *
     * @param stateLeft what was left behind
     */
    public void throwIfAny(String stateLeft) {
        var all = unreadable();
        all.addAll(duplicates);
        all.throwIfAny(stateLeft);
    }
}
