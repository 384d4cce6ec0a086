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

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import io.github.neo4jmigrations.devserver.testing.Neo4jServers;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** One operation at a time, and what becomes of the lock. */
@WithNeo4j
class LockIT {

    private static final int LIMIT_SECONDS = 60;

    private final ScriptFolder scripts;
    private final Driver driver;
    private final Neo4jServers servers;

    LockIT(@TempDir Path folder, Driver driver, Neo4jServers servers) {
        this.scripts = new ScriptFolder(folder);
        this.driver = driver;
        this.servers = servers;
    }

    private Migrations impatient() {
        return new Migrations(scripts.config().withLockTimeout(Duration.ZERO).build(), driver);
    }

    private Migrations patient() {
        return new Migrations(
                scripts.config()
                        .withLockTimeout(Duration.ofSeconds(LIMIT_SECONDS))
                        .build(),
                driver);
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    private String single(String query) {
        try (var session = driver.session()) {
            return session.run(query).single().get(0).toString();
        }
    }

    private List<String> lockNames() {
        try (var session = driver.session()) {
            return session.run("MATCH (l:__Neo4jMigrationsLock) RETURN l.name ORDER BY l.name")
                    .list(row -> row.get(0).asString());
        }
    }

    /** E-43: what the operation itself has to say is not replaced. */
    @Test
    void givenMigrationThatClosesTheDriver_whenTheLockCannotBeReleased_thenThatIsLoggedOnly() {
        try (var log = new CapturedLog();
                var ours = GraphDatabase.driver(servers.server("5.26").boltUri(), AuthTokens.none())) {
            var config = scripts.config()
                    .withMigrationClassesDiscoverer(context -> List.of(new V1__Closes_the_driver(ours)))
                    .build();

            assertThatThrownBy(new Migrations(config, ours)::apply).isInstanceOf(IllegalStateException.class);

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("The lock could not be released: "))
                    .hasSize(1);
        }
        run("MATCH (l:__Neo4jMigrationsLock) DELETE l");
    }

    private record V1__Closes_the_driver(Driver driver) implements JavaBasedMigration {

        @Override
        public void apply(MigrationContext context) {
            driver.close();
        }
    }

    @Nested
    class WhenHeld {

