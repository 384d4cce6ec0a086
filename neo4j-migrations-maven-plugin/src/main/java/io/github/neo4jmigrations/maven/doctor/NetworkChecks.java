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

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.neo4jmigrations.maven.connection.ConnectionSettings;

/** Whether a server can be reached at all, without saying anything to it. */
final class NetworkChecks {

    private static final String NAME = "name resolution";
    private static final String TCP = "TCP";
    private static final String TLS = "TLS";

    private final ConnectionSettings connection;
    private final URI address;
    private final List<Finding> findings = new ArrayList<>();

    NetworkChecks(ConnectionSettings connection) {
        this.connection = connection;
        this.address = connection.address();
    }

    List<Finding> findings() {
        findings.clear();
        if (address.getHost() == null) {
            findings.add(Finding.failed(
                    NAME,
                    "the address " + address + " has no host",
                    "Set neo4j-migrations.address to something like bolt://localhost:7687."));
        } else {
            resolve();
        }
        return findings;
    }

    private void resolve() {
        try {
            String addresses = Stream.of(InetAddress.getAllByName(address.getHost()))
                    .map(InetAddress::getHostAddress)
                    .collect(Collectors.joining(", "));
            findings.add(Finding.ok(NAME, address.getHost() + " is " + addresses));
            connect();
        } catch (UnknownHostException unknown) {
            findings.add(Finding.failed(
                    NAME,
                    "there is no host " + address.getHost(),
                    "Check neo4j-migrations.address, and whether this machine's DNS or VPN knows the name."));
            findings.add(Finding.skipped(TCP, "the host is not known"));
            findings.add(Finding.skipped(TLS, "the host is not known"));
        }
    }

    private void connect() {
        int port = Addresses.port(address);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), millis());
            findings.add(Finding.ok(TCP, "port " + port + " accepts connections"));
            encrypt(socket);
        } catch (IOException refused) {
            findings.add(Finding.failed(
                    TCP,
                    "port " + port + " of " + address.getHost() + " does not answer: " + refused.getMessage(),
                    "Check the port, whether Neo4j runs and listens on that interface, and firewalls in between."));
            findings.add(Finding.skipped(TLS, "there is no connection"));
        }
    }

    private void encrypt(Socket socket) {
        if (!Addresses.isEncrypted(address)) {
            findings.add(Finding.skipped(TLS, "the address asks for no encryption (" + address.getScheme() + ")"));
            return;
        }
        findings.add(new TlsCheck(TLS, connection).finding(socket));
    }

    private int millis() {
        return Math.toIntExact(connection.limits().connectionTimeout().toMillis());
    }
}
