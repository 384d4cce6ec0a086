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

import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Migrations;
import io.github.neo4jmigrations.maven.connection.Authentication;
import io.github.neo4jmigrations.maven.connection.ConnectionLimits;
import io.github.neo4jmigrations.maven.connection.ConnectionSettings;
import io.github.neo4jmigrations.maven.connection.EncryptionParameters;
import io.github.neo4jmigrations.maven.connection.Login;
import io.github.neo4jmigrations.maven.connection.LoginParameters;
import io.github.neo4jmigrations.maven.connection.SettingsCredentials;
import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.secret.CommandRunner;
import io.github.neo4jmigrations.maven.secret.Secret;
import io.github.neo4jmigrations.maven.secret.SecretCommand;
import io.github.neo4jmigrations.maven.secret.SecretParameters;
import io.github.neo4jmigrations.maven.secret.SecretReader;

/** A goal that connects to a server: binds what says where it is, who asks and whom to trust. */
abstract class AbstractConnectedMojo extends AbstractNeo4jMojo {

    /**
     * Address of the server. There is no default: without an address the goals fail, unless
     * {@code neo4j-migrations.embedded} is set. Within a build, the goal {@code start} sets it; so does the environment
     * variable {@code NEO4J_URI}. {@code bolt://} talks to one server, {@code neo4j://} lets a cluster choose;
     * {@code +s} encrypts and verifies the certificate, {@code +ssc} encrypts and trusts any. Examples:
     * {@code bolt://localhost:7687}, {@code neo4j+s://db.example.com}.
     */
    @Parameter(property = "neo4j-migrations.address")
    private @Nullable URI address;

    /**
     * Name of the user who migrates, also in {@code NEO4J_USERNAME}. Default: the user of
     * {@code neo4j-migrations.serverId}, or {@code neo4j}.
     */
    @Parameter(property = "neo4j-migrations.user")
    private @Nullable String user;

    /**
     * Password of the user, also in {@code NEO4J_PASSWORD}. Without any secret no authentication takes place. A password
     * that is written into the pom is printed by {@code mvn -X}, as Maven prints the pom's configuration.
     */
    @Parameter(property = "neo4j-migrations.password")
    private @Nullable Secret password;

    /** File that holds the password and nothing else. A line end behind it is ignored. */
    @Parameter(property = "neo4j-migrations.passwordFile")
    private @Nullable File passwordFile;

    /** Name of an environment variable that holds the password. Example: {@code STAGING_PASSWORD}. */
    @Parameter(property = "neo4j-migrations.passwordEnvironmentVariable")
    private @Nullable String passwordEnvironmentVariable;

    /**
     * Command that prints the password, run by the shell in the project's folder. Example:
     * {@code vault read -field=password secret/neo4j}.
     */
    @Parameter(property = "neo4j-migrations.passwordCommand")
    private @Nullable SecretCommand passwordCommand;

    /** Token of an identity provider, or ticket of Kerberos; see {@code neo4j-migrations.authentication}. */
    @Parameter(property = "neo4j-migrations.token")
    private @Nullable Secret token;

    /** File that holds the token and nothing else. A line end behind it is ignored. */
    @Parameter(property = "neo4j-migrations.tokenFile")
    private @Nullable File tokenFile;

    /** Name of an environment variable that holds the token. Example: {@code ID_TOKEN}. */
    @Parameter(property = "neo4j-migrations.tokenEnvironmentVariable")
    private @Nullable String tokenEnvironmentVariable;

    /** Command that prints the token, run by the shell in the project's folder. */
    @Parameter(property = "neo4j-migrations.tokenCommand")
    private @Nullable SecretCommand tokenCommand;

    /** How long a command that prints a secret may take. */
    @Parameter(property = "neo4j-migrations.secretCommandTimeout", defaultValue = "30s")
    private Duration secretCommandTimeout = Duration.ofSeconds(30);

    /**
     * Id of a {@code <server>} in {@code settings.xml} whose user and password (encrypted or not) are used. A
     * {@code neo4j-migrations.user} wins over the user there; a second password is refused. Example:
     * {@code staging-neo4j}. Default: none.
     */
    @Parameter(property = "neo4j-migrations.serverId")
    private @Nullable String serverId;

    /**
     * Kind of authentication: {@code BASIC} with a password, {@code BEARER} or {@code KERBEROS} with a token,
     * {@code CUSTOM} with what {@code neo4j-migrations.authenticationScheme} wants, {@code NONE}. Default: {@code BASIC} if
     * there is a password, {@code BEARER} if there is a token, else {@code NONE}.
     */
    @Parameter(property = "neo4j-migrations.authentication")
    private @Nullable Authentication authentication;

    /** Name of the scheme of {@code CUSTOM} authentication. Default: none. */
    @Parameter(property = "neo4j-migrations.authenticationScheme")
    private @Nullable String authenticationScheme;

    /** Realm of {@code BASIC} or {@code CUSTOM} authentication, which few servers have. Default: none. */
    @Parameter(property = "neo4j-migrations.authenticationRealm")
    private @Nullable String authenticationRealm;

    /**
     * Further values for {@code CUSTOM} authentication, by name. On the command line, each name is a property of its own:
     * {@code -Dneo4j-migrations.authenticationParameters.tenant=blue}. Default: none.
     */
    @Parameter
    private Map<String, Secret> authenticationParameters = Map.of();