        /** R-705, D-07, E-42: a lock of the original tool has nothing but id and name. */
        @Test
        void givenLockOfAnotherTool_whenNotWaiting_thenItIsRespectedAndNamed() {
            run("CREATE (:__Neo4jMigrationsLock {id: 'f00', name: 'John Doe'})");
            scripts.with("V1__A.cypher", "CREATE (:A);\n");

            assertThatThrownBy(impatient()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot take the lock: another migration is running or has crashed, the lock is held by another tool under the id f00. Nothing was changed. Wait for the other one; if it is gone for good, remove its lock with `neo4j-migrations:unlock`.");

            assertThat(single("MATCH (a:A) RETURN count(a)")).isEqualTo("0");
            assertThat(lockNames()).containsExactly("John Doe");
        }

        /** D-07, E-42. */
        @Test
        void givenLockOfOurs_whenNotWaiting_thenUserHostProcessAndTimeAreNamed() {
            run(
                    "CREATE (:__Neo4jMigrationsLock {id: 'f00', name: 'John Doe', user: 'jane', host: 'ci-7', process: 4711, since: datetime('2026-01-31T10:00:00Z')})");

            assertThatThrownBy(() -> assertThat(impatient().info()).isNull())
                    .isInstanceOf(MigrationsException.class)
                    .hasMessage(
                            "Cannot take the lock: another migration is running or has crashed, the lock is held by jane on ci-7 (process 4711) since 2026-01-31T10:00Z. Nothing was changed. Wait for the other one; if it is gone for good, remove its lock with `neo4j-migrations:unlock`.");
        }

        /** */
        @Test
        void givenLock_whenDoingAnythingThatNeedsIt_thenAllFail() {
            run("CREATE (:__Neo4jMigrationsLock {id: 'f00', name: 'John Doe'})");

            var operations = Map.<String, Runnable>of(
                    "info", () -> assertThat(impatient().info()).isNull(),
                    "validate", () -> assertThat(impatient().validate()).isNull(),
                    "clean", () -> assertThat(impatient().clean(false)).isNull(),
                    "repair", () -> assertThat(impatient().repair()).isNull(),
                    "delete",
                            () -> assertThat(impatient().delete(MigrationVersion.withValue("1")))
                                    .isNull());
            scripts.with("V1__A.cypher", "CREATE (:A);\n");

            assertThat(operations).allSatisfy((name, operation) -> assertThatThrownBy(operation::run)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageStartingWith("Cannot take the lock: "));
            assertThat(impatient().info(false).length()).isOne();
            assertThat(impatient().validate(false).isValid()).isFalse();
        }

        /** D-07: no Cypher is needed to get rid of it. */
        @Test
        void givenStaleLock_whenItIsRemoved_thenMigratingWorksAgain() {
            run("CREATE (:__Neo4jMigrationsLock {id: 'f00', name: 'John Doe'})");
            scripts.with("V1__A.cypher", "CREATE (:A);\n");

            assertThat(impatient().unlock()).isTrue();

            assertThat(impatient().unlock()).isFalse();
            assertThat(impatient().apply()).contains(MigrationVersion.withValue("1"));
        }

        /** D-07: the second one waits, and goes on from what the first one did. */
        @Test
        void givenMigrationThatTakesTime_whenAnotherOneStarts_thenItWaitsAndSucceeds() throws Exception {
            run("CREATE (:Gate)");
            scripts.with(
                    "V1__A.cypher",
                    "// Waits for the test to let it through\nMATCH (g:Gate) SET g.reached = true;\nCREATE (:A);\n");
            try (var session = driver.session();
                    var gate = session.beginTransaction()) {
                gate.run("MATCH (g:Gate) SET g.closed = true").consume();
                var first = CompletableFuture.supplyAsync(patient()::apply);
                awaitLock();
                assertThatThrownBy(impatient()::apply)
                        .isInstanceOf(MigrationsException.class)
                        .message()
                        .matches(
                                "Cannot take the lock: another migration is running or has crashed, the lock is held by \\Q%s\\E on \\S+ \\(process %d, neo4j-migrations/\\S+\\) since \\S+Z\\S*\\. Nothing was changed\\..*"
                                        .formatted(
                                                System.getProperty("user.name"),
                                                ProcessHandle.current().pid()));
                var second = CompletableFuture.supplyAsync(patient()::apply);
                assertThat(second).isNotDone();

                gate.commit();

                assertThat(first.get(LIMIT_SECONDS, TimeUnit.SECONDS)).contains(MigrationVersion.withValue("1"));
                assertThat(second.get(LIMIT_SECONDS, TimeUnit.SECONDS)).contains(MigrationVersion.withValue("1"));
            }
            assertThat(single("MATCH (a:A) RETURN count(a)")).isEqualTo("1");
            assertThat(lockNames()).isEmpty();
        }
    }

