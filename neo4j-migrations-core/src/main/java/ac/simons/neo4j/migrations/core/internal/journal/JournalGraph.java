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
package ac.simons.neo4j.migrations.core.internal.journal;

/** Label and properties of the journal: one node per migration that was begun and is not recorded yet. */
final class JournalGraph {

    static final String JOURNAL = "__Neo4jMigrationsJournal";
    /** The name of the lock under which the migration runs. */
    static final String NAME = "name";

    static final String VERSION = "version";
    static final String SOURCE = "source";
    /** Number of steps that are committed. */
    static final String FINISHED = "finished";
    /** Number of all steps. */
    static final String STEPS = "steps";
    /** Checksum of the statements of the finished steps. */
    static final String CHECKSUM = "checksum";
    /** The same including a step that was begun and may be committed or not; absent if there is none. */
    static final String ANNOUNCED = "announced";
    /** How many runs have worked on it. */
    static final String ATTEMPT = "attempt";

    static final String AT = "at";

    private JournalGraph() {}
}
