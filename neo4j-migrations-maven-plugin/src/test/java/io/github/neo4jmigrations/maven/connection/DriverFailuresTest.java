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

import java.net.URI;
import javax.net.ssl.SSLException;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.secret.Secret;

class DriverFailuresTest {

    private static final ConnectionSettings SETTINGS =
            new ConnectionSettings(URI.create("bolt://db.example.com:7687"), Login.of("jane", Secret.of("secret")));

    private static final ConnectionSettings WITHOUT_PASSWORD =
            new ConnectionSettings(URI.create("bolt://db.example.com:7687"), Login.of("neo4j", null));

    @Test
    void givenNoServer_whenConnecting_thenTheAddressIsNamed() {
        var refused = new ServiceUnavailableException("Unable to connect to db.example.com:7687.");

        var failure = DriverFailures.whileConnecting(refused, SETTINGS);

        assertThat(failure.code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        assertThat(failure)
                .hasMessage("Cannot reach Neo4j at bolt://db.example.com:7687, nothing was changed:"
                        + " Unable to connect to db.example.com:7687.");
    }

    @Test
    void givenWrongPassword_whenConnecting_thenTheUserIsNamedAndThePasswordIsNot() {
        var refused =
                new AuthenticationException("Neo.ClientError.Security.Unauthorized", "The client is unauthorized.");

        var failure = DriverFailures.whileConnecting(refused, SETTINGS);

        assertThat(failure.code()).isEqualTo(ErrorCode.LOGIN_REFUSED);
        assertThat(failure)
                .hasMessage(
                        "Neo4j at bolt://db.example.com:7687 refused the password of user `jane`, nothing was changed:"
                                + " Neo.ClientError.Security.Unauthorized: The client is unauthorized."
                                + " Check neo4j-migrations.user and neo4j-migrations.password.");
    }

    @Test
    void givenNoPassword_whenTheServerAsksForOne_thenBothWaysToGiveItAreNamed() {
        var refused = new AuthenticationException("Neo.ClientError.Security.Unauthorized", "Unsupported scheme 'none'");

        var failure = DriverFailures.whileConnecting(refused, WITHOUT_PASSWORD);

        assertThat(failure.code()).isEqualTo(ErrorCode.PASSWORD_MISSING);
        assertThat(failure)
                .hasMessage("Neo4j at bolt://db.example.com:7687 asks for a password and none was given, nothing was"
                        + " changed: Neo.ClientError.Security.Unauthorized: Unsupported scheme 'none'."
                        + " Set neo4j-migrations.password or the environment variable NEO4J_PASSWORD, or"
                        + " neo4j-migrations.serverId to a server of your settings.xml.");
    }

    @Test
    void givenServerWithoutEncryption_whenTheAddressAsksForIt_thenSchemesAreExplained() {
        var refused = new SecurityException(
                "Failed to establish secured connection with the server", new SSLException("not a TLS record"));

        var failure = DriverFailures.whileConnecting(refused, SETTINGS);

        assertThat(failure.code()).isEqualTo(ErrorCode.ENCRYPTION_UNSUITABLE);
        assertThat(failure)
                .hasMessage(
                        "Neo4j at bolt://db.example.com:7687 could not be used with the encryption that this address"
                                + " asks for, nothing was changed: not a TLS record."
                                + " Use bolt:// or neo4j:// for none, add +s for certificates of a known authority and +ssc for"
                                + " self-signed ones. With +s, the host must be one that the certificate is for.");
    }

    @Test
    void givenUnforeseenRefusal_whenConnecting_thenTheServersWordsArePassedOn() {
        var refused =
                new ClientException("Neo.ClientError.Security.CredentialsExpired", "The password must be changed");

        var failure = DriverFailures.whileConnecting(refused, SETTINGS);

        assertThat(failure.code()).isEqualTo(ErrorCode.SERVER_REFUSED);
        assertThat(failure)
                .hasMessage("Neo4j at bolt://db.example.com:7687 cannot be used, nothing was changed:"
                        + " Neo.ClientError.Security.CredentialsExpired: The password must be changed.");
    }

    @Test
    void givenUnknownDatabase_whenTheGoalRuns_thenBothParametersAreNamed() {
        var refused = new ClientException("Neo.ClientError.Database.DatabaseNotFound", "Database movies not found");

        var failure = DriverFailures.duringGoal(refused);

        assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE_NOT_FOUND);
        assertThat(failure)
                .hasMessage("The server does not have the database: Neo.ClientError.Database.DatabaseNotFound:"
                        + " Database movies not found."
                        + " Check neo4j-migrations.database and neo4j-migrations.schemaDatabase, or create it.");
    }

    @Test
    void givenBrokenConnection_whenTheGoalRuns_thenNothingIsPromisedAboutTheState() {
        var refused = new ServiceUnavailableException("Connection to the database terminated.");

        var failure = DriverFailures.duringGoal(refused);

        assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(failure)
                .hasMessage("The connection to Neo4j broke: Connection to the database terminated."
                        + " Run `mvn neo4j-migrations:info` to see what is applied, then run the goal again.");
    }
}
