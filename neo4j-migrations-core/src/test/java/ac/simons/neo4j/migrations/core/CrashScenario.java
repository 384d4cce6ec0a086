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
package ac.simons.neo4j.migrations.core;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;

/**
 * Migrations of all kinds whose effect shows if a part of them was lost or done twice: each statement that must run exactly
 * once counts on a node of its own. All the others may be repeated.
 *
 * @param folder where the scripts lie
 * @param mode   how they are divided into transactions
 */
record CrashScenario(Path folder, TransactionMode mode) {

    /** What is recorded after all of them. */
    static final MigrationVersion LAST = MigrationVersion.withValue("7");

    /** The first statement of a transaction that changes data. */
    static final String FIRST_OF_DATA = count("3.1");

    /** The second one. */
    static final String SECOND_OF_DATA = count("3.2");

    private static final String REPEATABLE = "R1__Repeatable.cypher";

    /** One of those that are sent before the one in front of them is known to be committed, if the server is far away. */
    static final String SENT_EARLY = count("3.5");

    private static String count(String id) {
        return "MERGE (c:Counter {id: '%s'}) SET c.n = coalesce(c.n, 0) + 1".formatted(id);
    }

    private static String data() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(i -> count("3." + i) + ";\n")
                .collect(Collectors.joining());
    }

    /** Writes the scripts. */
    static CrashScenario write(Path folder, TransactionMode mode) {
        new ScriptFolder(folder.resolve("old")).with(REPEATABLE, "MERGE (r:Text) SET r.text = 'old';\n");
        new ScriptFolder(folder.resolve("new"))
                .with(REPEATABLE, "MERGE (r:Text) SET r.text = 'new';\n" + count("1.2") + ";\n")
                .with(
                        "V2__Schema.cypher",
                        """
                        CREATE CONSTRAINT counter_id FOR (c:Counter) REQUIRE c.id IS UNIQUE;
                        CREATE INDEX counter_n IF NOT EXISTS FOR (c:Counter) ON (c.n);
                        """)
                .with("V3__Data.cypher", data())
                // Each of these begins while the one before is at work, if the server is far away
                .with("V3_1__More.cypher", count("3.1.1") + ";\n")
                .with("V3_2__More.cypher", count("3.2.1") + ";\n" + count("3.2.2") + ";\n")
                .with("V3_3__More.cypher", count("3.3.1") + ";\n")
                .with(
                        "V4__Batches.cypher",
                        """
                        // safe to repeat
                        UNWIND range(1, 4) AS i CALL (i) { MERGE (:Batch {id: i}) } IN TRANSACTIONS OF 2 ROWS;
                        CREATE INDEX batch_id FOR (b:Batch) ON (b.id);
                        %s;
                        """
                                .formatted(count("4.3")))
                .with("V6__Drop.cypher", "DROP INDEX counter_n;\n")
                .with("V7__Last.cypher", count("7.1") + ";\n");
        return new CrashScenario(folder, mode);
    }

    /** Waits for the lock of somebody who is not gone. */
    Migrations migrations(Driver driver) {
        return migrations(driver, Duration.ofMinutes(2));
    }

    Migrations migrations(Driver driver, Duration lockTimeout) {
        var config = new ScriptFolder(folder.resolve("new"))
                .config()
                .withTransactionMode(mode)
                .withLockTimeout(lockTimeout)
                .withMigrationClassesDiscoverer(context -> List.of(new V5__Code()));
        return new Migrations(config.build(), driver);
    }

    /**
     * Makes the database as it was before: empty; for statements that are committed one by one not quite, so that the
     * repeatable migration is repeated.
     */
    void reset(Driver driver) {
        try (var session = driver.session()) {
            session.run("MATCH (n) DETACH DELETE n").consume();
            if (mode == TransactionMode.PER_MIGRATION) {
                drop(session, "SHOW CONSTRAINTS YIELD name RETURN 'CONSTRAINT ' + name AS item");
                drop(session, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN 'INDEX ' + name AS item");
                return;
            }
            session.run("DROP CONSTRAINT counter_id IF EXISTS").consume();
            session.run("DROP INDEX counter_n IF EXISTS").consume();
            session.run("DROP INDEX batch_id IF EXISTS").consume();
        }
        var unused =
                new Migrations(new ScriptFolder(folder.resolve("old")).config().build(), driver).apply();
    }

    private static void drop(Session session, String listing) {
        session.run(listing).list(row -> row.get("item").asString()).forEach(item -> session.run("DROP " + item)
                .consume());
    }

    /** Code that may be repeated. */
    static final class V5__Code implements JavaBasedMigration {

        @Override
        public void apply(MigrationContext context) {
            try (var session = context.getSession()) {
                session.executeWriteWithoutResult(
                        transaction -> transaction.run("MERGE (:Code {id: 1})").consume());
            }
        }
    }
}
