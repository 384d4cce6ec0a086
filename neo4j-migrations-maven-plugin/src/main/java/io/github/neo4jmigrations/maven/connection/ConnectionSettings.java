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

/**
 * Where a database is, who asks it and how.
 *
 * @param address    Bolt address of the server
 * @param login      who asks
 * @param encryption whom to trust
 * @param limits     how long to try
 */
public record ConnectionSettings(URI address, Login login, Encryption encryption, ConnectionLimits limits) {

    /**
     * A connection with everything else by default.
     *
     * @param address Bolt address of the server
     * @param login who asks
     */
    public ConnectionSettings(URI address, Login login) {
        this(address, login, Encryption.BY_ADDRESS, ConnectionLimits.DEFAULT);
    }

    /**
     * The same through another door.
     *
     * @param other address with another scheme, for example
     * @return settings for it
     */
    public ConnectionSettings at(URI other) {
        return new ConnectionSettings(other, login, encryption, limits);
    }
}
