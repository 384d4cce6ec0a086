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
package io.github.neo4jmigrations.maven.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.github.neo4jmigrations.maven.connection.ConnectionLimits;
import io.github.neo4jmigrations.maven.connection.ConnectionSettings;
import io.github.neo4jmigrations.maven.connection.Encryption;
import io.github.neo4jmigrations.maven.connection.Login;
import io.github.neo4jmigrations.maven.connection.SecuredServer;
import io.github.neo4jmigrations.maven.secret.Secret;

@ExtendWith(SecuredServer.Extension.class)
class ExaminationIT {

    private static final Login LOGIN = Login.of("neo4j", SecuredServer.PASSWORD);

    private final SecuredServer server;
    private final File authority;

    ExaminationIT(@TempDir Path folder, SecuredServer server) throws IOException {
        this.server = server;
        this.authority = server.authority().writeCertificate(folder.resolve("authority.pem"));
    }

    private static String examine(ConnectionSettings connection, @Nullable String database) {
        StringBuilder report = new StringBuilder();
        for (Finding finding : new Examination(connection, database, null).findings()) {
            report.append(finding).append('\n');
            if (finding.isFailed()) {
                report.append("  Next: ").append(finding.next()).append('\n');
            }
        }
        return report.toString();
    }

    @Test
    void givenHealthyServer_whenExamined_thenEverythingIsOkOrDoesNotApply() {
        var connection = new ConnectionSettings(
                server.address("neo4j+s"), LOGIN, new Encryption(List.of(authority), null), ConnectionLimits.DEFAULT);

        assertThat(examine(connection, null)
                        .replaceAll("localhost is .*", "localhost is #")
                        .replaceAll("until .*", "until #"))
                .isEqualTo(
                        """
                        [ok] name resolution: localhost is #
                        [ok] TCP: port %d accepts connections
                        [ok] TLS: TLSv1.3, certificate of CN=Our server, valid until #
                        [ok] authentication: logged in as neo4j (BASIC)
                        [ok] routing: the server answers with its routing table, and its address there can be reached
                        [ok] version: Neo4j %s, supported are 3.5 and newer
                        [ok] edition: community
                        [ok] database: neo4j can be used, the home database of the user
                        [skipped] schema database: the history is recorded in the migrated database
                        [skipped] roles: Community Edition has none, every user may do everything
                        [ok] write privilege: a node can be created (it was rolled back)
                        """
                                .formatted(
                                        server.address("bolt").getPort(),
                                        server.server().version()));
    }

    @Test
    void givenCertificateOfNobodyKnown_whenExamined_thenTlsFails() {
        // Newer Javas put the name of the alert in front of the reason
        assertThat(examine(new ConnectionSettings(server.address("bolt+s"), LOGIN), null)
                        .replace("TLS: (certificate_unknown) ", "TLS: "))
                .contains(
                        """
                        [failed] TLS: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException:\
                         unable to find valid certification path to requested target
                          Next: The certificate is signed by nobody who is trusted: name the certificate of its authority by\
                         neo4j-migrations.trustCertificates, or trust any certificate by +ssc instead of +s.
                        [skipped] authentication: a check before it failed
                        """);
    }

    @Test
    void givenSelfSignedScheme_whenExamined_thenAnyCertificateIsTrusted() {
        assertThat(examine(new ConnectionSettings(server.address("bolt+ssc"), LOGIN), null))
                .contains("[ok] TLS: TLSv1.3, certificate of CN=Our server", "[ok] authentication: logged in as neo4j");
    }

    @Test
    void givenWrongPassword_whenExamined_thenAuthenticationFailsAndTheRestIsSkipped() {
        String report = examine(
                new ConnectionSettings(server.address("bolt"), Login.of("neo4j", Secret.of("wrong-guess"))), null);

        assertThat(report)
                .contains(
                        "[failed] authentication: Neo4j at " + server.address("bolt")
                                + " refused the password of user `neo4j`, nothing was changed:",
                        "[skipped] routing: a check before it failed",
                        "[skipped] write privilege: a check before it failed")
                .doesNotContain("wrong-guess");
    }

    @Test
    void givenUnknownDatabase_whenExamined_thenItIsNamedAndTheRestIsTold() {
        assertThat(examine(new ConnectionSettings(server.address("bolt"), LOGIN), "movies"))
                .contains(
                        "[ok] version: ",
                        "[failed] database: movies cannot be used: ",
                        "  Next: Create it (CREATE DATABASE needs Enterprise Edition), or check neo4j-migrations.database.",
                        "[skipped] write privilege: there is no such database");
    }

    @Test
    void givenNoServer_whenExamined_thenTheFirstCheckThatFailsIsTold() {
        assertThat(examine(new ConnectionSettings(URI.create("bolt://127.0.0.1:1"), LOGIN), null))
                .isEqualTo(
                        """
                        [ok] name resolution: 127.0.0.1 is 127.0.0.1
                        [failed] TCP: port 1 of 127.0.0.1 does not answer: Connection refused
                          Next: Check the port, whether Neo4j runs and listens on that interface, and firewalls in between.
                        [skipped] TLS: there is no connection
                        [skipped] authentication: a check before it failed
                        [skipped] routing: a check before it failed
                        [skipped] version: a check before it failed
                        [skipped] edition: a check before it failed
                        [skipped] database: a check before it failed
                        [skipped] schema database: a check before it failed
                        [skipped] roles: a check before it failed
                        [skipped] write privilege: a check before it failed
                        """);
    }

    @Test
    void givenUnknownHost_whenExamined_thenTheNameIsTold() {
        assertThat(examine(new ConnectionSettings(URI.create("neo4j://no-such-host.invalid"), LOGIN), null))
                .startsWith(
                        """
                        [failed] name resolution: there is no host no-such-host.invalid
                          Next: Check neo4j-migrations.address, and whether this machine's DNS or VPN knows the name.
                        [skipped] TCP: the host is not known
                        """);
    }
}
