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
package io.github.neo4jmigrations.maven.it;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;

import io.github.neo4jmigrations.devserver.DataLifetime;
import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.testing.TestServers;

/**
 * One Neo4j 5.26 for all projects that are built one behind the other, as each project needs an empty database but none
 * needs a server of its own. Projects that need an older one share it, too. Maven loads the classes of the hook scripts
 * anew for each of them; what they must share is kept in system properties.
 */
public final class SharedNeo4j {

    /** The same as of the server with the id {@code shared-neo4j} in {@code src/it/settings.xml}. */
    public static final String PASSWORD = "only-for-integration-tests";

    private static final String ADDRESS_PROPERTY = SharedNeo4j.class.getName() + ".address.";
    private static final String FAMILY = "5.26";

    private static final Set<String> VOLATILE =
            Set.of("id", "ownedIndexId", "state", "populationPercent", "lastRead", "readCount", "trackedSince");

    private final URI address;

    private SharedNeo4j(URI address) {
        this.address = address;
    }

    /**
     * The server that was started before.
     *
     * @return the server
     */
    public static SharedNeo4j get() {
        return get(FAMILY);
    }

    /**
     * The same of another family.
     *
     * @param family such as 4.4
     * @return the server
     */
    public static SharedNeo4j get(String family) {
        return new SharedNeo4j(URI.create(System.getProperty(ADDRESS_PROPERTY + name(family))));
    }

    /** Of the server of this thread, pool-2-thread-1 for example: it prepares a project, builds it, and looks at the result. */
    private static String name(String family) {
        return family + Thread.currentThread().getName().replaceFirst(".*(?=-)", "");
    }

    /**
     * Starts the server unless it runs, deletes everything in it, and lets the Maven that will run in a project use it.
     *
     * @param project folder of the project
     * @throws IOException if the coordinates cannot be written
     */
    public static void emptyFor(File project) throws IOException {
        SharedNeo4j server = emptied(project);
        writeMavenConfig(
                project,
                "-Dneo4j-migrations.address=" + server.address,
                "-Dneo4j-migrations.user=neo4j",
                "-Dneo4j-migrations.password=" + PASSWORD);
    }

    /**
     * The same, but the project gets the address only.
     *
     * @param project folder of the project
     * @throws IOException if the coordinates cannot be written
     */
    public static void emptyWithAddressFor(File project) throws IOException {
        writeMavenConfig(project, "-Dneo4j-migrations.address=" + emptied(project).address);
    }

    /**
     * Empties the server and one of another family, and gives a project the addresses of both: the latter as
     * {@code older.address}.
     *
     * @param project folder of the project
     * @param family such as 4.4
     * @throws IOException if the coordinates cannot be written
     */
    public static void emptyWithOlderFor(File project, String family) throws IOException {
        writeMavenConfig(
                project,
                "-Dneo4j-migrations.address=" + emptied(project, FAMILY).address,
                "-Dolder.address=" + emptied(project, family).address,
                "-Dneo4j-migrations.user=neo4j",
                "-Dneo4j-migrations.password=" + PASSWORD);
    }

    private static SharedNeo4j emptied(File project) {
        return emptied(project, FAMILY);
    }

    private static SharedNeo4j emptied(File project, String family) {
        SharedNeo4j server = startedOnce(project, family);
        server.deleteEverything();
        return server;
    }

    private static SharedNeo4j startedOnce(File project, String family) {
        String name = name(family);
        if (System.getProperty(ADDRESS_PROPERTY + name) == null) {
            Path home = project.toPath().resolveSibling("../it-neo4j-" + name).normalize();
            // Ends with this JVM
            DevServer started = DevServer.builder(TestServers.jars(TestServers.version(family)))
                    .home(home)
                    .dataLifetime(DataLifetime.DISCARDED)
                    .password(PASSWORD)
                    .start();
            System.setProperty(ADDRESS_PROPERTY + name, started.boltUri().toString());
        }
        return get(family);
    }

    /** Options that Maven finds in the project itself, so that the projects show the commands that users would type. */
    static void writeMavenConfig(File project, String... options) throws IOException {
        Path folder = Files.createDirectories(project.toPath().resolve(".mvn"));
        Files.write(folder.resolve("maven.config"), List.of(options));
    }

    /**
     * Where the server is.
     *
     * @return its Bolt address
     */
    public URI address() {
        return address;
    }

    /**
     * Asks the database.
     *
     * @param query Cypher
     * @return a map per row
     */
    public List<Map<String, Object>> rows(String query) {
        try (Driver driver = driver()) {
            return driver.executableQuery(query).execute().records().stream()
                    .map(Record::asMap)
                    .toList();
        }
    }

    /**
     * Asks the database for single values.
     *
     * @param query Cypher that returns one column
     * @return the value of each row
     */
    public List<Object> values(String query) {
        return rows(query).stream().map(row -> row.values().iterator().next()).toList();
    }

    /**
     * Sources of what the database has recorded as applied.
     *
     * @return file names in the order of application
     */
    public List<Object> appliedScripts() {
        return values("MATCH p = (:__Neo4jMigration {version: 'BASELINE'})-[:MIGRATED_TO*]->(m)"
                + " RETURN m.source ORDER BY length(p)");
    }

    /**
     * Whether there is anything at all: data or a constraint.
     *
     * @return true if not
     */
    public boolean isEmpty() {
        return values("MATCH (n) RETURN labels(n)").isEmpty()
                && values("SHOW CONSTRAINTS YIELD name").isEmpty();
    }

    /**
     * Whether there is nothing that belongs to a migration; the constraints of the lock may be there.
     *
     * @return true if no node exists and only constraints of the engine
     */
    public boolean holdsNothingOfMigrations() {
        return values("MATCH (n) RETURN labels(n)").isEmpty()
                && values("SHOW CONSTRAINTS YIELD name").isEmpty();
    }

    /**
     * All constraints and indexes, as far as two databases can have the same: without ids, states and statistics.
     *
     * @return a map per item, sorted
     */
    public List<Map<String, Object>> schema() {
        return Stream.of("SHOW CONSTRAINTS YIELD *", "SHOW INDEXES YIELD *")
                .flatMap(query -> rows(query).stream())
                .map(row -> {
                    Map<String, Object> item = new TreeMap<>(row);
                    item.keySet().removeAll(VOLATILE);
                    return item;
                })
                .sorted(Comparator.comparing(Map::toString))
                .toList();
    }

    /** Deletes all data, constraints and indexes. */
    public void deleteEverything() {
        try (Driver driver = driver()) {
            driver.executableQuery("MATCH (n) DETACH DELETE n").execute();
            drop(driver, "CONSTRAINT", "SHOW CONSTRAINTS YIELD name");
            drop(driver, "INDEX", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
        }
    }

    private static void drop(Driver driver, String kind, String names) {
        driver.executableQuery(names).execute().records().forEach(found -> driver.executableQuery(
                        "DROP " + kind + " `" + found.get("name").asString() + "`")
                .execute());
    }

    /**
     * Connects to it.
     *
     * @return a driver, which the caller has to close
     */
    public Driver driver() {
        return GraphDatabase.driver(address, AuthTokens.basic("neo4j", PASSWORD));
    }
}
