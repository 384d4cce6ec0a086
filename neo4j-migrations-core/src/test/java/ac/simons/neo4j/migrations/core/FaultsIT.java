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
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;
import io.github.neo4jmigrations.devserver.testing.proxy.BoltProxy;
import io.github.neo4jmigrations.devserver.testing.proxy.Direction;
import io.github.neo4jmigrations.devserver.testing.proxy.Fault;
import io.github.neo4jmigrations.devserver.testing.proxy.MessageType;
import io.github.neo4jmigrations.devserver.testing.proxy.Traffic;

/**
 * whatever message between client and server is lost: nothing that a migration does is lost or done twice. A sample of the
 * places is tried; the system property {@code neo4j-migrations.proof.cuts} is how many to try per mode, all if there are
 * not so many.
 */
@WithNeo4j
class FaultsIT {

    private static final int SAMPLE = Integer.getInteger("neo4j-migrations.proof.cuts", 8);

    /** Longer than anything takes on an idle machine, shorter than any patience. */
    private static final Duration STALL = Duration.ofMillis(300);

    /** So far away that statements overlap that are committed one by one. */
    private static final Duration FAR = Duration.ofMillis(2);

    /** Every so many messages one is held up. */
    private static final int STALLED = 24;

    private final Path folder;
    private final URI server;
    private final Driver driver;

    FaultsIT(@TempDir Path folder, DevServer server, Driver driver) {
        this.folder = folder;
        this.server = server.boltUri();
        this.driver = driver;
    }

    @ParameterizedTest
    @EnumSource(TransactionMode.class)
    void givenMessageLostAnywhere_whenMigratingAgain_thenAllIsDoneOnce(TransactionMode mode) {
        var scenario = CrashScenario.write(folder, mode);
        var all = faults(undisturbed(scenario));
        var recovery = new Recovery(scenario, DatabasePicture.of(driver));

        for (var fault : sample(all)) {
            scenario.reset(driver);
            var isGreen = isGreenDespite(fault, scenario);
            recovery.complete(fault.toString(), isGreen, scenario.migrations(driver), driver);
        }

        recovery.requireSound("Faults, a sample from %d,".formatted(all.size()));
    }

    /** D-07: nobody waits for the lease of a lock that is his own. */
    @Test
    void givenAnswerLostWhileTheLockIsTaken_whenMigrating_thenTheSameRunFindsIt() {
        var scenario = CrashScenario.write(folder, TransactionMode.PER_STATEMENT);
        scenario.reset(driver);

        assertThat(isGreenDespite(Fault.at(MessageType.COMMIT, 1).cutAfter(), scenario))
                .isTrue();

        assertThat(scenario.migrations(driver, Duration.ZERO).apply()).contains(CrashScenario.LAST);
    }

    private Traffic undisturbed(CrashScenario scenario) {
        scenario.reset(driver);
        try (var proxy = BoltProxy.to(server).delay(FAR).start();
                var watched = GraphDatabase.driver(proxy.boltUri(), AuthTokens.none())) {
            assertThat(scenario.migrations(watched).apply()).contains(CrashScenario.LAST);
            return proxy.traffic();
        }
    }

    private static List<Fault> faults(Traffic whole) {
        var places = Stream.of(Direction.values())
                .flatMap(direction -> IntStream.rangeClosed(1, whole.count(direction))
                        .mapToObj(number -> Fault.at(direction, number)))
                .toList();
        return Stream.of(
                        places.stream().map(Fault.Place::cutBefore),
                        places.stream().map(Fault.Place::cutAfter),
                        places.stream().map(Fault.Place::halve),
                        places.stream()
                                .filter(place -> place.number() % STALLED == 0)
                                .map(place -> place.stall(STALL)))
                .flatMap(faults -> faults)
                .toList();
    }

    /** Evenly spread over the kinds of faults and all messages, the same in each build. */
    private static List<Fault> sample(List<Fault> all) {
        int size = Math.min(SAMPLE, all.size());
        return IntStream.range(0, size)
                .mapToObj(i -> all.get(i * (all.size() - 1) / Math.max(1, size - 1)))
                .toList();
    }

    private boolean isGreenDespite(Fault fault, CrashScenario scenario) {
        try (var proxy = BoltProxy.to(server).delay(FAR).fault(fault).start();
                var faulty = GraphDatabase.driver(proxy.boltUri(), AuthTokens.none())) {
            assertThat(scenario.migrations(faulty).apply()).contains(CrashScenario.LAST);
            return true;
        } catch (MigrationsException | Neo4jException e) {
            return false;
        }
    }
}
