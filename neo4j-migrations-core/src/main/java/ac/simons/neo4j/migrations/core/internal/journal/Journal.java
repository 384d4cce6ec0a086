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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.MapAccessor;

/** The queries that read and write the journal of one target database. All of them expect that the lock is held. */
public final class Journal {

    private static final String READ = "MATCH (j:%s {name: $name}) RETURN j AS entry".formatted(JournalGraph.JOURNAL);

    private static final String WRITTEN_SO =
            "j.finished = $finished AND j.checksum = $checksum AND j.announced IS NULL";

    private static final String FIND = "MATCH (j:%s {name: $name, version: $version}) WHERE %s RETURN count(j) AS found"
            .formatted(JournalGraph.JOURNAL, WRITTEN_SO);

    /**
     * Writes something first: whoever is changing the node has its lock until the end of his transaction, and what is read
     * before that proves nothing. Fails by a division by zero, and so ends the transaction that it is part of.
     */
    private static final String WAIT_FOR =
            """
            MATCH (j:%s {name: $name, version: $version}) SET j.seized = true REMOVE j.seized
            WITH j WHERE %s
            RETURN 1 / count(j) AS reached"""
                    .formatted(JournalGraph.JOURNAL, WRITTEN_SO);

    /** Setting a property to null removes it. */
    private static final String WRITE =
            """
            MERGE (j:%s {name: $name, version: $version})
            ON CREATE SET j.attempt = 0
            SET j += $entry, j.at = datetime({timezone: 'UTC'}), j.attempt = j.attempt + $begun"""
                    .formatted(JournalGraph.JOURNAL);

    private static final String DELETE =
            "MATCH (j:%s {name: $name, version: $version}) DELETE j".formatted(JournalGraph.JOURNAL);

    private static final String DELETE_OF_ALL_TARGETS = "MATCH (j:%s) DELETE j".formatted(JournalGraph.JOURNAL);

    private static final String DELETE_ALL = "MATCH (j:%s {name: $name}) DELETE j".formatted(JournalGraph.JOURNAL);

    private final String name;

    /**
     * Creates the queries.
     *
     * @param name name of the lock
     */
    public Journal(String name) {
        this.name = name;
    }

    /** Whether this is the first entry of a run, or a later one. */
    public enum Moment {
        BEGIN,
        PROGRESS
    }

    /** Asks for all entries, see {@link #byVersion}. */
    public Query read() {
        return new Query(READ, Map.of("name", name));
    }

    /** What {@link #read()} was answered. */
    public static Map<String, JournalEntry> byVersion(List<Record> rows) {
        return rows.stream().map(Journal::entry).collect(Collectors.toMap(JournalEntry::version, Function.identity()));
    }

    private static JournalEntry entry(Record row) {
        MapAccessor node = row.get("entry").asNode();
        return new JournalEntry(
                node.get(JournalGraph.VERSION).asString(),
                node.get(JournalGraph.SOURCE).asString(""),
                node.get(JournalGraph.FINISHED).asInt(),
                node.get(JournalGraph.STEPS).asInt(),
                node.get(JournalGraph.CHECKSUM).asString(),
                Optional.of(node.get(JournalGraph.ANNOUNCED))
                        .filter(announced -> !announced.isNull())
                        .map(announced -> announced.asString()));
    }

    /** Writes an entry, or replaces that of the same version. */
    public Query write(JournalEntry entry, Moment moment) {
        var properties = new HashMap<String, Object>();
        properties.put(JournalGraph.SOURCE, entry.source());
        properties.put(JournalGraph.FINISHED, entry.finished());
        properties.put(JournalGraph.STEPS, entry.steps());
        properties.put(JournalGraph.CHECKSUM, entry.checksum());
        properties.put(JournalGraph.ANNOUNCED, entry.announced().orElse(null));
        return new Query(
                WRITE,
                Map.of(
                        "name",
                        name,
                        "version",
                        entry.version(),
                        "entry",
                        properties,
                        "begun",
                        moment == Moment.BEGIN ? 1 : 0));
    }

    /** Asks whether an entry is written exactly so, see {@link #isFound}. */
    public Query find(JournalEntry entry) {
        return new Query(FIND, exactly(entry));
    }

    /** Waits for the end of the transaction that is writing an entry, and fails unless it is written exactly so then. */
    public Query waitFor(JournalEntry entry) {
        return new Query(WAIT_FOR, exactly(entry));
    }

    private Map<String, Object> exactly(JournalEntry entry) {
        return Map.of(
                "name", name, "version", entry.version(), "finished", entry.finished(), "checksum", entry.checksum());
    }

    /** What {@link #find} was answered. */
    public static boolean isFound(List<Record> rows) {
        return rows.get(0).get("found").asLong() > 0;
    }

    /** Deletes the entry of a migration that is done. */
    public Query delete(String version) {
        return new Query(DELETE, Map.of("name", name, "version", version));
    }

    /** Deletes all entries of all target databases. */
    public static Query deleteOfAllTargets() {
        return new Query(DELETE_OF_ALL_TARGETS);
    }

    /** Deletes all entries. */
    public Query deleteAll() {
        return new Query(DELETE_ALL, Map.of("name", name));
    }
}