    private void awaitLock() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (lockNames().isEmpty()) {
            assertThat(System.nanoTime()).as("time for taking the lock").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Nested
    class Nodes {

        private static final String KEEP =
                ":use neo4j;\nMATCH (l:__Neo4jMigrationsLock) CREATE (s:Seen) SET s = properties(l);\n";

        /** D-07: what others see while a migration runs. */
        @Test
        void givenRunningMigration_thenTheLockTellsWhoHoldsIt() {
            scripts.with("beforeMigrate.cypher", KEEP);

            assertThat(impatient().apply()).isEmpty();

            assertThat(single("MATCH (s:Seen) RETURN s.name")).isEqualTo("\"John Doe\"");
            assertThat(single("MATCH (s:Seen) RETURN size(s.id)")).isEqualTo("36");
            assertThat(single("MATCH (s:Seen) RETURN s.user")).isEqualTo('"' + System.getProperty("user.name") + '"');
            assertThat(single("MATCH (s:Seen) RETURN s.process"))
                    .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
            assertThat(single("MATCH (s:Seen) RETURN s.host <> '' AND s.since <= datetime()"))
                    .isEqualTo("TRUE");
            assertThat(lockNames()).isEmpty();
        }

        /** the default database has no name of its own. */
        @Test
        void givenDefaultDatabaseByName_thenTheLockIsTheSame() {
            scripts.with("beforeMigrate.cypher", KEEP);
            var config = scripts.config().withDatabase("NEO4J").withLockTimeout(Duration.ZERO);

            assertThat(new Migrations(config.build(), driver).apply()).isEmpty();

            assertThat(single("MATCH (s:Seen) RETURN s.name")).isEqualTo("\"John Doe\"");
        }

        /** different targets may be migrated at the same time. */
        @Test
        void givenLockOfOneTarget_whenMigratingAnother_thenItIsNotInTheWay() {
            run("CREATE (:__Neo4jMigrationsLock {id: 'f00', name: 'John Doe'})");
            scripts.with("beforeMigrate.cypher", KEEP);
            var config = scripts.config()
                    .withDatabase("System")
                    .withSchemaDatabase("neo4j")
                    .withLockTimeout(Duration.ZERO);

            assertThat(new Migrations(config.build(), driver).apply()).isEmpty();

            assertThat(single("MATCH (s:Seen {name: 'system'}) RETURN count(s)"))
                    .isEqualTo("1");
            assertThat(lockNames()).containsExactly("John Doe");
            assertThatThrownBy(impatient()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageStartingWith("Cannot take the lock: ");
        }

        /** both constraints are there before the first node. */
        @Test
        void givenEmptyDatabase_whenLocking_thenIdAndNameAreUnique() {
            assertThat(impatient().info().length()).isZero();

            try (var session = driver.session()) {
                assertThat(session.run(
                                        "SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type WHERE labelsOrTypes = ['__Neo4jMigrationsLock'] AND type = 'UNIQUENESS' RETURN properties[0] AS property")
                                .list(row -> row.get("property").asString()))
                        .containsExactlyInAnyOrder("id", "name");
            }
        }
    }

    /** D-07: nothing of a holder that is gone is in the way, and who was taken for gone cannot write. */
    @Nested
    class AfterTheLeaseHasEnded {

        private static final String EXPIRED =
                "CREATE (:__Neo4jMigrationsLock {id: 'f00', name: '%s', user: 'jane', host: 'ci-7', process: 4711, tool: 'neo4j-migrations/0.1.0', build: 'https://ci.example/7', since: datetime('2026-01-31T10:00:00Z'), until: datetime('2026-01-31T10:00:20Z'), fence: 7})";

        /** D-07, R-932: the most important one of them, as there was no other way out. */
        @Test
        void givenLockOfALostMachine_whenCleaningAll_thenItIsNotInTheWay() {
            run(EXPIRED.formatted("John Doe"));
            run(EXPIRED.formatted("other").replace("f00", "f01"));

            assertThat(impatient().clean(true).getConstraintsRemoved()).isEqualTo(2);

            assertThat(lockNames()).isEmpty();
        }

        @Test
        void givenLockOfALostMachine_whenAskingForIt_thenItIsDescribedAndStays() {
            run(EXPIRED.formatted("John Doe"));

            var lock = impatient().getLockInfo().orElseThrow();

            assertThat(lock.prettyPrint())
                    .isEqualTo(
                            "The lock is held by jane on ci-7 (process 4711, neo4j-migrations/0.1.0, https://ci.example/7) since 2026-01-31T10:00Z. Its lease ended at 2026-01-31T10:00:20Z, so the next operation takes it over.");
            assertThat(lock.getBuildUrl()).contains("https://ci.example/7");
            assertThat(lock.getHost()).contains("ci-7");
            assertThat(lockNames()).containsExactly("John Doe");
            assertThat(impatient().unlock(lock)).isTrue();
            assertThat(impatient().unlock(lock)).isFalse();
            assertThat(impatient().getLockInfo()).isEmpty();
        }

        /** The callback runs while the lock is held: it does what another process does to a holder that is asleep. */
        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"delete", "repair", "clean"})
        void givenLockThatWasTakenOver_whenTheHolderWrites_thenNothingIsCommitted(String operation) {
            scripts.with("V1__A.cypher", "CREATE (:A);\n");
            assertThat(impatient().apply()).isPresent();
            scripts.with("V1__A.cypher", "CREATE (:B);\n")
                    .with(
                            "beforeFirstUse.cypher",
                            "MATCH (l:__Neo4jMigrationsLock) SET l.id = 'f00', l.user = 'jane', l.host = 'ci-7', l.process = 1, l.tool = 'x/1', l.since = datetime('2026-01-31T10:00:00Z');\n");
            var migrations = impatient();
            var before = history();

            assertThatThrownBy(() -> change(migrations, operation))
                    .isInstanceOf(MigrationsException.class)
                    .message()
                    .matches(
                            "The lock was lost: it was taken over as its lease had ended, now it is held by jane on ci-7 \\(process 1, x/1.*\\) since 2026-01-31T10:00Z\\. Nothing of this transaction was committed\\. Run it again when the other one is done\\.");

            assertThat(history()).isEqualTo(before);
            assertThat(lockNames()).containsExactly("John Doe");
        }

        private static void change(Migrations migrations, String operation) {
            switch (operation) {
                case "delete" ->
                    assertThat(migrations.delete(MigrationVersion.withValue("1")))
                            .isNull();
                case "repair" -> assertThat(migrations.repair()).isNull();
                default -> assertThat(migrations.clean(true)).isNull();
            }
        }

        private String history() {
            return single(
                    "MATCH (n:__Neo4jMigration) OPTIONAL MATCH (n)-[r]->() WITH n, r ORDER BY n.version RETURN collect([properties(n), properties(r)])");
        }
    }

