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
package io.github.neo4jmigrations.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import io.github.neo4jmigrations.maven.connection.ConnectionSettings;
import io.github.neo4jmigrations.maven.connection.Login;
import io.github.neo4jmigrations.maven.secret.Secret;

class ServerPropertiesTest {

    private final Properties project = new Properties();

    @Test
    void givenNamesOfTheProject_whenPublished_thenOursAndTheirsAreSet() {
        var properties = new ServerProperties(List.of("spring.neo4j.uri"), List.of("db.user"), List.of("db.password"));
        var server =
                new ConnectionSettings(URI.create("bolt://127.0.0.1:4711"), Login.of("neo4j", Secret.of("secret")));

        properties.publish(server, project);

        assertThat(project)
                .isEqualTo(Map.of(
                        "neo4j-migrations.address", "bolt://127.0.0.1:4711",
                        "neo4j-migrations.user", "neo4j",
                        "neo4j-migrations.password", "secret",
                        "spring.neo4j.uri", "bolt://127.0.0.1:4711",
                        "db.user", "neo4j",
                        "db.password", "secret"));
    }

    @Test
    void givenServerWithoutAuthentication_whenPublished_thenNoPasswordIsSet() {
        project.setProperty("neo4j-migrations.password", "from an earlier server");
        var server = new ConnectionSettings(URI.create("bolt://127.0.0.1:4711"), Login.of("neo4j", null));

        new ServerProperties(List.of(), List.of(), List.of()).publish(server, project);

        assertThat(project)
                .isEqualTo(
                        Map.of("neo4j-migrations.address", "bolt://127.0.0.1:4711", "neo4j-migrations.user", "neo4j"));
    }
}
