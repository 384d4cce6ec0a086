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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.secret.Secret;

@ExtendWith(SecuredServer.Extension.class)
class DatabaseConnectionIT {

    private static final Login LOGIN = Login.of("neo4j", SecuredServer.PASSWORD);

    private final Path folder;
    private final SecuredServer server;
    private final File authority;

    DatabaseConnectionIT(@TempDir Path folder, SecuredServer server) throws IOException {
        this.folder = folder;
        this.server = server;
        this.authority = server.authority().writeCertificate(folder.resolve("authority.pem"));
    }

    private ConnectionSettings connection(String scheme, Login login, Encryption encryption) {
        return new ConnectionSettings(server.address(scheme), login, encryption, ConnectionLimits.DEFAULT);
    }

    private static void assertConnected(ConnectionSettings settings, boolean encrypted) {
        try (Driver driver = DatabaseConnection.open(settings)) {
            assertThat(driver.isEncrypted()).isEqualTo(encrypted);
            assertThat(driver.executableQuery("RETURN 1").execute().records()).hasSize(1);
        }
    }

    private static void assertRefused(ConnectionSettings settings, String message) {
        assertThatThrownBy(() -> DatabaseConnection.open(settings))
                .isInstanceOf(GoalFailure.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt", "neo4j"})
    void givenPassword_whenOpened_thenItIsConnected(String scheme) {
        assertConnected(connection(scheme, LOGIN, Encryption.BY_ADDRESS), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt+ssc", "neo4j+ssc"})
    void givenSelfSignedScheme_whenOpened_thenAnyCertificateIsTrusted(String scheme) {
        assertConnected(connection(scheme, LOGIN, Encryption.BY_ADDRESS), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt+s", "neo4j+s"})
    void givenOwnAuthority_whenOpened_thenItsCertificatesAreTrusted(String scheme) {
        assertConnected(connection(scheme, LOGIN, new Encryption(List.of(authority), null)), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt+s", "neo4j+s"})
    void givenCertificateOfNobodyKnown_whenOpened_thenThatAndTheWaysOutAreTold(String scheme) {
        var settings = connection(scheme, LOGIN, Encryption.BY_ADDRESS);

        // Newer Javas put the name of the alert in front of the reason
        assertThatThrownBy(() -> DatabaseConnection.open(settings))
                .isInstanceOf(GoalFailure.class)
                .extracting(failure -> String.valueOf(failure.getMessage())
                        .replace("nothing was changed: (certificate_unknown) ", "nothing was changed: "))
                .isEqualTo("The certificate of Neo4j at " + server.address(scheme)
                        + " is not trusted, nothing was changed: PKIX path"
                        + " building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find"
                        + " valid certification path to requested target. Name the certificate of its authority by"
                        + " neo4j-migrations.trustCertificates, or trust any certificate by +ssc instead of +s in the"
                        + " address.");
    }

    @Test
    void givenOtherAuthority_whenOpened_thenItIsRefused() throws IOException {
        File other = Certificates.authority("CN=Others").writeCertificate(folder.resolve("others.pem"));

        assertThatThrownBy(() ->
                        DatabaseConnection.open(connection("bolt+s", LOGIN, new Encryption(List.of(other), null))))
                .isInstanceOf(GoalFailure.class)
                .hasMessageStartingWith("The certificate of Neo4j at " + server.address("bolt+s") + " is not trusted");
    }

    @Test
    void givenOwnAuthority_whenTheAddressVerifiesNothing_thenThatIsAContradiction() {
        assertRefused(
                connection("bolt", LOGIN, new Encryption(List.of(authority), null)),
                "neo4j-migrations.trustCertificates says whom to trust, but the address " + server.address("bolt")
                        + " asks for no certificate that could be verified. Nothing was changed. Use bolt+s:// or"
                        + " neo4j+s://.");
    }

    @Test
    void givenCertificateOfTheClient_whenItsAuthorityIsKnown_thenItIsAccepted() throws IOException {
        assertConnected(
                connection("bolt+s", LOGIN, new Encryption(List.of(authority), client(server.authority()))), true);
    }

    /** Of the same name, as clients do not show what a server would not know. */
    @Test
    void givenForgedCertificateOfTheClient_whenOpened_thenItIsShownAndRefused() throws IOException {
        ClientIdentity forged = client(Certificates.authority("CN=Our authority"));
        var settings = connection("bolt+s", LOGIN, new Encryption(List.of(authority), forged));

        assertThatThrownBy(() -> DatabaseConnection.open(settings)).isInstanceOf(GoalFailure.class);
    }

    private ClientIdentity client(Certificates signer) throws IOException {
        Certificates client = signer.sign("CN=Client");
        return new ClientIdentity(
                client.writeCertificate(folder.resolve("client.pem")),
                client.writeKey(folder.resolve("client.key")),
                null);
    }

    @Test
    void givenEncryptedKeyOfTheClient_whenItsPasswordIsGiven_thenItIsAccepted() throws IOException {
        ClientIdentity client = encrypted(Secret.of("key-password"));

        assertConnected(connection("bolt+s", LOGIN, new Encryption(List.of(authority), client)), true);
    }

    @Test
    void givenEncryptedKeyOfTheClient_whenItsPasswordIsMissing_thenThatIsTold() throws IOException {
        assertUnusable(encrypted(null), "Found encrypted private key but no passphrase was provided.");
    }

    @Test
    void givenEncryptedKeyOfTheClient_whenItsPasswordIsWrong_thenThatIsToldWithoutIt() throws IOException {
        assertUnusable(encrypted(Secret.of("wrong-guess")), "Unable to decrypt private key.");
    }

    @Test
    void givenSomethingElseAsKeyOfTheClient_whenOpened_thenThatIsTold() throws IOException {
        ClientIdentity client = client(server.authority());
        Files.writeString(client.key().toPath(), "no key");

        assertUnusable(client, "File does not contain -----BEGIN  encapsulation boundary.");
    }

    private void assertUnusable(ClientIdentity client, String reason) {
        assertRefused(
                connection("bolt+s", LOGIN, new Encryption(List.of(authority), client)),
                "The certificate of this client cannot be used, nothing was changed: " + reason
                        + " Check neo4j-migrations.clientCertificate and neo4j-migrations.clientKey, which must be in PEM"
                        + " format, and neo4j-migrations.clientKeyPassword, which is needed for an encrypted key only.");
    }

    private ClientIdentity encrypted(@Nullable Secret given) throws IOException {
        Certificates client = server.authority().sign("CN=Client");
        return new ClientIdentity(
                client.writeCertificate(folder.resolve("client.pem")),
                client.writeEncryptedKey(folder.resolve("client.key"), Secret.of("key-password")),
                given);
    }

    @Test
    void givenNoPassword_whenOpened_thenTheWaysToGiveOneAreTold() {
        assertRefused(
                connection("bolt", Login.of("neo4j", null), Encryption.BY_ADDRESS),
                "Neo4j at " + server.address("bolt") + " asks for a password and none was given, nothing was changed:"
                        + " Neo.ClientError.Security.Unauthorized: Unsupported authentication token, scheme 'none' is only"
                        + " allowed when auth is disabled. Set neo4j-migrations.password or the environment variable"
                        + " NEO4J_PASSWORD, or neo4j-migrations.serverId to a server of your settings.xml.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEARER", "KERBEROS"})
    void givenToken_whenTheServerKnowsNone_thenItsWordsArePassedOn(Authentication kind) {
        var login = new Login(kind, "neo4j", Secret.of("ey..secret"), Login.Details.NONE);

        assertThatThrownBy(() -> DatabaseConnection.open(connection("bolt", login, Encryption.BY_ADDRESS)))
                .isInstanceOf(GoalFailure.class)
                .hasMessageStartingWith(
                        "Neo4j at " + server.address("bolt") + " refused the token (" + kind
                                + "), nothing was changed: Neo.ClientError.Security.Unauthorized: Unsupported authentication token")
                .hasMessageEndingWith(
                        " Check neo4j-migrations.token and neo4j-migrations.authentication, and whether the"
                                + " server accepts such tokens.")
                .hasMessageNotContaining("secret");
    }

    @Test
    void givenCustomScheme_whenTheServerDoesNotKnowIt_thenItIsNamed() {
        var login = new Login(
                Authentication.CUSTOM, "neo4j", Secret.of("secret"), new Login.Details("ours", null, Map.of()));

        assertThatThrownBy(() -> DatabaseConnection.open(connection("bolt", login, Encryption.BY_ADDRESS)))
                .isInstanceOf(GoalFailure.class)
                .hasMessageStartingWith("Neo4j at " + server.address("bolt") + " refused the login by the scheme ours,"
                        + " nothing was changed: Neo.ClientError.Security.Unauthorized: ")
                .hasMessageNotContaining("secret");
    }
}
