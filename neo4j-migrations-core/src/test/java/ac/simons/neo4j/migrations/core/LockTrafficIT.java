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
import java.util.List;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;
import io.github.neo4jmigrations.devserver.testing.proxy.BoltProxy;
import io.github.neo4jmigrations.devserver.testing.proxy.Fault;
import io.github.neo4jmigrations.devserver.testing.proxy.MessageType;
import io.github.neo4jmigrations.devserver.testing.proxy.Traffic;
import io.github.neo4jmigrations.devserver.testing.proxy.TrafficAssert;

/** What taking the lock costs on a slow line, and that it is taken and released on one that breaks. */
@ExtendWith(Neo4jExtension.class)
class LockTrafficIT {

    private final ScriptFolder scripts;
    private final Neo4jServers servers;

    LockTrafficIT(@TempDir Path folder, Neo4jServers servers) {
        this.scripts = new ScriptFolder(folder);
        this.servers = servers;
    }

    /** Two to connect, and two for each statement, as the driver resets a connection before it is used again. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenNothingPending_whenMigrating_thenItCostsAFewRoundTrips(String family) {
        var server = servers.server(family);
        scripts.with("V1__A.cypher", "CREATE (:A);\n");
        assertThat(new Migrations(scripts.config().build(), servers.driver(family)).apply())
                .isPresent();
        try (var proxy = BoltProxy.to(server.boltUri()).recordStatements().start();
                var driver = GraphDatabase.driver(proxy.boltUri(), AuthTokens.none())) {

            var traffic = proxy.trafficOf(
                    () -> assertThat(new Migrations(scripts.config().build(), driver).apply())
                            .isPresent());

            TrafficAssert.assertThat(withoutRenewals(traffic)).costsAtMost(16);
        }
    }

    /** A slow machine needs so long that the lease is renewed meanwhile, which has a connection of its own. */
    private static Traffic withoutRenewals(Traffic traffic) {
        int first = traffic.messages().get(0).connection();
        return new Traffic(traffic.messages().stream()
                .filter(message -> message.connection() == first)
                .toList());
    }

    /** D-07: all answers that concern the lock get lost, one after the other. */
    @ParameterizedTest(name = "{0}. statement")
    @ValueSource(ints = {3, 4, 5, 6})
    void givenStatementWhoseAnswerGetsLost_whenMigrating_thenItSucceedsAndLeavesNoLock(int statement) {
        var server = servers.server("5.26");
        scripts.with("V1__A.cypher", "CREATE (:A);\n");
        var direct = servers.driver("5.26");
        assertThat(new Migrations(scripts.config().build(), direct).apply()).isPresent();
        try (var proxy = BoltProxy.to(server.boltUri())
                        .fault(Fault.at(MessageType.RUN, statement).cutAfter())
                        .start();
                var driver = GraphDatabase.driver(proxy.boltUri(), AuthTokens.none())) {

            assertThat(new Migrations(scripts.config().build(), driver).apply()).isPresent();
        }
        try (var session = direct.session()) {
            assertThat(session.run("MATCH (l:__Neo4jMigrationsLock) RETURN l").list())
                    .isEqualTo(List.of());
        }
    }
}