    /** */
    @Nested
    class AfterFailures {

        @Test
        void givenFailingMigration_whenMigrating_thenTheLockIsReleased() {
            scripts.with("V1__A.cypher", "RETURN 1 / 0;\n");

            assertThatThrownBy(impatient()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageStartingWith("Cannot apply V1__A.cypher: ");

            assertThat(lockNames()).isEmpty();
        }

        @Test
        void givenHistoryThatDoesNotFit_whenAsking_thenTheLockIsReleased() {
            scripts.with("V1__A.cypher", "CREATE (:A);\n");
            assertThat(impatient().apply()).isPresent();
            scripts.with("V1__A.cypher", "CREATE (:B);\n");

            assertThatThrownBy(() -> assertThat(impatient().info()).isNull())
                    .isInstanceOf(MigrationsException.class)
                    .hasMessageStartingWith("Local migrations and the history in the database do not fit: ");

            assertThat(lockNames()).isEmpty();
        }
    }

    /** an orderly end of the JVM in the middle of a migration. */
    @Nested
    class WhenTheProcessEnds {

        @Test
        void givenMigration_whenItsProcessIsTerminated_thenTheLockIsGone() throws Exception {
            var process = start("wait");
            try (var output = process.inputReader(StandardCharsets.UTF_8)) {
                awaitRunning(output);
                assertThat(lockNames()).containsExactly("John Doe");

                process.destroy();

                assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isEqualTo(143);
                assertThat(lockNames()).isEmpty();
            } finally {
                process.destroyForcibly();
            }
        }

        @Test
        void givenMigration_whenItsProcessExits_thenTheLockIsGone() throws Exception {
            var process = start("exit");
            try (var output = process.inputReader(StandardCharsets.UTF_8)) {
                awaitRunning(output);

                assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isEqualTo(3);
                assertThat(lockNames()).isEmpty();
            } finally {
                process.destroyForcibly();
            }
        }

        /** The counterpart: a killed process cannot release it, but who shares its machine sees that it is gone. */
        @Test
        @EnabledOnOs(OS.LINUX)
        void givenMigration_whenItsProcessIsKilled_thenTheLockStaysAndIsTakenOverAtOnce() throws Exception {
            var process = start("wait");
            try (var output = process.inputReader(StandardCharsets.UTF_8)) {
                awaitRunning(output);
                assertThat(impatient().getLockInfo().orElseThrow().getState()).isEqualTo(LockInfo.State.HELD);
                assertThatThrownBy(impatient()::apply)
                        .isInstanceOf(MigrationsException.class)
                        .hasMessageContaining("(process %d, ", process.pid());

                process.destroyForcibly();

                assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
                var left = impatient().getLockInfo().orElseThrow();
                assertThat(left.getState()).isEqualTo(LockInfo.State.ABANDONED);
                assertThat(left.prettyPrint())
                        .matches(
                                "The lock is held by .* \\(process %d, .*\\) since \\S+\\. That process does not exist any more, so the next operation on this machine takes it over\\."
                                        .formatted(process.pid()));
                assertThat(impatient().apply()).isEmpty();
                assertThat(lockNames()).isEmpty();
            } finally {
                process.destroyForcibly();
            }
        }

