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

import static io.github.neo4jmigrations.devserver.testing.proxy.TrafficAssert.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.testing.DatabaseCleaner;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;
import io.github.neo4jmigrations.devserver.testing.proxy.BoltProxy;
import io.github.neo4jmigrations.devserver.testing.proxy.Traffic;

/**
 * How often each operation waits for the server. A server without users needs up to three more round trips than others,
 * as it has to be found out that it cannot be asked for the user.
 */
@WithNeo4j
class RoundTripsIT {

    private static final int CONNECT = 2;
    private static final int NO_USERS = 3;
    private static final int SECOND_CONNECTION = 2;

    private final ScriptFolder scripts;
    private final DevServer server;

    RoundTripsIT(@TempDir Path folder, DevServer server) {
        this.scripts = new ScriptFolder(folder);
        this.server = server;
    }

    private interface Operation {
        Object run(Migrations migrations);
    }

    private Traffic traffic(Operation operation) {
        return traffic(TransactionMode.PER_MIGRATION, operation);
    }

    private Traffic traffic(TransactionMode mode, Operation operation) {
        try (var proxy = BoltProxy.to(server.boltUri()).recordStatements().start();
                var driver = GraphDatabase.driver(proxy.boltUri(), AuthTokens.none())) {
            var config = scripts.config().withTransactionMode(mode).build();
            return proxy.trafficOf(() -> {
                var unused = operation.run(new Migrations(config, driver));
            });
        }
    }

    /** A machine that is slow today lets the lease of the lock be renewed in between. */
    private static int renewals(Traffic traffic) {
        return (int) traffic.roundTrips().stream()
                .filter(roundTrip -> roundTrip.requests().size() == 2
                        && roundTrip.requests().get(0).text().orElse("").endsWith("AS held"))
                .count();
    }

    @BeforeEach
    void givenThatSomethingWasAppliedBefore() {
        scripts.with("V1__First.cypher", "CREATE (:First);\n");
        var unused = traffic(Migrations::apply);
    }

    @Test
    void givenNothingToDo_whenAskedForInfo_thenItTakesSix() {
        assertThat(traffic(migrations -> migrations.info(false))).costsAtMost(6 + NO_USERS);
    }

    @Test
    void givenNothingToDo_whenMigrating_thenItTakesEight() {
        assertThat(traffic(Migrations::apply)).costsAtMost(CONNECT + 4 + 2 + NO_USERS);
    }

    /** Of the server's answers so far none is asked for again when the constraints of lock and history are there. */
    @Test
    void givenNewDatabase_whenMigrating_thenItTakesFifteenMore() {
        try (var driver = GraphDatabase.driver(server.boltUri(), AuthTokens.none())) {
            DatabaseCleaner.of("5.26").empty(driver);
        }

        var traffic = traffic(Migrations::apply);

        assertThat(traffic).costsAtMost(CONNECT + 4 + 5 + 4 + 5 + 4 + 2 + 2 * NO_USERS);
    }

    @Test
    void givenManyStatements_whenMigrating_thenTheirNumberDoesNotMatter() {
        scripts.with("V2__Many.cypher", "CREATE (:Many);\n".repeat(400));

        assertThat(traffic(Migrations::apply)).costsAtMost(CONNECT + 4 + 4 + 2 + NO_USERS);
    }

    @Test
    void givenManyMigrations_whenMigrating_thenEachTakesFour() {
        for (int i = 2; i < 12; i++) {
            scripts.with("V" + i + "__One_of_many.cypher", "CREATE (:Many);\nCREATE (:Many);\nCREATE (:Many);\n");
        }

        var traffic = traffic(Migrations::apply);
        assertThat(traffic)
                .costsAtMost(CONNECT + 4 + 10 * 4 + 2 + NO_USERS + SECOND_CONNECTION + renewals(traffic) * 2);
    }
}
