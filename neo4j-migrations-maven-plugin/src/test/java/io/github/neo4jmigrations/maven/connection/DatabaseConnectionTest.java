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
package io.github.neo4jmigrations.maven.connection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import org.junit.jupiter.api.Test;

import io.github.neo4jmigrations.maven.failure.GoalFailure;

class DatabaseConnectionTest {

    @Test
    void givenHttpAddress_whenOpened_thenABoltAddressIsAskedFor() {
        var settings = new ConnectionSettings(URI.create("http://localhost:7474"), Login.of("neo4j", null));

        assertThatThrownBy(() -> DatabaseConnection.open(settings))
                .isInstanceOf(GoalFailure.class)
                .hasMessage("The address http://localhost:7474 cannot be used: Unsupported scheme: http. Nothing was"
                        + " changed. Set neo4j-migrations.address to something like bolt://localhost:7687.");
    }
}