        /** Where nobody can see that a process is gone, its lease decides. */
        @Test
        void givenLockOfAKilledProcessElsewhere_whenItsLeaseHasNotEnded_thenItIsRespected() throws Exception {
            var process = start("wait");
            try (var output = process.inputReader(StandardCharsets.UTF_8)) {
                awaitRunning(output);

                process.destroyForcibly();

                assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
                run("MATCH (l:__Neo4jMigrationsLock) SET l.processSpace = 'another container'");
                assertThatThrownBy(impatient()::apply)
                        .isInstanceOf(MigrationsException.class)
                        .hasMessageContaining("(process %d, ", process.pid());
                run("MATCH (l:__Neo4jMigrationsLock) SET l.until = datetime() - duration({seconds: 1})");
                assertThat(impatient().apply()).isEmpty();
            } finally {
                process.destroyForcibly();
            }
        }

        /** Paused by the operating system in the middle of a migration: it loses the lock, and says so. */
        @Test
        @EnabledOnOs(OS.LINUX)
        void givenMigration_whenItsProcessIsPausedAndTheLockTakenOver_thenItWarnsAndLeavesTheLockAlone()
                throws Exception {
            var process = start("wait");
            try (var output = process.inputReader(StandardCharsets.UTF_8)) {
                awaitRunning(output);
                signal("STOP", process);
                run("MATCH (l:__Neo4jMigrationsLock) SET l.until = datetime() - duration({seconds: 1})");
                assertThat(impatient().getLockInfo().orElseThrow().getState()).isEqualTo(LockInfo.State.EXPIRED);
                run("MATCH (l:__Neo4jMigrationsLock) SET l.id = 'new', l.fence = l.fence + 1");

                signal("CONT", process);

                assertThat(lineWith("WARN", output))
                        .contains("The lock was lost: it was taken over as its lease had ended, ");
                process.destroy();
                assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
                assertThat(single("MATCH (l:__Neo4jMigrationsLock) RETURN l.id"))
                        .isEqualTo("\"new\"");
            } finally {
                process.destroyForcibly();
            }
        }

        private static void signal(String name, Process process) throws IOException, InterruptedException {
            var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            assertThat(kill.waitFor()).isZero();
        }

        private void awaitRunning(BufferedReader output) throws IOException {
            assertThat(lineWith("running", output)).isEqualTo("running");
        }

        /** Skips what the driver has to say. */
        private static @Nullable String lineWith(String text, BufferedReader output) throws IOException {
            var line = output.readLine();
            while (line != null && !line.contains(text)) {
                line = output.readLine();
            }
            return line;
        }

        private Process start(String end) throws IOException {
            var server = servers.server("5.26");
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(
                            java, "-cp", System.getProperty("java.class.path"), Other.class.getName(), end)
                    .redirectErrorStream(true);
            process.environment().put("OTHER_ADDRESS", server.boltUri().toString());
            return process.start();
        }
    }

    /** A process that is in the middle of a migration. */
    static final class Other {

        private Other() {}

        public static void main(String[] arguments) {
            var config = MigrationsConfig.builder()
                    .withLocationsToScan()
                    .withMigrationClassesDiscoverer(context -> List.of(new V1__Endless(arguments[0])))
                    .build();
            var address = System.getenv("OTHER_ADDRESS");
            try (var driver = GraphDatabase.driver(address, AuthTokens.none())) {
                System.out.println(new Migrations(config, driver).apply());
            }
        }
    }

    /** Never ends by itself. */
    static final class V1__Endless implements JavaBasedMigration {

        private final String end;

        V1__Endless(String end) {
            this.end = end;
        }

        @Override
        public void apply(MigrationContext context) {
            System.out.println("running");
            if (end.equals("exit")) {
                System.exit(3);
            }
            try {
                Thread.currentThread().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
