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
import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/** The driver's exceptions in one or two sentences that say what to do. */
public final class DriverFailures {

    /** What codes of servers begin with; the driver has others for what it does not get as far as to them. */
    private static final String SERVERS_WORDS = "Neo.";

    private static final String RATE_LIMIT = "Neo.ClientError.Security.AuthenticationRateLimit";
    private static final String DATABASE_NOT_FOUND = "Neo.ClientError.Database.DatabaseNotFound";

    private static final String WHAT_NEXT =
            "Run `mvn neo4j-migrations:info` to see what is applied, then run the goal again.";

    private DriverFailures() {}

    static GoalFailure unusableAddress(IllegalArgumentException unusable, URI address) {
        String message = "The address " + address + " cannot be used: " + sentence(unusable.getMessage())
                + " Nothing was changed. Set neo4j-migrations.address to something like bolt://localhost:7687.";
        return new GoalFailure(ErrorCode.ADDRESS_INVALID, message, unusable);
    }

    static GoalFailure whileConnecting(Neo4jException refused, ConnectionSettings settings) {
        if (refused instanceof ServiceUnavailableException) {
            return new GoalFailure(
                    ErrorCode.SERVER_UNREACHABLE,
                    "Cannot reach Neo4j at " + settings.address() + ", nothing was changed: "
                            + sentence(refused.getMessage()),
                    refused);
        }
        if (refused instanceof AuthenticationException || RATE_LIMIT.equals(refused.code())) {
            return refusedLogin(refused, settings);
        }
        if (refused instanceof SecurityException) {
            return refusedEncryption(refused, settings.address());
        }
        Throwable reason = refused.getCause();
        if (settings.encryption().identity() != null
                && reason != null
                && !refused.code().startsWith(SERVERS_WORDS)) {
            return unusableIdentity(refused, reason);
        }
        return new GoalFailure(
                ErrorCode.SERVER_REFUSED,
                "Neo4j at " + settings.address() + " cannot be used, nothing was changed: " + inServersWords(refused),
                refused);
    }

    /** The driver reads certificate and key when it connects; what it says is the same for all reasons. */
    private static GoalFailure unusableIdentity(Neo4jException refused, Throwable reason) {
        String message = "The certificate of this client cannot be used, nothing was changed: "
                + sentence(reason.getMessage())
                + " Check neo4j-migrations.clientCertificate and neo4j-migrations.clientKey, which must be in PEM format,"
                + " and neo4j-migrations.clientKeyPassword, which is needed for an encrypted key only.";
        return new GoalFailure(ErrorCode.SETTING_INVALID, message, refused);
    }

    /** What the driver says is the same for all reasons; the one that matters is what Java said to it. */
    private static GoalFailure refusedEncryption(Neo4jException refused, URI address) {
        return new GoalFailure(ErrorCode.ENCRYPTION_UNSUITABLE, describeEncryption(refused, address), refused);
    }

    private static String describeEncryption(Neo4jException refused, URI address) {
        Throwable reason = refused;
        for (Throwable next = refused; next != null; next = next.getCause()) {
            reason = next instanceof SSLException ? next : reason;
        }
        String why = sentence(reason.getMessage());
        if (why.contains("PKIX")) {
            return "The certificate of Neo4j at " + address + " is not trusted, nothing was changed: " + why
                    + " Name the certificate of its authority by neo4j-migrations.trustCertificates, or trust any"
                    + " certificate by +ssc instead of +s in the address.";
        }
        return "Neo4j at " + address + " could not be used with the encryption that this address asks for, nothing was"
                + " changed: " + why + " Use bolt:// or neo4j:// for none, add +s for certificates of a known authority"
                + " and +ssc for self-signed ones. With +s, the host must be one that the certificate is for.";
    }

    private static GoalFailure refusedLogin(Neo4jException refused, ConnectionSettings settings) {
        var code = settings.login().authentication() == Authentication.NONE
                ? ErrorCode.PASSWORD_MISSING
                : ErrorCode.LOGIN_REFUSED;
        return new GoalFailure(code, describeLogin(refused, settings), refused);
    }

    private static String describeLogin(Neo4jException refused, ConnectionSettings settings) {
        Login login = settings.login();
        String server = "Neo4j at " + settings.address();
        return switch (login.authentication()) {
            case NONE ->
                server + " asks for a password and none was given, nothing was changed: " + inServersWords(refused)
                        + " Set neo4j-migrations.password or the environment variable NEO4J_PASSWORD, or"
                        + " neo4j-migrations.serverId to a server of your settings.xml.";
            case BASIC ->
                server + " refused the password of user `" + login.user() + "`, nothing was changed: "
                        + inServersWords(refused) + " Check neo4j-migrations.user and neo4j-migrations.password.";
            case BEARER, KERBEROS ->
                server + " refused the token (" + login.authentication()
                        + "), nothing was changed: " + inServersWords(refused)
                        + " Check neo4j-migrations.token and neo4j-migrations.authentication, and whether the server accepts"
                        + " such tokens.";
            case CUSTOM ->
                server + " refused the login by the scheme " + login.details().scheme()
                        + ", nothing was changed: " + inServersWords(refused)
                        + " Check neo4j-migrations.authenticationScheme, and whether the server has a plugin for it.";
        };
    }

    /**
     * Words what passes through the engine after a connection was established.
     *
     * @param refused what the driver says
     * @return the failure
     */
    public static GoalFailure duringGoal(Neo4jException refused) {
        if (DATABASE_NOT_FOUND.equals(refused.code())) {
            return new GoalFailure(
                    ErrorCode.DATABASE_NOT_FOUND,
                    "The server does not have the database: " + inServersWords(refused)
                            + " Check neo4j-migrations.database and neo4j-migrations.schemaDatabase, or create it.",
                    refused);
        }
        if (refused instanceof ServiceUnavailableException) {
            return new GoalFailure(
                    ErrorCode.CONNECTION_LOST,
                    "The connection to Neo4j broke: " + sentence(refused.getMessage()) + " " + WHAT_NEXT,
                    refused);
        }
        return new GoalFailure(
                ErrorCode.SERVER_REFUSED,
                "Neo4j refused to go on: " + inServersWords(refused) + " " + WHAT_NEXT,
                refused);
    }

    private static String inServersWords(Neo4jException refused) {
        return sentence(refused.code() + ": " + refused.getMessage());
    }

    private static String sentence(@Nullable String text) {
        String given = String.valueOf(text);
        return given.endsWith(".") ? given : given + ".";
    }
}
