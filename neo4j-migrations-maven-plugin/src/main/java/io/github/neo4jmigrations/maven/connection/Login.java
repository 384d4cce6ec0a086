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

import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

import io.github.neo4jmigrations.maven.secret.Secret;

/**
 * Who asks a database, and the proof of it.
 *
 * @param authentication kind of the proof
 * @param user           name of the user
 * @param secret         password, token or ticket; there may be none for a custom or no authentication
 * @param details        what only some kinds have
 */
public record Login(Authentication authentication, String user, @Nullable Secret secret, Details details) {

    /**
     * What only some kinds of authentication have.
     *
     * @param scheme     name of a custom scheme
     * @param realm      realm of a basic or custom scheme
     * @param parameters what a custom scheme asks for in addition
     */
    public record Details(@Nullable String scheme, @Nullable String realm, Map<String, Secret> parameters) {

        /** Nothing of it. */
        public static final Details NONE = new Details(null, null, Map.of());

        /** Copies the parameters. */
        public Details {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * A user with a password, or without any authentication if there is none.
     *
     * @param user name of the user
     * @param password the password, or null
     * @return the login
     */
    public static Login of(String user, @Nullable Secret password) {
        return new Login(password == null ? Authentication.NONE : Authentication.BASIC, user, password, Details.NONE);
    }

    AuthToken token() {
        String proof = secret == null ? "" : secret.reveal();
        return switch (authentication) {
            case BASIC -> AuthTokens.basic(user, proof, details.realm);
            case BEARER -> AuthTokens.bearer(proof);
            case KERBEROS -> AuthTokens.kerberos(proof);
            case CUSTOM -> AuthTokens.custom(user, proof, details.realm, String.valueOf(details.scheme), parameters());
            case NONE -> AuthTokens.none();
        };
    }

    private Map<String, Object> parameters() {
        return details.parameters.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().reveal()));
    }
}
