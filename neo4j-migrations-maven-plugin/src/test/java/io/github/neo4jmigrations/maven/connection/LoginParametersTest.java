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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.maven.settings.Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;

import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.secret.CommandRunner;
import io.github.neo4jmigrations.maven.secret.Secret;
import io.github.neo4jmigrations.maven.secret.SecretParameters;
import io.github.neo4jmigrations.maven.secret.SecretReader;

class LoginParametersTest {

    private static final Map<String, String> ORIGINS = Map.of(
            "password", "command line",
            "tokenFile", "POM",
            "serverId", "POM",
            "authentication", "environment variable NEO4J_MIGRATIONS_AUTHENTICATION");

    private @Nullable Authentication authentication;
    private @Nullable String user;
    private @Nullable String password;
    private @Nullable File tokenFile;
    private @Nullable String tokenVariable;
    private @Nullable String serverId;
    private Login.Details details = Login.Details.NONE;

    private Login resolve() {
        var reader = new SecretReader(Map.of("TOKEN", "ey.."), new CommandRunner(new File("."), Duration.ofSeconds(1)));
        var parameters = new LoginParameters(
                authentication,
                user,
                new SecretParameters(
                        "password",
                        Optional.ofNullable(password).map(Secret::of).orElse(null),
                        null,
                        null,
                        null),
                new SecretParameters("token", null, tokenFile, tokenVariable, null),
                serverId,
                details);
        return parameters.resolve(reader, settings(), name -> ORIGINS.getOrDefault(name, "default"));
    }

    private static SettingsCredentials settings() {
        var staging = new Server();
        staging.setId("staging");
        staging.setUsername("jane");
        staging.setPassword("from-settings");
        var onlyUser = new Server();
        onlyUser.setId("only-user");
        onlyUser.setUsername("joe");
        return new SettingsCredentials(List.of(staging, onlyUser), new PlainDecrypter());
    }

    @Test
    void givenNothing_whenResolved_thenThereIsNoAuthentication() {
        assertThat(resolve()).isEqualTo(Login.of("neo4j", null));
        assertThat(resolve().token()).isEqualTo(AuthTokens.none());
    }

    @Test
    void givenPassword_whenResolved_thenAuthenticationIsBasic() {
        password = "secret";

        assertThat(resolve().token()).isEqualTo(AuthTokens.basic("neo4j", "secret"));
    }

    @Test
    void givenServerOfTheSettings_whenResolved_thenItsUserStandsBack() {
        serverId = "staging";
        assertThat(resolve().token()).isEqualTo(AuthTokens.basic("jane", "from-settings"));

        user = "ada";
        assertThat(resolve().token()).isEqualTo(AuthTokens.basic("ada", "from-settings"));
    }

    @Test
    void givenUserOfTheSettings_whenThePasswordIsElsewhere_thenBothAreTaken() {
        serverId = "only-user";
        password = "secret";

        assertThat(resolve().token()).isEqualTo(AuthTokens.basic("joe", "secret"));
    }

    @Test
    void givenToken_whenResolved_thenAuthenticationIsBearerOrWhatIsAskedFor() {
        tokenVariable = "TOKEN";
        assertThat(resolve().token()).isEqualTo(AuthTokens.bearer("ey.."));

        authentication = Authentication.KERBEROS;
        assertThat(resolve().token()).isEqualTo(AuthTokens.kerberos("ey.."));
    }

    @Test
    void givenCustomScheme_whenResolved_thenEverythingGoesIntoTheToken() {
        authentication = Authentication.CUSTOM;
        user = "ada";
        password = "secret";
        details = new Login.Details("ours", "realm", Map.of("tenant", Secret.of("blue")));

        assertThat(resolve().token())
                .isEqualTo(AuthTokens.custom("ada", "secret", "realm", "ours", Map.of("tenant", "blue")));
    }

    @Test
    void givenRealm_whenResolved_thenItIsPartOfTheBasicToken() {
        password = "secret";
        details = new Login.Details(null, "native", Map.of());

        assertThat(resolve().token()).isEqualTo(AuthTokens.basic("neo4j", "secret", "native"));
    }

    @Test
    void givenNoAuthenticationAskedFor_whenThereIsAPassword_thenItIsNotUsed() {
        authentication = Authentication.NONE;
        password = "secret";

        assertThat(resolve().token()).isEqualTo(AuthTokens.none());
    }

    @Test
    void givenPasswordAndToken_whenResolved_thenBothPlacesAreNamed() {
        password = "secret";
        tokenFile = new File("token");

        assertRefused("The password or token is given in more than one place, nothing was changed: by"
                + " neo4j-migrations.password (command line) and by neo4j-migrations.tokenFile (POM). Leave one of them; an"
                + " empty value on the command line takes back what is written elsewhere, such as"
                + " -Dneo4j-migrations.tokenFile=");
    }

    @Test
    void givenPasswordAndServerOfTheSettings_whenResolved_thenBothPlacesAreNamed() {
        password = "secret";
        serverId = "staging";

        assertRefused("The password or token is given in more than one place, nothing was changed: by"
                + " neo4j-migrations.password (command line) and by neo4j-migrations.serverId (POM). Leave one of them; an"
                + " empty value on the command line takes back what is written elsewhere, such as"
                + " -Dneo4j-migrations.serverId=");
    }

    @Test
    void givenBearer_whenThereIsAPasswordOnly_thenThatIsAContradiction() {
        authentication = Authentication.BEARER;
        password = "secret";

        assertRefused(
                "neo4j-migrations.authentication (environment variable NEO4J_MIGRATIONS_AUTHENTICATION) is BEARER and"
                        + " wants a token, but there is neo4j-migrations.password (command line). Nothing was changed.");
    }

    @Test
    void givenBasic_whenThereIsNoPassword_thenAllWaysToGiveOneAreNamed() {
        authentication = Authentication.BASIC;

        assertRefused(
                "neo4j-migrations.authentication (environment variable NEO4J_MIGRATIONS_AUTHENTICATION) is BASIC, but"
                        + " there is no password. Nothing was changed. Give one by neo4j-migrations.password, passwordFile,"
                        + " passwordEnvironmentVariable or passwordCommand, or by neo4j-migrations.serverId.");
    }

    @Test
    void givenCustom_whenThereIsNoScheme_thenItIsAskedFor() {
        authentication = Authentication.CUSTOM;

        assertRefused(
                "neo4j-migrations.authentication is CUSTOM, but there is no neo4j-migrations.authenticationScheme,"
                        + " which the server needs to know. Nothing was changed.");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(this::resolve).isInstanceOf(GoalFailure.class).hasMessage(message);
    }
}
