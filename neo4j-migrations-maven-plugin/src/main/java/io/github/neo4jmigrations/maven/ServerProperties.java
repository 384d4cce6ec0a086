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

import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.neo4jmigrations.maven.connection.ConnectionSettings;
import io.github.neo4jmigrations.maven.secret.Secret;

/**
 * The names under which a build finds its server: ours, and those that the project asked for.
 *
 * @param address  names for the address, besides ours
 * @param user     names for the user, besides ours
 * @param password names for the password, besides ours
 */
record ServerProperties(List<String> address, List<String> user, List<String> password) {

    ServerProperties {
        address = List.copyOf(address);
        user = List.copyOf(user);
        password = List.copyOf(password);
    }

    void publish(ConnectionSettings server, Properties target) {
        set(target, "neo4j-migrations.address", address, server.address().toString());
        set(target, "neo4j-migrations.user", user, server.login().user());
        Secret secret = server.login().secret();
        set(target, "neo4j-migrations.password", password, secret == null ? null : secret.reveal());
    }

    private static void set(Properties target, String ours, List<String> others, @Nullable String value) {
        Stream.concat(Stream.of(ours), others.stream()).forEach(name -> {
            if (value == null) {
                target.remove(name);
            } else {
                target.setProperty(name, value);
            }
        });
    }
}
