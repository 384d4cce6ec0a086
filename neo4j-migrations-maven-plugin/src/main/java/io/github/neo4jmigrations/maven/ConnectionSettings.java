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

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

/**
 * Where a database is and who asks it.
 *
 * @param address  Bolt address of the server
 * @param user     name of the user
 * @param password password of the user; without one, no authentication takes place
 */
record ConnectionSettings(URI address, String user, @Nullable Password password) {

    AuthToken authToken() {
        return Optional.ofNullable(password)
                .map(given -> AuthTokens.basic(user, given.reveal()))
                .orElseGet(AuthTokens::none);
    }
}