    /**
     * Files with certificates of authorities in PEM format that are trusted instead of those of the system, for addresses
     * with {@code +s}. Several are separated by commas on the command line. Default: none.
     */
    @Parameter(property = "neo4j-migrations.trustCertificates")
    private List<File> trustCertificates = List.of();

    /** File with the certificate that this client shows to the server, in PEM format. Default: none. */
    @Parameter(property = "neo4j-migrations.clientCertificate")
    private @Nullable File clientCertificate;

    /** File with the private key of the client's certificate, in PEM format. Default: none. */
    @Parameter(property = "neo4j-migrations.clientKey")
    private @Nullable File clientKey;

    /** Password of the client's private key, if it is encrypted. */
    @Parameter(property = "neo4j-migrations.clientKeyPassword")
    private @Nullable Secret clientKeyPassword;

    /** File that holds the password of the client's private key and nothing else. */
    @Parameter(property = "neo4j-migrations.clientKeyPasswordFile")
    private @Nullable File clientKeyPasswordFile;

    /** Name of an environment variable that holds the password of the client's private key. */
    @Parameter(property = "neo4j-migrations.clientKeyPasswordEnvironmentVariable")
    private @Nullable String clientKeyPasswordEnvironmentVariable;

    /** Command that prints the password of the client's private key, run by the shell in the project's folder. */
    @Parameter(property = "neo4j-migrations.clientKeyPasswordCommand")
    private @Nullable SecretCommand clientKeyPasswordCommand;

    /** How long it may take to open a connection to the server. */
    @Parameter(property = "neo4j-migrations.connectionTimeout", defaultValue = ConnectionLimits.CONNECTION_TIMEOUT)
    private Duration connectionTimeout = ConnectionLimits.DEFAULT.connectionTimeout();

    /** How long to wait for a connection of the pool to be free. */
    @Parameter(
            property = "neo4j-migrations.connectionAcquisitionTimeout",
            defaultValue = ConnectionLimits.ACQUISITION_TIMEOUT)
    private Duration connectionAcquisitionTimeout = ConnectionLimits.DEFAULT.acquisitionTimeout();

    /** How many connections may be open to one server at the same time. */
    @Parameter(property = "neo4j-migrations.maxConnectionPoolSize", defaultValue = ConnectionLimits.MAX_POOL_SIZE)
    private int maxConnectionPoolSize = ConnectionLimits.DEFAULT.maxPoolSize();

    /** What the log of the server calls this client. Default: name and version of this plugin. */
    @Parameter(property = "neo4j-migrations.userAgent")
    private @Nullable String userAgent;

    @Inject
    private MavenProject project;

    @Inject
    private SettingsCredentials settingsCredentials;

    final MavenProject project() {
        return project;
    }

    final File baseDirectory() {
        return Optional.ofNullable(project.getBasedir()).orElseGet(() -> new File("").getAbsoluteFile());
    }

    /** Where the server is, nothing if nobody said so. */
    final Optional<URI> address() {
        return Optional.ofNullable(address);
    }

    /** The connection as it is configured; a goal that has another database at hand does not ask. */
    final ConnectionSettings configuredConnection() {
        return connection(address()
                .orElseThrow(() -> new GoalFailure(
                        ErrorCode.ADDRESS_MISSING,
                        "There is no database to work with: give an address"
                                + " (-Dneo4j-migrations.address=bolt://localhost:7687 -Dneo4j-migrations.user=neo4j"
                                + " -Dneo4j-migrations.password=...) or let this goal run against a throwaway Neo4j"
                                + " (-Dneo4j-migrations.embedded).")));
    }

    private ConnectionSettings connection(URI server) {
        SecretReader reader = new SecretReader(
                configuration().environment(), new CommandRunner(baseDirectory(), secretCommandTimeout));
        return new ConnectionSettings(
                server,
                login().resolve(reader, settingsCredentials, configuration()::origin),
                encryption().resolve(reader, configuration()::origin),
                new ConnectionLimits(
                        connectionTimeout,
                        connectionAcquisitionTimeout,
                        maxConnectionPoolSize,
                        Optional.ofNullable(userAgent).orElseGet(Migrations::getUserAgent)));
    }

    private LoginParameters login() {
        return new LoginParameters(
                authentication,
                user,
                new SecretParameters("password", password, passwordFile, passwordEnvironmentVariable, passwordCommand),
                new SecretParameters("token", token, tokenFile, tokenEnvironmentVariable, tokenCommand),
                serverId,
                new Login.Details(authenticationScheme, authenticationRealm, parametersOfScheme()));
    }

    private Map<String, Secret> parametersOfScheme() {
        Map<String, Secret> parameters = new LinkedHashMap<>(authenticationParameters);
        configuration()
                .family("authenticationParameters", Map.of())
                .forEach((name, value) -> parameters.put(name, Secret.of(value)));
        return parameters;
    }

    private EncryptionParameters encryption() {
        return new EncryptionParameters(
                trustCertificates,
                clientCertificate,
                clientKey,
                new SecretParameters(
                        "clientKeyPassword",
                        clientKeyPassword,
                        clientKeyPasswordFile,
                        clientKeyPasswordEnvironmentVariable,
                        clientKeyPasswordCommand));
    }
}
