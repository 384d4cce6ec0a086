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
package io.github.neo4jmigrations.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.refactorings.AddSurrogateKey;
import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.Extract;
import ac.simons.neo4j.migrations.core.refactorings.Invert;
import ac.simons.neo4j.migrations.core.refactorings.Normalize;
import ac.simons.neo4j.migrations.core.refactorings.Refactoring;
import ac.simons.neo4j.migrations.core.refactorings.Rename;
import ac.simons.neo4j.migrations.core.refactorings.TransferProperty;
import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.ServerJars;
import io.github.neo4jmigrations.devserver.ServerJarsResolver;

/**
 * How long refactorings in batches of a large graph take, on a server whose heap is small: half of the nodes are persons,
 * each of them owns one of the others, a car.
 */
public final class RefactoringTimings {

    private static final String NEO4J = "5.26.30";
    private static final int NODES = 1_000_000;
    private static final int PERSONS = NODES / 2;
    private static final int BATCH = 1_000;

    private static final String PEOPLE =
            """
            UNWIND range(1, $persons) AS i CALL {
              WITH i
              CREATE (:Person {name: i, city: 'C' + i % 1000, active: CASE i % 2 WHEN 0 THEN 'y' ELSE 'n' END})
                -[:OWNS {since: i}]->(:Car)
            } IN TRANSACTIONS OF 10000 ROWS""";

    private final Migrations migrations;
    private final Driver driver;
    private final PrintStream out;

    private RefactoringTimings(Driver driver, PrintStream out) {
        this.migrations = new Migrations(MigrationsConfig.defaultConfig(), driver);
        this.driver = driver;
        this.out = out;
    }

    /** A refactoring, and the counter that tells how many entities it changed. */
    private record Task(Refactoring refactoring, ToIntFunction<Counters> changed) {}

    private static Map<String, Task> tasks() {
        var tasks = new LinkedHashMap<String, Task>();
        tasks.put("rename.label", new Task(Rename.label("Person", "Human").inBatchesOf(BATCH), Counters::labelsAdded));
        tasks.put(
                "rename.label by custom query",
                new Task(
                        Rename.label("Human", "Person")
                                .withCustomQuery("MATCH (h:Human)-[:OWNS]-() RETURN h")
                                .inBatchesOf(BATCH),
                        Counters::labelsAdded));
        tasks.put(
                "rename.nodeProperty",
                new Task(
                        Rename.nodeProperty("name", "title").inBatchesOf(BATCH),
                        counters -> counters.propertiesSet() / 2));
        tasks.put("rename.type", new Task(Rename.type("OWNS", "HAS").inBatchesOf(BATCH), Counters::typesAdded));
        tasks.put(
                "normalize.asBoolean",
                new Task(
                        Normalize.asBoolean("active", List.of("y"), List.of("n"))
                                .inBatchesOf(BATCH),
                        Counters::propertiesSet));
        tasks.put(
                "addSurrogateKeyTo.nodes",
                new Task(AddSurrogateKey.toNodes("Car").inBatchesOf(BATCH), Counters::propertiesSet));
        tasks.put(
                "copy.nodeProperty",
                new Task(
                        TransferProperty.copy("city", List.of("Person"), "HAS", List.of("Car"))
                                .inBatchesOf(BATCH),
                        Counters::propertiesSet));
        tasks.put(
                "extract.properties, 1000 shared nodes",
                new Task(
                        Extract.properties(List.of("Person"), List.of("city"), "LIVES_IN", "Place")
                                .inBatchesOf(BATCH),
                        Counters::typesAdded));
        tasks.put(
                "invert.relationships",
                new Task(Invert.relationships("HAS").withNewType("OWNED_BY").inBatchesOf(BATCH), Counters::typesAdded));
        return tasks;
    }

    /**
     * Starts a server, fills it, and prints one line per refactoring.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        try (var server = DevServer.builder(jars()).start();
                var driver = GraphDatabase.driver(server.boltUri())) {
            driver.executableQuery("CREATE INDEX places FOR (p:Place) ON (p.city)")
                    .execute();
            try (var session = driver.session()) {
                session.run(PEOPLE, Map.of("persons", PERSONS)).consume();
            }
            new RefactoringTimings(driver, System.out).run();
        }
    }

    private static ServerJars jars() {
        try (var context = Runtimes.INSTANCE
                .getRuntime()
                .create(ContextOverrides.create().withUserSettings(true).build())) {
            return new ServerJarsResolver(
                            context.repositorySystem(), context.repositorySystemSession(), context.remoteRepositories())
                    .resolve(NEO4J);
        }
    }

    private void run() {
        out.printf(
                Locale.ROOT,
                "Neo4j %s, %,d nodes, %,d relationships, batches of %,d, heap of at most %d MiB%n%-40s %9s %9s %12s %9s %9s%n",
                NEO4J,
                NODES,
                PERSONS,
                BATCH,
                ServerHeap.limit(driver),
                "",
                "changed",
                "seconds",
                "per second",
                "peak MiB",
                "live MiB");
        tasks().forEach(this::time);
    }

    private void time(String name, Task task) {
        try (var heap = new ServerHeap(driver)) {
            var start = System.nanoTime();
            var changed = task.changed().applyAsInt(migrations.apply(task.refactoring()));
            var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
            out.printf(
                    Locale.ROOT,
                    "%-40s %,9d %9.1f %,12.0f %9d %9d%n",
                    name,
                    changed,
                    seconds,
                    changed / seconds,
                    heap.peak(),
                    heap.live());
        }
    }
}
