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

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.Defaults;
import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.connection.SettingsCredentials.Credentials;
import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.secret.Secret;
import io.github.neo4jmigrations.maven.secret.SecretParameters;
import io.github.neo4jmigrations.maven.secret.SecretReader;

/**
 * The parameters of a goal that say who asks a database. User and secret may come from different places; two secrets are a
 * contradiction.
 *
 * @param authentication kind of authentication, or null to take the one that the secret is for
 * @param user           name of the user, or null for the one of the settings
 * @param password       where the password is
 * @param token          where the token is
 * @param serverId       id of a server in the settings, or null
 * @param details        what only some kinds of authentication have
 */
public record LoginParameters(
        @Nullable Authentication authentication,
        @Nullable String user,
        SecretParameters password,
        SecretParameters token,
        @Nullable String serverId,
        Login.Details details) {

    /**
     * Reads the secret and puts both together.
     *
     * @param reader reads secrets
     * @param settings servers of {@code settings.xml}
     * @param origins tells where the value of a parameter comes from
     * @return who asks
     * @throws GoalFailure if parameters contradict each other, or a secret is missing
     */
    public Login resolve(SecretReader reader, SettingsCredentials settings, Function<String, ?> origins) {
        Credentials fromSettings = serverId == null ? Credentials.NONE : settings.find(serverId);
        String name = Optional.ofNullable(user).or(fromSettings::user).orElse(Defaults.DEFAULT_USER);
        if (authentication == Authentication.NONE) {
            return Login.of(name, null);
        }
        SecretPlaces.requireOne("The password or token", given(fromSettings), origins);
        Optional<Secret> proof =
                reader.read(password).or(() -> reader.read(token)).or(fromSettings::password);
        return checked(new Login(kind(proof), name, proof.orElse(null), details), origins);
    }

    private List<String> given(Credentials fromSettings) {
        return Stream.of(
                        password.given().stream(),
                        token.given().stream(),
                        fromSettings.password().stream().map(password -> "serverId"))
                .flatMap(names -> names)
                .toList();
    }

    private Authentication kind(Optional<Secret> proof) {
        if (authentication != null) {
            return authentication;
        }
        if (!token.given().isEmpty()) {
            return Authentication.BEARER;
        }
        return proof.isPresent() ? Authentication.BASIC : Authentication.NONE;
    }

    private Login checked(Login login, Function<String, ?> origins) {
        boolean bothFit =
                login.authentication() == Authentication.CUSTOM || login.authentication() == Authentication.NONE;
        if (bothFit) {
            return withScheme(login);
        }
        boolean wantsPassword = login.authentication() == Authentication.BASIC;
        SecretParameters wanted = wantsPassword ? password : token;
        SecretParameters other = wantsPassword ? token : password;
        if (!other.given().isEmpty()) {
            throw new GoalFailure(
                    ErrorCode.SETTING_INVALID,
                    SecretPlaces.describe("authentication", origins) + " is " + login.authentication()
                            + " and wants a " + wanted.name() + ", but there is "
                            + SecretPlaces.describe(other.given().get(0), origins) + ". Nothing was changed.");
        }
        if (login.secret() == null) {
            throw new GoalFailure(
                    ErrorCode.SETTING_MISSING,
                    SecretPlaces.describe("authentication", origins) + " is " + login.authentication()
                            + ", but there is no " + wanted.name()
                            + ". Nothing was changed. Give one by neo4j-migrations."
                            + wanted.name() + ", " + wanted.name() + "File, " + wanted.name()
                            + "EnvironmentVariable or "
                            + wanted.name() + "Command, or by neo4j-migrations.serverId.");
        }
        return login;
    }

    private static Login withScheme(Login login) {
        if (login.authentication() == Authentication.CUSTOM && login.details().scheme() == null) {
            throw new GoalFailure(
                    ErrorCode.SETTING_MISSING,
                    "neo4j-migrations.authentication is CUSTOM, but there is no"
                            + " neo4j-migrations.authenticationScheme, which the server needs to know. Nothing was changed.");
        }
        return login;
    }
}
