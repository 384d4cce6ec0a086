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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.ServerJars;
import io.github.neo4jmigrations.devserver.testing.TestServers;
import io.github.neo4jmigrations.devserver.testing.proxy.BoltProxy;
import io.github.neo4jmigrations.devserver.testing.proxy.Direction;
import io.github.neo4jmigrations.devserver.testing.proxy.Fault;
import io.github.neo4jmigrations.devserver.testing.proxy.Gate;

/**
 * Whenever a server is killed during a migration and started again: nothing is lost or done twice. The system property
 * {@code neo4j-migrations.proof.server-kills} is how often to kill.
 */
class ServerKillsIT {

    private static final int SAMPLE = Integer.getInteger("neo4j-migrations.proof.server-kills", 1);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String STATE =
            "SHOW INDEXES YIELD labelsOrTypes, state AS text WHERE labelsOrTypes = ['Book'] RETURN text";

    private final CrashScenario scenario;
    private final Path home;

    ServerKillsIT(@TempDir Path folder, @TempDir Path home) {
        this.scenario = CrashScenario.write(folder, TransactionMode.PER_STATEMENT);
        this.home = home;
    }

    /** A server whose data survive it. */
    private record Site(DevServer server, ProcessHandle process, Driver driver) implements AutoCloseable {

        static Site start(ServerJars jars, Path home) {
            var others = ProcessHandle.current().children().collect(Collectors.toSet());
            var server =
                    DevServer.builder(jars).withoutAuthentication().home(home).start();
            var process = ProcessHandle.current()
                    .children()
                    .filter(child -> !others.contains(child))
                    .findFirst()
                    .orElseThrow();
            return new Site(server, process, GraphDatabase.driver(server.boltUri(), AuthTokens.none()));
        }

        void kill() throws Exception {
            assertThat(process.destroyForcibly()).isTrue();
            assertThat(process.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS).isAlive())
                    .isFalse();
        }

        @Override
        public void close() {
            driver.close();
            server.close();
        }
    }

    @Test
    void givenServerKilledAnywhere_whenItIsStartedAndMigratedAgain_thenAllIsDoneOnce() throws Exception {
        var jars = TestServers.jars(TestServers.version("5.26"));
        var site = Site.start(jars, home);
        try {
            int answers = undisturbed(site);
            var recovery = new Recovery(scenario, DatabasePicture.of(site.driver()));
            for (int i = 1; i <= SAMPLE; i++) {
                var place = Fault.at(
                        i % 2 == 0 ? Direction.TO_CLIENT : Direction.TO_SERVER, 1 + answers * i / (SAMPLE + 1));
                scenario.reset(site.driver());

                var isGreen = isGreenWhileKilled(site, place);
                site.close();
                site = Site.start(jars, home);
                endLease(site.driver());

                recovery.complete(
                        "SIGKILL of the server at " + place,
                        isGreen,
                        scenario.migrations(site.driver()),
                        site.driver());
            }
            recovery.requireSound("Kills of the server");
        } finally {
            site.close();
        }
    }

    /** The server leaves an index behind that keeps the constraint from being created (neo4j/neo4j issue 13208). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE CONSTRAINT book_id FOR (b:Book) REQUIRE b.id IS UNIQUE;\n",
                "CREATE CONSTRAINT IF NOT EXISTS FOR (b:Book) REQUIRE b.id IS UNIQUE;\n"
            })
    @EnabledIf("isAllWanted")
    void givenServerKilledWhileItCreatesAConstraint_whenMigratingAgain_thenTheConstraintIsThere(
            String statement, @TempDir Path folder) throws Exception {
        var config = new ScriptFolder(folder)
                .with("V1__Constraint.cypher", statement)
                .config();
        var jars = TestServers.jars(TestServers.version("5.26"));
        killDuringConstraint(jars, config.build());
        try (var site = Site.start(jars, home)) {
            endLease(site.driver());
            assertThat(texts(
                            site.driver(),
                            "SHOW CONSTRAINTS YIELD labelsOrTypes AS text WHERE text = ['Book'] RETURN text"))
                    .as("the constraint was not finished")
                    .isEmpty();
            assertThat(texts(site.driver(), STATE)).containsExactly("POPULATING");

            assertThat(new Migrations(config.build(), site.driver()).apply()).isPresent();

            assertThat(
                            texts(
                                    site.driver(),
                                    "SHOW CONSTRAINTS YIELD labelsOrTypes, type AS text WHERE labelsOrTypes = ['Book'] RETURN text"))
                    .containsExactly("UNIQUENESS");
            assertThat(texts(site.driver(), STATE)).containsExactly("ONLINE");
        }
    }

    private void killDuringConstraint(ServerJars jars, MigrationsConfig config) throws Exception {
        CompletableFuture<Boolean> run;
        try (var site = Site.start(jars, home);
                var other = GraphDatabase.driver(site.server().boltUri(), AuthTokens.none())) {
            fill(site.driver());
            run = CompletableFuture.supplyAsync(new Migrations(config, other)::apply)
                    .handle((version, failure) -> failure == null);
            awaitIndex(site.driver());
            site.kill();
        }
        assertThat(run.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isFalse();
    }

    static boolean isAllWanted() {
        return SAMPLE > 1;
    }

    /** So much that it takes time to create an index. */
    private static void fill(Driver driver) {
        try (var session = driver.session()) {
            for (int i = 0; i < 60; i++) {
                session.run(
                                "UNWIND range($first, $first + 4999) AS i CREATE (:Book {id: 'a text that is longer than others ' + i})",
                                Map.of("first", i * 5_000))
                        .consume();
            }
        }
    }

    private static void awaitIndex(Driver driver) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (texts(driver, STATE).isEmpty()) {
            assertThat(System.nanoTime()).as("time for the index to appear").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private static List<String> texts(Driver driver, String query) {
        try (var session = driver.session()) {
            return session.run(query).list(row -> row.get("text").asObject().toString());
        }
    }

    private int undisturbed(Site site) {
        scenario.reset(site.driver());
        try (var proxy = BoltProxy.to(site.server().boltUri()).start();
                var watched = GraphDatabase.driver(proxy.boltUri(), AuthTokens.none())) {
            assertThat(scenario.migrations(watched).apply()).contains(CrashScenario.LAST);
            return proxy.traffic().count(Direction.TO_CLIENT);
        }
    }

    private boolean isGreenWhileKilled(Site site, Fault.Place place) throws Exception {
        var gate = new Gate();
        CompletableFuture<Boolean> run;
        try (var proxy = BoltProxy.to(site.server().boltUri())
                        .fault(place.holdAt(gate))
                        .start();
                var faulty = GraphDatabase.driver(proxy.boltUri(), AuthTokens.none())) {
            run = CompletableFuture.supplyAsync(scenario.migrations(faulty)::apply)
                    .handle((version, failure) -> failure == null);
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (!gate.awaitReached(Duration.ofMillis(50)) && !run.isDone()) {
                assertThat(System.nanoTime()).as("time for the run").isLessThan(deadline);
            }
            site.kill();
        }
        // Without driver nobody tries again
        return run.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** The holder of the lock is this JVM, which is alive: only its lease tells that it has given up. */
    private static void endLease(Driver driver) {
        try (var session = driver.session()) {
            session.run("MATCH (l:__Neo4jMigrationsLock) SET l.until = datetime() - duration({seconds: 1})")
                    .consume();
        }
    }
}
