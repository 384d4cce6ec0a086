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
package io.github.neo4jmigrations.devserver.testing.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

@WithNeo4j
class BoltProxyIT {

    private static final String WRITE = "CREATE (:Written)";

    @Test
    void givenBolt57_whenWritten_thenAllIsListed(DevServer server) {
        assertThat(watched(server))
                .hasToString(
                        """
                        1: PROPOSAL -> VERSIONS
                        1: CHOICE HELLO LOGON -> SUCCESS SUCCESS
                        1: BEGIN -> SUCCESS
                        1: RUN {CREATE (:Written)} PULL -> SUCCESS SUCCESS
                        1: COMMIT -> SUCCESS
                        1: RESET -> SUCCESS""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "4.4"})
    void givenOlderBolt_whenWritten_thenAllIsListed(String family, Neo4jServers servers) {
        assertThat(watched(servers.server(family)))
                .hasToString(
                        """
                        1: PROPOSAL -> VERSIONS
                        1: HELLO -> SUCCESS
                        1: BEGIN -> SUCCESS
                        1: RUN {CREATE (:Written)} PULL -> SUCCESS SUCCESS
                        1: COMMIT -> SUCCESS
                        1: RESET -> SUCCESS""");
    }

    private static Traffic watched(DevServer server) {
        try (BoltProxy proxy = BoltProxy.to(server.boltUri()).recordStatements().start()) {
            write(proxy.boltUri(), 1);
            return proxy.traffic();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "5.26"})
    void givenManyStatements_whenCounted_thenEachIsOneRoundTripOnAnyLine(String family, Neo4jServers servers) {
        URI server = servers.server(family).boltUri();
        try (BoltProxy near = BoltProxy.to(server).start();
                BoltProxy far = BoltProxy.to(server).delay(Duration.ofMillis(3)).start()) {
            Traffic few = near.trafficOf(() -> write(near.boltUri(), 1));
            Traffic many = near.trafficOf(() -> write(near.boltUri(), 201));
            Traffic manyFarAway = far.trafficOf(() -> write(far.boltUri(), 201));

            assertThat(few.cost()).isEqualTo(4);
            assertThat(many.cost()).isEqualTo(204);
            assertThat(manyFarAway.cost()).isEqualTo(204);
        }
    }

    @Test
    void givenDelay_whenWritten_thenEachRoundTripTakesItTwice(DevServer server) {
        try (BoltProxy proxy =
                BoltProxy.to(server.boltUri()).delay(Duration.ofMillis(25)).start()) {
            Duration time = timeOf(() -> write(proxy.boltUri(), 10));

            int roundTrips = proxy.traffic().roundTrips().size();
            assertThat(time)
                    .isBetween(Duration.ofMillis(50L * roundTrips), Duration.ofMillis(50L * roundTrips + 5_000));
        }
    }

    @Test
    void givenDelay_whenManyRowsFollowEachOther_thenTheyShareIt(DevServer server) {
        SessionConfig allAtOnce = SessionConfig.builder().withFetchSize(-1).build();
        try (BoltProxy proxy = BoltProxy.to(server.boltUri())
                        .delay(Duration.ofMillis(25))
                        .start();
                Driver driver = driver(proxy.boltUri());
                Session session = driver.session(allAtOnce)) {
            Duration time = timeOf(() -> assertThat(
                            session.run("UNWIND range(1, 4000) AS i RETURN i").list())
                    .hasSize(4_000));

            // One after the other they would take 100 s
            assertThat(time).isLessThan(Duration.ofSeconds(20));
            assertThat(proxy.traffic().ofType(MessageType.RECORD)).hasSize(4_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "5.26"})
    void givenConnectionLostAtAnyMessage_whenWritten_thenTheServerHasDoneJustWhatWasForwarded(
            String family, Neo4jServers servers) {
        URI server = servers.server(family).boltUri();
        Traffic whole = watched(servers.server(family));
        int commit = whole.ofType(MessageType.COMMIT).get(0).number();

        for (int number = 1; number <= whole.count(Direction.TO_SERVER) - 2; number++) {
            Fault.Place place = Fault.at(Direction.TO_SERVER, number);
            assertThat(writtenDespite(place.cutBefore(), server, servers.driver(family)))
                    .as("cut before %s", number)
                    .isEqualTo(number > commit);
            assertThat(writtenDespite(place.halve(), server, servers.driver(family)))
                    .as("half of %s", number)
                    .isEqualTo(number > commit);
            assertThat(writtenDespite(place.cutAfter(), server, servers.driver(family)))
                    .as("cut after %s", number)
                    .isEqualTo(number >= commit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "5.26"})
    void givenAnswerLost_whenWritten_thenTheServerHasDoneWhatItAnswered(String family, Neo4jServers servers) {
        URI server = servers.server(family).boltUri();
        int last = watched(servers.server(family)).count(Direction.TO_CLIENT) - 1;

        for (int number = 1; number <= last; number++) {
            Fault.Place place = Fault.at(Direction.TO_CLIENT, number);
            assertThat(writtenDespite(place.cutBefore(), server, servers.driver(family)))
                    .as("cut before %s", number)
                    .isEqualTo(number == last);
            assertThat(writtenDespite(place.halve(), server, servers.driver(family)))
                    .as("half of %s", number)
                    .isEqualTo(number == last);
        }
    }

    private static boolean writtenDespite(Fault fault, URI server, Driver direct) {
        direct.executableQuery("MATCH (n) DELETE n").execute();
        try (BoltProxy proxy = BoltProxy.to(server).fault(fault).start()) {
            assertThatThrownBy(() -> write(proxy.boltUri(), 1)).as("%s", fault).isInstanceOf(Exception.class);
        }
        return count(direct) == 1;
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageType.class,
            names = {"COMMIT", "SUCCESS"})
    void givenConnectionLostOnce_whenWrittenAgain_thenTheNextConnectionLasts(MessageType type, DevServer server) {
        try (BoltProxy proxy = BoltProxy.to(server.boltUri())
                .fault(Fault.at(type, 1).cutBefore())
                .start()) {
            assertThatThrownBy(() -> write(proxy.boltUri(), 1)).isInstanceOf(ServiceUnavailableException.class);

            write(proxy.boltUri(), 1);

            assertThat(proxy.traffic().ofType(MessageType.PROPOSAL)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void givenMessageHeldUp_whenWritten_thenItIsLateAndNothingIsLost(
            Direction direction, DevServer server, Driver direct) {
        Duration pause = Duration.ofMillis(400);
        try (BoltProxy proxy = BoltProxy.to(server.boltUri())
                .fault(Fault.at(direction, 6).stall(pause))
                .start()) {
            assertThat(timeOf(() -> write(proxy.boltUri(), 1))).isGreaterThan(pause);

            assertThat(count(direct)).isEqualTo(1);
        }
    }

    @Test
    void givenProxyClosed_whenUsed_thenNobodyAnswers(DevServer server) {
        BoltProxy proxy = BoltProxy.to(server.boltUri()).start();
        try (Driver driver = driver(proxy.boltUri())) {
            driver.verifyConnectivity();

            proxy.close();

            // Verifying may do with a pooled connection whose end the driver has not seen yet: only an answer counts
            assertThatThrownBy(() -> driver.session().run("RETURN 1").consume())
                    .isInstanceOf(ServiceUnavailableException.class);
        }
    }

    private static void write(URI uri, int statements) {
        try (Driver driver = driver(uri);
                Session session = driver.session();
                Transaction transaction = session.beginTransaction()) {
            for (int i = 0; i < statements; i++) {
                transaction.run(WRITE).consume();
            }
            transaction.commit();
        }
    }

    private static Driver driver(URI uri) {
        return GraphDatabase.driver(uri, AuthTokens.none());
    }

    private static long count(Driver direct) {
        return direct.executableQuery("MATCH (n:Written) RETURN count(n)")
                .execute()
                .records()
                .get(0)
                .get(0)
                .asLong();
    }

    private static Duration timeOf(Runnable work) {
        Instant start = Instant.now();
        work.run();
        return Duration.between(start, Instant.now());
    }
}
