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
package ac.simons.neo4j.migrations.core.internal.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import ac.simons.neo4j.migrations.core.LockInfo.State;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.internal.schema.bookkeeping.BookkeepingSchema;
import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** D-07, R-705: leases, take-overs and fences on each generation of servers. */
@ExtendWith(Neo4jExtension.class)
class LeaseIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(400);

    private final Neo4jServers servers;

    LeaseIT(Neo4jServers servers) {
        this.servers = servers;
    }

    /** One server as tests of locks use it. */
    private record Site(Driver driver, String family, Sessions sessions) {

        static Site of(Neo4jServers servers, String family) {
            var driver = servers.driver(family);
            var databases = new Settings.Databases(Optional.empty(), Optional.empty(), Optional.empty());
            return new Site(driver, family, new Sessions(driver, databases));
        }

        LockNode node(Duration lease) {
            return new LockNode(sessions, "John Doe", lease);
        }

        MigrationLock lock(Duration lease, Duration timeout) {
            return new MigrationLock(
                    sessions, () -> new BookkeepingSchema(sessions, Neo4jVersion.of(family)), node(lease), timeout);
        }

        LockRecord create(String id, Duration lease) {
            try (var session = sessions.schema()) {
                return node(lease).createOrRead(session, Map.of(LockGraph.ID, id), LONG);
            }
        }

        MigrationLock impatient() {
            return lock(LONG, Duration.ZERO);
        }

        void run(String statement) {
            try (var session = driver.session()) {
                session.run(statement).consume();
            }
        }

        /** What a machine that was lost leaves behind. */
        void leaveLock(String until) {
            impatient().acquire().close();
            run(
                    "CREATE (:__Neo4jMigrationsLock {id: 'f00', name: 'John Doe', user: 'jane', host: 'ci-7', process: 4711, since: datetime('2026-01-31T10:00:00Z'), until: %s, fence: 7})"
                            .formatted(until));
        }

        long number(String query) {
            try (var session = driver.session()) {
                return session.run(query).single().get(0).asLong();
            }
        }

        long locks() {
            return number("MATCH (l:__Neo4jMigrationsLock) RETURN count(l)");
        }

        void write(Fence fence) {
            try (var session = sessions.schema()) {
                session.executeWriteWithoutResult(transaction -> {
                    transaction.run("CREATE (:Written)").consume();
                    fence.requireHeld(transaction);
                });
            }
        }
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenFreeLock_whenTaken_thenItIsDescribedAndExclusiveUntilReleased(String family) {
        var site = Site.of(servers, family);

        try (var held = site.impatient().acquire()) {
            var found = site.impatient().find().orElseThrow();
            assertThat(found.getId()).isEqualTo(held.id()).hasSize(36);
            assertThat(found.getState()).isEqualTo(State.HELD);
            assertThat(found.getUser()).contains(System.getProperty("user.name"));
            assertThat(found.getProcess()).hasValue(ProcessHandle.current().pid());
            assertThat(found.getTool().orElseThrow()).startsWith("neo4j-migrations/");
            assertThat(Duration.between(
                            found.getSince().orElseThrow(), found.getUntil().orElseThrow()))
                    .isEqualTo(LONG);
            assertThat(found.fence()).isGreaterThan(1_700_000_000_000L);
            assertThatThrownBy(site.impatient()::acquire)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot take the lock: another migration is running or has crashed, the lock is %s. Nothing was changed. Wait for the other one; if it has crashed, its lock is taken over as soon as its lease has ended, now at %s.",
                            found.describe(), found.getUntil().orElseThrow());
            site.write(held.fence());
        }

        assertThat(site.impatient().find()).isEmpty();
        assertThat(site.number("MATCH (w:Written) RETURN count(w)")).isOne();
    }

    /** what the original tool writes, and what it runs into. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenAnotherTool_thenBothExcludeEachOther(String family) {
        var site = Site.of(servers, family);
        var theirs = "CREATE (:__Neo4jMigrationsLock {id: 'f00', name: 'John Doe'})";
        try (var held = site.impatient().acquire()) {
            assertThat(held.id()).isNotEmpty();
            assertThatThrownBy(() -> site.run(theirs)).hasMessageContaining("already exists with label");
        }
        site.run(theirs);

        assertThatThrownBy(site.impatient()::acquire)
                .isInstanceOf(MigrationsException.class)
                .hasMessage(
                        "Cannot take the lock: another migration is running or has crashed, the lock is held by another tool under the id f00. Nothing was changed. Wait for the other one; if it is gone for good, remove its lock with `neo4j-migrations:unlock`.");

        assertThat(site.impatient().find().orElseThrow().getState()).isEqualTo(State.WITHOUT_LEASE);
        assertThat(site.number("MATCH (l:__Neo4jMigrationsLock) RETURN size(keys(l))"))
                .isEqualTo(2);
        assertThat(site.impatient().remove("f01")).isFalse();
        assertThat(site.impatient().remove("f00")).isTrue();
        assertThat(site.locks()).isZero();
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenExpiredLease_whenNotEvenWaiting_thenItIsTakenOverWithARisingFence(String family) {
        var site = Site.of(servers, family);
        site.leaveLock("datetime() - duration({milliseconds: 1})");
        site.run("MATCH (l:__Neo4jMigrationsLock) SET l.fence = 4102444800000, l.other = 'x'");
        assertThat(site.impatient().find().orElseThrow().getState()).isEqualTo(State.EXPIRED);

        try (var held = site.impatient().acquire()) {
            var found = site.impatient().find().orElseThrow();
            assertThat(found.getId()).isEqualTo(held.id());
            assertThat(found.fence()).isEqualTo(4102444800001L);
            assertThat(found.getState()).isEqualTo(State.HELD);
            assertThat(
                            site.number(
                                    "MATCH (l:__Neo4jMigrationsLock) WHERE l.other IS NULL AND l.seized IS NULL RETURN count(l)"))
                    .as("nothing of the former holder stays")
                    .isOne();
        }

        assertThat(site.locks()).isZero();
    }

    /** Compare and set: whoever comes second finds another id. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenExpiredLease_whenManyRaceForIt_thenOneGetsIt(String family) throws Exception {
        var site = Site.of(servers, family);
        site.leaveLock("datetime() - duration({seconds: 1})");
        var seen = site.node(LONG).find().orElseThrow();
        var threads = Executors.newFixedThreadPool(6);
        try (var session = site.driver().session();
                var gate = session.beginTransaction()) {
            gate.run("MATCH (l:__Neo4jMigrationsLock) SET l.gate = true").consume();
            var racers = List.of("a", "b", "c", "d", "e", "f").stream()
                    .map(id -> (Callable<String>) () -> site.node(LONG)
                            .takeOver(seen, Map.of(LockGraph.ID, id), LONG)
                            .orElseThrow()
                            .getId())
                    .map(threads::submit)
                    .toList();
            gate.commit();

            var winner = racers.get(0).get(60, TimeUnit.SECONDS);
            for (var racer : racers) {
                assertThat(racer.get(60, TimeUnit.SECONDS)).isEqualTo(winner);
            }
            assertThat(winner).isNotEqualTo("f00");
        } finally {
            end(threads);
        }
    }

    private static void end(ExecutorService threads) {
        assertThat(threads.shutdownNow()).isEmpty();
    }

    /** The holder wakes up while somebody waits to take its lock over: what was observed is looked at once more. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenExpiredLease_whenItIsRenewedMeanwhile_thenItIsNotTakenOver(String family) throws Exception {
        var site = Site.of(servers, family);
        site.leaveLock("datetime() - duration({seconds: 1})");
        var seen = site.node(LONG).find().orElseThrow();
        var threads = Executors.newSingleThreadExecutor();
        try (var session = site.driver().session();
                var holder = session.beginTransaction()) {
            holder.run(site.node(LONG).renewal("f00", 7)).consume();
            var other = threads.submit(() -> site.node(LONG)
                    .takeOver(seen, Map.of(LockGraph.ID, "new"), LONG)
                    .orElseThrow());
            holder.commit();

            assertThat(other.get(60, TimeUnit.SECONDS).getId()).isEqualTo("f00");
        } finally {
            end(threads);
        }
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenHolderThatWasAsleep_whenTheLockWasTakenOver_thenItCommitsNothing(String family) {
        var site = Site.of(servers, family);
        // Without a thread that renews the lease: this holder is asleep
        var asleep = new Fence(site.node(LONG), site.create("old", Duration.ofMillis(1)));
        site.write(asleep);
        site.run("MATCH (l:__Neo4jMigrationsLock) SET l.until = datetime() - duration({seconds: 1})");

        try (var held = site.impatient().acquire()) {
            assertThatThrownBy(() -> site.write(asleep))
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "The lock was lost: it was taken over as its lease had ended, now it is %s. Nothing of this transaction was committed. Run it again when the other one is done.",
                            site.node(LONG).find().orElseThrow().describe());
            assertThat(site.node(LONG).delete("old")).isFalse();
            site.write(held.fence());
        }

        assertThatThrownBy(() -> site.write(asleep))
                .hasMessageStartingWith(
                        "The lock was lost: somebody removed it, or took it over and has released it already. ");
        assertThat(site.number("MATCH (w:Written) RETURN count(w)")).isEqualTo(2);
    }

    /** A number may come back if clocks jump, an id does not; an id is compared with its number all the same. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenSameIdAndAnotherNumber_whenWriting_thenTheLockIsLost(String family) {
        var site = Site.of(servers, family);
        try (var held = site.impatient().acquire()) {
            site.run("MATCH (l:__Neo4jMigrationsLock) SET l.fence = l.fence + 1");

            assertThatThrownBy(() -> site.write(held.fence()))
                    .hasMessageStartingWith("The lock was lost: its node was changed by somebody else. ");
        }
        assertThat(site.number("MATCH (w:Written) RETURN count(w)")).isZero();
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenOpenTransactionOfAPausedHolder_whenItsLeaseEnds_thenWaitingEndsAndSaysWhy(String family) {
        var site = Site.of(servers, family);
        site.leaveLock("datetime() - duration({seconds: 1})");
        try (var session = site.driver().session();
                var paused = session.beginTransaction()) {
            paused.run(site.node(Duration.ofMillis(1)).renewal("f00", 7)).consume();
            long start = System.nanoTime();

            assertThatThrownBy(site.impatient()::acquire)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot take the lock: its lease has ended, but an open transaction keeps it from being taken over. The lock is held by jane on ci-7 (process 4711) since 2026-01-31T10:00Z. Nothing was changed. End that process, it may be paused; or find its transaction with SHOW TRANSACTIONS and end it.");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            paused.rollback();
        }
        site.impatient().acquire().close();
    }

    /** D-07: the answer to the creation got lost, and it is asked for again. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenLostAnswers_whenAskingAgain_thenTheLockIsStillOurs(String family) {
        var site = Site.of(servers, family);
        var node = site.node(LONG);
        Map<String, Object> ours = Map.of(LockGraph.ID, "ours");
        var created = site.create("ours", LONG);
        assertThat(site.create("ours", LONG)).isEqualTo(created);
        assertThat(node.delete("ours")).isTrue();
        assertThat(node.delete("ours")).isFalse();
        site.leaveLock("datetime() - duration({seconds: 1})");
        var seen = node.find().orElseThrow();
        var taken = node.takeOver(seen, ours, LONG).orElseThrow();

        assertThat(node.takeOver(seen, ours, LONG)).contains(taken);

        assertThat(taken.getId()).isEqualTo("ours");
    }

    /** additional properties of others are fine, whatever their types. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenForeignPropertiesOfOtherTypes_thenTheLockHasNoLease(String family) {
        var site = Site.of(servers, family);
        site.run(
                "CREATE (:__Neo4jMigrationsLock {id: 'f00', name: 'John Doe', until: 'yesterday', process: 'x', since: 4, fence: 'a', user: 1, processSpace: true})");

        var found = site.impatient().find().orElseThrow();

        assertThat(found.prettyPrint())
                .isEqualTo(
                        "The lock is held by another tool under the id f00. It has no lease, so it stays until its holder releases it; if that one is gone for good, remove it with `neo4j-migrations:unlock`.");
        assertThatThrownBy(site.impatient()::acquire).hasMessageContaining("held by another tool under the id f00");
    }

    @Test
    void givenShortLease_whenHeldForLong_thenItIsRenewedAndNobodyTakesItOver() throws Exception {
        var site = Site.of(servers, "5.26");
        try (var held = site.lock(SHORT, Duration.ZERO).acquire()) {
            var first = until(site);

            awaitLeaseAfter(site, first.plus(SHORT));

            assertThat(site.impatient().find().orElseThrow().getState()).isEqualTo(State.HELD);
            assertThatThrownBy(site.impatient()::acquire).hasMessageStartingWith("Cannot take the lock: ");
            site.write(held.fence());
        }
        assertThat(site.locks()).isZero();
    }

    private static ZonedDateTime until(Site site) {
        return site.node(SHORT).find().orElseThrow().getUntil().orElseThrow();
    }

    private static void awaitLeaseAfter(Site site, ZonedDateTime time) throws InterruptedException {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!until(site).isAfter(time)) {
            assertThat(System.nanoTime()).as("time for renewals").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** The waiter gets it without anybody's help once the lease is over. */
    @Test
    void givenLockOfALostMachine_whenWaiting_thenItIsTakenOverWhenItsLeaseEnds() {
        var site = Site.of(servers, "5.26");
        site.leaveLock("datetime() + duration({milliseconds: 1500})");
        assertThatThrownBy(site.impatient()::acquire).hasMessageContaining("held by jane on ci-7 (process 4711)");

        try (var held = site.lock(LONG, LONG).acquire()) {
            assertThat(site.number("RETURN CASE WHEN datetime() > datetime('%s') THEN 1 ELSE 0 END"
                            .formatted(site.impatient()
                                    .find()
                                    .orElseThrow()
                                    .getSince()
                                    .orElseThrow()
                                    .toOffsetDateTime())))
                    .isOne();
            assertThat(held.id()).isNotEqualTo("f00");
        }
    }
}
