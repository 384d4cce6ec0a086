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

import java.net.URI;

import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

import io.github.neo4jmigrations.maven.failure.GoalFailure;

/** Opens a driver that is known to work, so that what fails later is no problem of address, user or password. */
public final class DatabaseConnection {

    /** Netty announces its events to Java's Flight Recorder, which starts that: a tenth of a second of each build. */
    private static final String EVENTS_OF_NETTY = "io.netty.jfr.enabled";

    private DatabaseConnection() {}

    /**
     * Connects and logs in.
     *
     * @param settings where, who and how
     * @return a driver that has connected once; its user closes it
     * @throws GoalFailure if that is impossible
     */
    public static Driver open(ConnectionSettings settings) {
        Driver driver = prepare(settings);
        try {
            driver.verifyConnectivity();
            return driver;
        } catch (Neo4jException refused) {
            driver.close();
            throw DriverFailures.whileConnecting(refused, settings);
        }
    }

    /**
     * Makes a driver that has not connected yet.
     *
     * @param settings where, who and how
     * @return the driver; its user closes it
     * @throws GoalFailure if the settings cannot be used
     */
    public static Driver prepare(ConnectionSettings settings) {
        System.getProperties().putIfAbsent(EVENTS_OF_NETTY, "false");
        URI address = settings.encryption().address(settings.address());
        try {
            return driver(address, settings);
        } catch (IllegalArgumentException unusable) {
            throw DriverFailures.unusableAddress(unusable, settings.address());
        }
    }

    private static Driver driver(URI address, ConnectionSettings settings) {
        ClientIdentity identity = settings.encryption().identity();
        return identity == null
                ? GraphDatabase.driver(address, settings.login().token(), config(settings))
                : GraphDatabase.driver(address, settings.login().token(), identity.manager(), config(settings));
    }

    @SuppressWarnings("deprecation") // the reason is in DriverLogging
    private static Config config(ConnectionSettings settings) {
        return settings.encryption()
                .configure(settings.limits().configure(Config.builder()))
                .withLogging(DriverLogging.toMavenLog())
                .build();
    }
}
