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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;
import io.github.neo4jmigrations.devserver.testing.proxy.BoltMessage;
import io.github.neo4jmigrations.devserver.testing.proxy.BoltProxy;
import io.github.neo4jmigrations.devserver.testing.proxy.MessageType;
import io.github.neo4jmigrations.devserver.testing.proxy.Traffic;

/**
 * statements that are committed one by one, on a server that is far away: each is sent while the one before it is
 * being committed, and nothing else differs from a server nearby.
 */
@ExtendWith(Neo4jExtension.class)
class OverlapIT {

    private static final String FAMILY = "5.26";
    private static final Duration EACH_WAY = Duration.ofMillis(15);
    private static final int STATEMENTS = 30;

    private final ScriptFolder scripts;
    private final Neo4jServers servers;

    OverlapIT(@TempDir Path folder, Neo4jServers servers) {
        this.scripts = new ScriptFolder(folder);
        this.servers = servers;
    }

    private static String count(int number) {
        return "MERGE (c:Counter {id: %d}) SET c.n = coalesce(c.n, 0) + 1".formatted(number);
    }

    private static String countTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> count(i) + ";\n").collect(Collectors.joining());
    }

    private Migrations migrations(Driver driver) {
        return new Migrations(
                scripts.config()
                        .withTransactionMode(TransactionMode.PER_STATEMENT)
                        .build(),
                driver);
    }

    private Traffic fromAfar(String family, Consumer<Driver> operation) {
        return fromAfar(family, Config.defaultConfig(), operation);
    }

    private Traffic fromAfar(String family, Config config, Consumer<Driver> operation) {
        try (var proxy = BoltProxy.to(servers.server(family).boltUri())
                        .recordStatements()
                        .delay(EACH_WAY)
                        .start();
                var driver = GraphDatabase.driver(proxy.boltUri(), AuthTokens.none(), config)) {
            return proxy.trafficOf(() -> operation.accept(driver));
        }
    }

    private List<Long> counters(String family) {
        try (var session = servers.driver(family).session()) {
            return session.run("MATCH (c:Counter) RETURN c.n AS n ORDER BY c.id")
                    .list(row -> row.get("n").asLong());
        }
    }

    private long nodes(String label) {
        try (var session = servers.driver(FAMILY).session()) {
            return session.run("MATCH (n:%s) RETURN count(n)".formatted(label))
                    .single()
                    .get(0)
                    .asLong();
        }
    }

    /** How many of the statements were sent before the commit in front of them was answered. */
    private static int sentEarly(Traffic traffic) {
        int early = 0;
        int commits = 0;
        for (var message : traffic.messages()) {
            if (message.type() == MessageType.COMMIT) {
                commits = message.connection();
            } else if (message.connection() == commits && message.type() == MessageType.SUCCESS) {
                commits = 0;
            } else if (commits != 0 && isCount(message)) {
                early++;
            }
        }
        return early;
    }

    private static boolean isCount(BoltMessage message) {
        return message.text().orElse("").startsWith("MERGE (c:Counter");
    }

    /** One behind the other, it would be none. How many more than a few it is depends on what else the machine does. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenManyStatements_whenMigrating_thenTheyAreSentWhileTheOneBeforeIsCommitted(String family) {
        scripts.with("V1__Count.cypher", countTo(STATEMENTS));

        var traffic = fromAfar(
                family, driver -> assertThat(migrations(driver).apply()).contains(MigrationVersion.withValue("1")));

        assertThat(sentEarly(traffic)).isGreaterThan(3);
        assertThat(counters(family)).hasSize(STATEMENTS).containsOnly(1L);
        assertThat(migrations(servers.driver(family)).validate(false).isValid()).isTrue();
    }

    /** Whoever brings a driver with few connections gets along with them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void givenFewConnections_whenMigrating_thenNobodyWaitsForever(int connections) {
        scripts.with("V1__Count.cypher", countTo(STATEMENTS));
        var config = Config.builder().withMaxConnectionPoolSize(connections).build();

        var traffic = fromAfar(
                FAMILY, config, driver -> assertThat(migrations(driver).apply()).isPresent());

        assertThat(traffic.messages().stream().mapToInt(BoltMessage::connection))
                .allMatch(number -> number <= connections);
        assertThat(counters(FAMILY)).hasSize(STATEMENTS).containsOnly(1L);
    }

    /** the same as nearby, and tried once. */
    @Test
    void givenStatementThatFails_whenMigrating_thenItIsReportedAndTheNextRunGoesOnWithIt() {
        scripts.with("V1__Count.cypher", countTo(9) + "RETURN 1 / 0;\n" + count(10) + ";\n");

        var traffic = fromAfar(FAMILY, driver -> assertThatThrownBy(migrations(driver)::apply)
                .isInstanceOf(MigrationsException.class)
                .hasMessage(
                        "Cannot apply V1__Count.cypher: statement 10 of 11 (%s:10) was refused by %s community, database `neo4j`: Neo.ClientError.Statement.ArithmeticError: / by zero.%n    10 | RETURN 1 / 0%nIts first 9 statements are committed and stay in the database, the migration is not recorded as applied. No migration has been applied. Correct the statement and migrate again, which goes on with it; if you undo the committed ones instead, answer `mvn neo4j-migrations:repair -Dneo4j-migrations.interrupted=restart` first.",
                        scripts.file("V1__Count.cypher"), server(driver)));

        assertThat(traffic.ofType(MessageType.RUN))
                .filteredOn(message -> message.text().orElse("").equals("RETURN 1 / 0"))
                .hasSize(1);
        assertThat(counters(FAMILY)).hasSize(9);
        scripts.with("V1__Count.cypher", countTo(11));
        assertThat(migrations(servers.driver(FAMILY)).apply()).isPresent();
        assertThat(counters(FAMILY)).hasSize(11).containsOnly(1L);
        assertThat(nodes("__Neo4jMigrationsJournal")).isZero();
    }

    private String server(Driver driver) {
        return String.valueOf(migrations(driver).getConnectionDetails().getServerVersion())
                .replace('/', ' ');
    }

    /** What the next statement waits for is gone then, so it is sent once more when the one before is committed. */
    @Test
    void givenStatementsThatDeleteTheJournal_whenMigrating_thenAllOthersAreExecutedOnce() {
        scripts.with(
                "V1__Count.cypher",
                countTo(9).replace(";\n", ";\nMATCH (j:__Neo4jMigrationsJournal) DELETE j;\n") + count(10) + ";\n");

        var traffic = fromAfar(
                FAMILY, driver -> assertThat(migrations(driver).apply()).isPresent());

        assertThat(traffic.ofType(MessageType.RUN))
                .filteredOn(OverlapIT::isCount)
                .hasSizeGreaterThan(10);
        assertThat(counters(FAMILY)).hasSize(10).containsOnly(1L);
        assertThat(nodes("__Neo4jMigrationsJournal")).isZero();
    }

    private void givenMigrations(int number) {
        for (int i = 1; i <= number; i++) {
            scripts.with("V" + i + "__Count.cypher", count(i) + ";\n");
        }
    }

    /**
     * How many of the statements were sent in transactions that had been asked for before the commit in front of them was
     * sent. The commit waits for answers, so which of the two is listed first is no accident, as it is with statements that
     * are sent on two connections at the same moment.
     */
    private static int begunEarly(Traffic traffic) {
        var beginnings = new HashMap<Integer, Integer>();
        int early = 0;
        int lastCommit = Integer.MAX_VALUE;
        for (int i = 0; i < traffic.messages().size(); i++) {
            var message = traffic.messages().get(i);
            if (message.type() == MessageType.BEGIN) {
                beginnings.put(message.connection(), i);
            } else if (message.type() == MessageType.COMMIT) {
                lastCommit = i;
            } else if (isCount(message) && beginnings.getOrDefault(message.connection(), lastCommit) < lastCommit) {
                early++;
            }
        }
        return early;
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenManyMigrations_whenMigrating_thenEachBeginsWhileTheOneBeforeIsExecuted(String family) {
        givenMigrations(12);

        var traffic = fromAfar(
                family, driver -> assertThat(migrations(driver).apply()).contains(MigrationVersion.withValue("12")));

        assertThat(begunEarly(traffic)).isGreaterThan(3);
        assertThat(counters(family)).hasSize(12).containsOnly(1L);
        assertThat(migrations(servers.driver(family)).validate(false).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void givenFewConnections_whenMigratingManyOfDifferentKinds_thenNobodyWaitsForever(int connections) {
        givenMigrations(6);
        scripts.with("V3_1__Constrain.cypher", "CREATE CONSTRAINT ids FOR (c:Counter) REQUIRE c.id IS UNIQUE;\n");
        scripts.with(
                "V4_1__Count_and_batch.cypher",
                "RETURN 1;\nUNWIND [7] AS id CALL { WITH id MERGE (c:Counter {id: id})"
                        + " SET c.n = 1 } IN TRANSACTIONS;\n");
        scripts.with("R5_1__Again.cypher", "MERGE (c:Counter {id: 8}) SET c.n = 1;\n");
        var config = Config.builder().withMaxConnectionPoolSize(connections).build();

        var traffic = fromAfar(
                FAMILY, config, driver -> assertThat(migrations(driver).apply()).isPresent());

        assertThat(traffic.messages().stream().mapToInt(BoltMessage::connection))
                .allMatch(number -> number <= connections);
        assertThat(counters(FAMILY)).hasSize(8).containsOnly(1L);
        assertThat(migrations(servers.driver(FAMILY)).validate(false).isValid()).isTrue();
    }

    @Test
    void givenMigrationThatFails_whenMigrating_thenWhatWasBegunForTheNextOneIsNotLeftOpen() {
        givenMigrations(6);
        scripts.with("V5__Count.cypher", "RETURN 1 / 0;\n");
        var onlyOne = Config.builder()
                .withMaxConnectionPoolSize(1)
                .withConnectionAcquisitionTimeout(10, TimeUnit.SECONDS)
                .build();

        var unused = fromAfar(FAMILY, onlyOne, driver -> {
            assertThatThrownBy(migrations(driver)::apply).isInstanceOf(MigrationsException.class);
            driver.verifyConnectivity();
        });

        assertThat(counters(FAMILY)).hasSize(4).containsOnly(1L);
        assertThat(nodes("__Neo4jMigrationsLock")).isZero();
        scripts.with("V5__Count.cypher", count(5) + ";\n");
        assertThat(migrations(servers.driver(FAMILY)).apply()).isPresent();
        assertThat(counters(FAMILY)).hasSize(6).containsOnly(1L);
    }

    /** What has written something already, as a gate does, must not change the schema. */
    @Test
    void givenProcedureThatChangesTheSchema_whenMigrating_thenItIsSentOnceMore() {
        scripts.with(
                "V1__Count.cypher",
                countTo(STATEMENTS) + "CALL db.index.fulltext.createNodeIndex('words', ['Book'], ['text']);\n"
                        + count(STATEMENTS + 1) + ";\n" + count(STATEMENTS + 2) + ";\n");

        var traffic =
                fromAfar("4.4", driver -> assertThat(migrations(driver).apply()).isPresent());

        assertThat(sentEarly(traffic)).isPositive();
        assertThat(counters("4.4")).hasSize(STATEMENTS + 2).containsOnly(1L);
    }
}
