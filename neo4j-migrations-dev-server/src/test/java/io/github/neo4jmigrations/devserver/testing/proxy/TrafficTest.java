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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficTest {

    @Test
    void givenPipelinedRequests_whenAnswered_thenTheyAreOneRoundTrip() {
        Traffic traffic = drawn("1:RUN 1:PULL 1:SUCCESS 1:RECORD 1:SUCCESS");

        assertThat(traffic).hasToString("1: RUN PULL -> SUCCESS RECORD SUCCESS");
    }

    @Test
    void givenRequestsThatWait_whenAnswered_thenEachIsARoundTrip() {
        Traffic traffic = drawn("1:BEGIN 1:SUCCESS 1:RUN 1:PULL 1:SUCCESS 1:SUCCESS 1:COMMIT 1:SUCCESS");

        assertThat(traffic)
                .hasToString(
                        """
                        1: BEGIN -> SUCCESS
                        1: RUN PULL -> SUCCESS SUCCESS
                        1: COMMIT -> SUCCESS""");
    }

    @Test
    void givenTwoConnections_whenTheyTakeTurns_thenEachCountsItsOwn() {
        Traffic traffic = drawn("1:RUN 2:RUN 1:PULL 2:SUCCESS 1:SUCCESS 2:COMMIT 1:SUCCESS 2:SUCCESS");

        assertThat(traffic)
                .hasToString(
                        """
                        1: RUN PULL -> SUCCESS SUCCESS
                        2: RUN -> SUCCESS
                        2: COMMIT -> SUCCESS""");
    }

    @Test
    void givenNoAnswer_whenCounted_thenItCostsNothing() {
        assertThat(drawn("1:RESET 1:SUCCESS 1:GOODBYE").roundTrips()).hasSize(1);
    }

    @Test
    void givenPartThatBeginsWithAnAnswer_whenCounted_thenTheAnswerIsNotItsCost() {
        Traffic all = drawn("1:RUN 1:SUCCESS 1:RESET 1:SUCCESS");

        assertThat(all.since(drawn("1:RUN"))).hasToString("1: RESET -> SUCCESS");
    }

    @ParameterizedTest
    @CsvSource({
        "1:PROPOSAL 1:VERSIONS 1:CHOICE 1:HELLO 1:LOGON 1:SUCCESS 1:SUCCESS 1:RESET 1:SUCCESS, 0",
        "1:PROPOSAL 1:VERSIONS 1:HELLO 1:SUCCESS 1:RESET 1:SUCCESS 1:RESET 1:SUCCESS, 1",
        "1:PROPOSAL 1:VERSIONS 1:HELLO 1:SUCCESS 1:BEGIN 1:SUCCESS 1:RESET 1:SUCCESS, 2",
        "1:RESET 1:SUCCESS, 1",
        "1:HELLO 1:SUCCESS 2:RESET 2:SUCCESS 1:RESET 1:SUCCESS, 1"
    })
    void givenConnectionOpened_whenCounted_thenOpeningCostsNothing(String picture, int cost) {
        assertThat(drawn(picture).cost()).isEqualTo(cost);
    }

    @Test
    void givenTooManyRoundTrips_whenAsserted_thenTheyAreListed() {
        Traffic traffic = drawn("1:BEGIN 1:SUCCESS 1:COMMIT 1:SUCCESS");

        TrafficAssert.assertThat(traffic).costsAtMost(2);
        assertThatThrownBy(() -> TrafficAssert.assertThat(traffic).costsAtMost(1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expected at most 1 round trips, but there were 2:%n".formatted()
                        + "1: BEGIN -> SUCCESS\n1: COMMIT -> SUCCESS");
    }

    /** Messages as {@code connection:type}, separated by blanks. */
    private static Traffic drawn(String picture) {
        List<BoltMessage> messages = new ArrayList<>();
        for (String message : picture.split(" ", -1)) {
            String[] parts = message.split(":", -1);
            messages.add(
                    new BoltMessage(1, Integer.parseInt(parts[0]), MessageType.valueOf(parts[1]), 7, Optional.empty()));
        }
        return new Traffic(messages);
    }
}
