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

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;
import io.github.neo4jmigrations.devserver.testing.proxy.BoltProxy;
import io.github.neo4jmigrations.devserver.testing.proxy.Direction;
import io.github.neo4jmigrations.devserver.testing.proxy.Fault;
import io.github.neo4jmigrations.devserver.testing.proxy.Gate;

/**
 * Whenever a migrating process is killed: the next one does not wait for its lock, and nothing is lost or done twice. The
 * system property {@code neo4j-migrations.proof.kills} is how often to kill per mode.
 */
@WithNeo4j
@EnabledOnOs(OS.LINUX)
class KillsIT {

    private static final int SAMPLE = Integer.getInteger("neo4j-migrations.proof.kills", 2);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** So far away that statements overlap that are committed one by one. */
    private static final Duration FAR = Duration.ofMillis(2);

    private final Path folder;
    private final URI server;
    private final Driver driver;

    KillsIT(@TempDir Path folder, DevServer server, Driver driver) {
        this.folder = folder;
        this.server = server.boltUri();
        this.driver = driver;
    }

    @ParameterizedTest
    @EnumSource(TransactionMode.class)
    void givenProcessKilledAnywhere_whenMigratingAgain_thenAllIsDoneOnceAndAtOnce(TransactionMode mode)
            throws Exception {
        var scenario = CrashScenario.write(folder, mode);
        scenario.reset(driver);
        int answers;
        try (var proxy = BoltProxy.to(server).delay(FAR).start();
                var watched = GraphDatabase.driver(proxy.boltUri(), AuthTokens.none())) {
            assertThat(scenario.migrations(watched).apply()).contains(CrashScenario.LAST);
            answers = proxy.traffic().count(Direction.TO_CLIENT);
        }
        var recovery = new Recovery(scenario, DatabasePicture.of(driver));

        for (int i = 1; i <= SAMPLE; i++) {
            scenario.reset(driver);
            // Alternately when something is asked and when it is answered
            var place =
                    Fault.at(i % 2 == 0 ? Direction.TO_CLIENT : Direction.TO_SERVER, 1 + answers * i / (SAMPLE + 1));
            killAt(place, scenario);
            prolongLease();
            recovery.complete("SIGKILL at " + place, false, scenario.migrations(driver, Duration.ZERO), driver);
        }

        recovery.requireSound("Kills");
    }

    /** Whoever is green now has not waited for its end. The server has noticed by then that nobody is there any more. */
    private void prolongLease() {
        try (var session = driver.session()) {
            session.run("MATCH (l:__Neo4jMigrationsLock) SET l.until = datetime() + duration({hours: 1})")
                    .consume();
        }
    }

    private void killAt(Fault.Place place, CrashScenario scenario) throws Exception {
        var gate = new Gate();
        try (var proxy = BoltProxy.to(server)
                        .delay(FAR)
                        .fault(place.holdAt(gate))
                        .start();
                var process = MigratingProcess.start()) {
            process.awaitReady();
            process.migrate(proxy.boltUri(), scenario, LIMIT);
            awaitReachedOrEnd(gate, process);

            process.kill();
        }
    }

    /** A run that needs fewer messages than the first one, as the lease was renewed in that, is killed at its end. */
    private static void awaitReachedOrEnd(Gate gate, MigratingProcess process) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!gate.awaitReached(Duration.ofMillis(50)) && !process.hasOutcome()) {
            assertThat(System.nanoTime()).as("time for the run").isLessThan(deadline);
        }
    }
}
