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

import java.util.concurrent.TimeUnit;

import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Migrations;

/** Opens a driver that is known to work, so that what fails later is no problem of address, user or password. */
final class DatabaseConnection {

    private static final int SECONDS_TO_CONNECT = 10;
    private static final int SECONDS_TO_WAIT_FOR_A_CONNECTION = 30;
    private static final int SECONDS_TO_RETRY = 15;

    private DatabaseConnection() {}

    /**
     * Connects and logs in.
     *
     * @throws GoalFailure if that is impossible
     */
    static Driver open(ConnectionSettings settings) {
        Driver driver = createDriver(settings);
        try {
            driver.verifyConnectivity();
            return driver;
        } catch (Neo4jException refused) {
            driver.close();
            throw DriverFailures.whileConnecting(refused, settings);
        }
    }

    private static Driver createDriver(ConnectionSettings settings) {
        if (settings.address().getUserInfo() != null) {
            throw new GoalFailure(
                    ErrorCode.ADDRESS_INVALID,
                    "The address of the server must not hold user and password:"
                            + " use neo4j-migrations.user and neo4j-migrations.password. Nothing was changed.");
        }
        try {
            return GraphDatabase.driver(settings.address(), settings.authToken(), driverConfig());
        } catch (IllegalArgumentException unusable) {
            throw DriverFailures.unusableAddress(unusable, settings.address());
        }
    }

    @SuppressWarnings("deprecation") // the reason is in DriverLogging
    private static Config driverConfig() {
        return Config.builder()
                .withUserAgent(Migrations.getUserAgent())
                .withLogging(DriverLogging.toMavenLog())
                .withConnectionTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(SECONDS_TO_WAIT_FOR_A_CONNECTION, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(SECONDS_TO_RETRY, TimeUnit.SECONDS)
                .build();
    }
}
