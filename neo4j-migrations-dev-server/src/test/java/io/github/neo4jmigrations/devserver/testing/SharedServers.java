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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import io.github.neo4jmigrations.devserver.ContainerServer;
import io.github.neo4jmigrations.devserver.DevServer;

/** The running servers of this JVM by family. JUnit closes them after the last test. */
final class SharedServers implements AutoCloseable {

    private final Map<String, Member> members = new ConcurrentHashMap<>();

    Member of(String family) {
        return members.computeIfAbsent(family, SharedServers::start);
    }

    private static Member start(String family) {
        DevServer server = TestServers.image(family)
                .<DevServer>map(image -> ContainerServer.builder(image).start())
                .orElseGet(() -> fork(TestServers.version(family)));
        return new Member(server, GraphDatabase.driver(server.boltUri(), AuthTokens.none()));
    }

    private static DevServer fork(String version) {
        TestServers.assumeJavaFor(version);
        return DevServer.builder(TestServers.jars(version))
                .withoutAuthentication()
                .start();
    }

    @Override
    public void close() {
        members.values().forEach(Member::close);
    }

    /** One server and the driver for it. */
    record Member(DevServer server, Driver driver) implements AutoCloseable {
        @Override
        public void close() {
            driver.close();
            server.close();
        }
    }
}
