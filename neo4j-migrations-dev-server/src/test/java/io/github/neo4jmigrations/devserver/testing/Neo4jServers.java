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
package io.github.neo4jmigrations.devserver.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.neo4j.driver.Driver;

import io.github.neo4jmigrations.devserver.DevServer;

/**
 * The servers as one test sees them: each database is empty when the test asks for it first, and keeps what the test
 * does to it until the test ends.
 */
public final class Neo4jServers {

    private final SharedServers shared;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    Neo4jServers(SharedServers shared) {
        this.shared = shared;
    }

    /**
     * A driver for a server, shared by all tests; do not close it.
     *
     * @param family 3.5, 4.4, 5.26 or 2026
     * @return the driver
     */
    public Driver driver(String family) {
        prepare(family);
        return shared.of(family).driver();
    }

    /**
     * A server, shared by all tests; do not close it.
     *
     * @param family 3.5, 4.4, 5.26 or 2026
     * @return the server
     */
    public DevServer server(String family) {
        prepare(family);
        return shared.of(family).server();
    }

    /** Empties the database unless this test has seen it already. */
    void prepare(String family) {
        // First, as it may skip the test: a server that cannot run here has not been seen
        SharedServers.Member member = shared.of(family);
        if (seen.add(family)) {
            DatabaseCleaner.of(family).empty(member.driver());
        }
    }

    Set<String> seen() {
        return Set.copyOf(seen);
    }
}
