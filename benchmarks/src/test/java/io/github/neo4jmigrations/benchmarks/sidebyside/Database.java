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
package io.github.neo4jmigrations.benchmarks.sidebyside;

import java.net.URI;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.testing.DatabaseCleaner;
import io.github.neo4jmigrations.devserver.testing.TestServers;

/** The server that both tools work with. */
final class Database implements AutoCloseable {

    static final String PASSWORD = "only-for-benchmarks";

    private static final String FAMILY = "5.26";

    private final DevServer server;
    private final Driver driver;

    Database() {
        this.server = DevServer.builder(TestServers.jars(TestServers.version(FAMILY)))
                .password(PASSWORD)
                .start();
        this.driver = GraphDatabase.driver(server.boltUri(), AuthTokens.basic(server.user(), PASSWORD));
    }

    URI address() {
        return server.boltUri();
    }

    String version() {
        return server.version();
    }

    void empty() {
        DatabaseCleaner.of(FAMILY).empty(driver);
    }

    @Override
    public void close() {
        driver.close();
        server.close();
    }
}
