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

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.Config;

import ac.simons.neo4j.migrations.core.Migrations;

/**
 * How long and how much a driver tries, and what it calls itself.
 *
 * @param connectionTimeout  for one connection to be opened
 * @param acquisitionTimeout for one connection to be free
 * @param maxPoolSize        connections at the same time to one server
 * @param userAgent          what the server's log calls this client
 */
public record ConnectionLimits(
        Duration connectionTimeout, Duration acquisitionTimeout, int maxPoolSize, String userAgent) {

    /** Default of the time for a connection to be opened. */
    public static final String CONNECTION_TIMEOUT = "10s";

    /** Default of the time for a connection to be free. */
    public static final String ACQUISITION_TIMEOUT = "30s";

    /** Default of the number of connections. */
    public static final String MAX_POOL_SIZE = "100";

    /** What goals use without being told anything. */
    public static final ConnectionLimits DEFAULT =
            new ConnectionLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 100, Migrations.getUserAgent());

    private static final int SECONDS_TO_RETRY = 15;

    Config.ConfigBuilder configure(Config.ConfigBuilder config) {
        return config.withUserAgent(userAgent)
                .withConnectionTimeout(connectionTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .withConnectionAcquisitionTimeout(acquisitionTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .withMaxConnectionPoolSize(maxPoolSize)
                .withMaxTransactionRetryTime(SECONDS_TO_RETRY, TimeUnit.SECONDS);
    }
}
