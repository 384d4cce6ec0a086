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
package io.github.neo4jmigrations.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerFamilyTest {

    static Stream<Arguments> versions() {
        return Stream.of(
                Arguments.of("3.5.35", ServerFamily.NEO4J_3_5),
                Arguments.of("4.4.48", ServerFamily.NEO4J_4_4),
                Arguments.of("5.1.0", ServerFamily.NEO4J_5),
                Arguments.of("5.26.30", ServerFamily.NEO4J_5),
                Arguments.of("2025.01.0", ServerFamily.NEO4J_CALENDAR),
                Arguments.of("2026.08.1", ServerFamily.NEO4J_CALENDAR));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void givenVersion_whenFamilyIsChosen_thenItIsTheOneOfItsMajorVersion(String version, ServerFamily expected) {
        ServerFamily family = ServerFamily.of(version);

        assertThat(family).isSameAs(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.4.18", "4.3.23", "6.0.0", "5", "5.", "2026", "latest", ""})
    void givenUnknownVersion_whenFamilyIsChosen_thenErrorNamesSupportedOnes(String version) {
        assertThatThrownBy(() -> ServerFamily.of(version))
                .isInstanceOf(DevServerException.class)
                .hasFieldOrPropertyWithValue("reason", DevServerException.Reason.VERSION)
                .hasMessage("Cannot start Neo4j '" + version + "': no such version is known here."
                        + " Use a 3.5.x, 4.4.x, 5.x, 2025.x or newer version with all its numbers,"
                        + " for example 5.26.30.");
    }

    @Test
    void givenPortAndAuthentication_whenSettingsOf35AreAsked_thenTheyAreCompleteAndWithoutHttp() {
        assertThat(ServerFamily.NEO4J_3_5.settings(7688, true))
                .containsExactly(
                        "dbms.connectors.default_listen_address=127.0.0.1",
                        "dbms.connector.bolt.listen_address=127.0.0.1:7688",
                        "dbms.connector.http.enabled=false",
                        "dbms.connector.https.enabled=false",
                        "dbms.security.auth_enabled=true",
                        "dbms.memory.pagecache.size=16m",
                        "dbms.directories.import=import",
                        "dbms.tx_log.rotation.size=1m",
                        "dbms.tx_log.rotation.retention_policy=false",
                        "dbms.udc.enabled=false");
    }

    @Test
    void givenFreePortAndNoAuthentication_whenSettingsOf2026AreAsked_thenTheyAreCompleteAndSilentOnTheNetwork() {
        assertThat(ServerFamily.NEO4J_CALENDAR.settings(0, false))
                .containsExactly(
                        "server.config.strict_validation.enabled=false",
                        "server.default_listen_address=127.0.0.1",
                        "server.bolt.listen_address=127.0.0.1:0",
                        "server.http.enabled=false",
                        "dbms.security.auth_enabled=false",
                        "server.memory.pagecache.size=16m",
                        "server.directories.import=import",
                        "db.tx_log.preallocate=false",
                        "db.store.files.preallocate=false",
                        "db.tx_log.rotation.size=1m",
                        "db.tx_log.rotation.retention_policy=false",
                        "dbms.usage_report.enabled=false",
                        "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
                        "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s",
                        "server.fleet_discovery.enabled=false");
    }

    static Stream<Arguments> families() {
        return Stream.of(
                Arguments.of(ServerFamily.NEO4J_3_5, "17"),
                Arguments.of(ServerFamily.NEO4J_4_4, "17"),
                Arguments.of(ServerFamily.NEO4J_5, "17 or newer"),
                Arguments.of(ServerFamily.NEO4J_CALENDAR, "21 or newer"));
    }

    @ParameterizedTest
    @MethodSource("families")
    void givenFamily_whenItsJavaIsAsked_thenRangeReadsWell(ServerFamily family, String range) {
        assertThat(family.java()).hasToString(range);
    }

    @Test
    void givenJava17_whenOptionsAreAsked_thenNoneThatItDoesNotKnow() {
        assertThat(ServerFamily.jvmOptions(17))
                .contains("-Xmx256m", "--add-opens=java.base/java.nio=ALL-UNNAMED")
                .noneMatch(option -> option.contains("unsafe"));
    }

    @Test
    void givenJava25_whenOptionsAreAsked_thenItsWarningsAreOff() {
        assertThat(ServerFamily.jvmOptions(25))
                .contains("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }
}
