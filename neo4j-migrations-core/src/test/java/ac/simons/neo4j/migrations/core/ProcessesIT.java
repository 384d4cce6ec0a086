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

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;
import io.github.neo4jmigrations.devserver.testing.proxy.BoltProxy;
import io.github.neo4jmigrations.devserver.testing.proxy.Fault;
import io.github.neo4jmigrations.devserver.testing.proxy.Gate;

/** D-07: what several processes do to one database, all at once or one while another is paused. */
@WithNeo4j
@EnabledOnOs(OS.LINUX)
class ProcessesIT {

    private static final int MANY = 8;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration FAR = Duration.ofMillis(2);

    private final CrashScenario scenario;
    private final URI server;
    private final Driver driver;

    ProcessesIT(@TempDir Path folder, DevServer server, Driver driver) {
        this.scenario = CrashScenario.write(folder, TransactionMode.PER_MIGRATION);
        this.server = server.boltUri();
        this.driver = driver;
    }

    private DatabasePicture undisturbed() {
        assertThat(scenario.migrations(driver).apply()).contains(CrashScenario.LAST);
        var picture = DatabasePicture.of(driver);
        scenario.reset(driver);
        return picture;
    }

    @Test
    void givenManyProcesses_whenAllMigrateAtOnce_thenEachMigrationIsAppliedOnceAndWhoMayNotWaitSaysWhy()
            throws Exception {
        var expected = undisturbed();
        var processes = new ArrayList<MigratingProcess>();
        try {
            for (int i = 0; i < MANY; i++) {
                processes.add(MigratingProcess.start());
            }
            for (var process : processes) {
                process.awaitReady();
            }

            assertThat(outcomes(processes, LIMIT)).hasSize(MANY).containsOnly("green Optional[7]");

            assertThat(DatabasePicture.of(driver)).isEqualTo(expected);

            scenario.reset(driver);
            assertThat(outcomes(processes, Duration.ZERO))
                    .hasSize(MANY)
                    .contains("green Optional[7]")
                    .allMatch(
                            outcome -> outcome.equals("green Optional[7]")
                                    || outcome.matches(
                                            "red Cannot take the lock: another migration is running or has crashed, the lock is held by \\S+ on \\S+ \\(process \\d+, neo4j-migrations/\\S+\\) since \\S+\\. Nothing was changed\\. Wait for the other one; if it has crashed, its lock is taken over as soon as its lease has ended, now at \\S+\\."));

            assertThat(DatabasePicture.of(driver)).isEqualTo(expected);
        } finally {
            processes.forEach(MigratingProcess::close);
        }
    }

    private List<String> outcomes(List<MigratingProcess> processes, Duration lockTimeout) throws Exception {
        for (var process : processes) {
            process.migrate(server, scenario, lockTimeout);
        }
        var outcomes = new ArrayList<String>();
        for (var process : processes) {
            outcomes.add(process.outcome());
        }
        return outcomes;
    }

    /** The transaction of the paused one is open, but has no lock yet. */
    @Test
    void givenHolderPausedBeyondItsLease_whenAnotherOneMigrates_thenItFinishesAndTheFirstOneCommitsNothing()
            throws Exception {
        var expected = undisturbed();
        var gate = new Gate();
        try (var proxy = proxyThatHolds(CrashScenario.FIRST_OF_DATA, gate);
                var holder = pausedAt(gate, proxy, scenario)) {
            assertThat(scenario.migrations(driver, Duration.ZERO).apply()).contains(CrashScenario.LAST);
            assertThat(DatabasePicture.of(driver)).isEqualTo(expected);

            holder.goOn();
            gate.open();

            assertThat(holder.outcome())
                    .isEqualTo(
                            "red The lock was lost: somebody removed it, or took it over and has released it already. Nothing of this transaction was committed. Run it again when the other one is done.");
        }
        assertThat(DatabasePicture.of(driver)).isEqualTo(expected);
    }

    /** What the transaction of the paused one has changed is in the way of the other until its end. */
    @Test
    void givenHolderPausedBetweenStatements_whenAnotherOneMigrates_thenItWaitsForTheEndOfThatTransaction()
            throws Exception {
        var expected = undisturbed();
        var gate = new Gate();
        try (var proxy = proxyThatHolds(CrashScenario.SECOND_OF_DATA, gate);
                var holder = pausedAt(gate, proxy, scenario)) {
            overtake(holder, gate, scenario);
        }
        assertThat(DatabasePicture.of(driver)).isEqualTo(expected);
    }

    /** The commit of the statement in front of it was sent, and so was what waits for that, as the server is far away. */
    @Test
    void givenHolderPausedWhileStatementsOverlap_whenAnotherOneMigrates_thenEachStatementIsExecutedOnce()
            throws Exception {
        var oneByOne = CrashScenario.write(scenario.folder().resolve("overlap"), TransactionMode.PER_STATEMENT);
        oneByOne.reset(driver);
        assertThat(oneByOne.migrations(driver).apply()).contains(CrashScenario.LAST);
        var expected = DatabasePicture.of(driver);
        oneByOne.reset(driver);
        var gate = new Gate();
        try (var proxy = BoltProxy.to(server)
                        .recordStatements()
                        .delay(FAR)
                        .fault(Fault.atStatement(CrashScenario.SENT_EARLY).holdAt(gate))
                        .start();
                var holder = pausedAt(gate, proxy, oneByOne)) {
            overtake(holder, gate, oneByOne);
        }
        assertThat(DatabasePicture.of(driver)).isEqualTo(expected);
    }

    /** Another one migrates and gets all done; the holder, when it goes on, commits nothing more. */
    private void overtake(MigratingProcess holder, Gate gate, CrashScenario migrated) throws Exception {
        var paused = lockId();
        var other = CompletableFuture.supplyAsync(migrated.migrations(driver, Duration.ZERO)::apply);
        awaitOtherLockThan(paused);

        holder.goOn();
        gate.open();

        assertThat(holder.outcome())
                .startsWith("red The lock was lost: ")
                .endsWith(". Nothing of this transaction was committed. Run it again when the other one is done.");
        assertThat(other.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).contains(CrashScenario.LAST);
    }

    private BoltProxy proxyThatHolds(String statement, Gate gate) {
        return BoltProxy.to(server)
                .recordStatements()
                .fault(Fault.atStatement(statement).holdAt(gate))
                .start();
    }

    /** Time flies for the lock while its holder stands still. */
    private MigratingProcess pausedAt(Gate gate, BoltProxy proxy, CrashScenario migrated) throws Exception {
        var holder = MigratingProcess.start();
        holder.awaitReady();
        holder.migrate(proxy.boltUri(), migrated, LIMIT);
        assertThat(gate.awaitReached(LIMIT)).isTrue();
        holder.pause();
        try (var session = driver.session()) {
            session.run("MATCH (l:__Neo4jMigrationsLock) SET l.until = datetime() - duration({seconds: 1})")
                    .consume();
        }
        return holder;
    }

    private String lockId() {
        try (var session = driver.session()) {
            return session.run("MATCH (l:__Neo4jMigrationsLock) RETURN l.id")
                    .single()
                    .get(0)
                    .asString();
        }
    }

    private void awaitOtherLockThan(String id) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (lockId().equals(id)) {
            assertThat(System.nanoTime()).as("time for taking over").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
