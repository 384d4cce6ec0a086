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
package io.github.neo4jmigrations.maven.it;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import io.github.neo4jmigrations.maven.connection.Certificates;

/** A server whose certificate nobody trusts, so that it needs to know nothing but TLS. It ends with this JVM. */
public final class UntrustedServer {

    private UntrustedServer() {}

    /**
     * Starts it and lets the Maven that will run in a project use it.
     *
     * @param project folder of the project
     * @throws IOException if the address cannot be written
     */
    public static void startFor(File project) throws IOException {
        var socket = (SSLServerSocket) Certificates.authority("CN=Nobody")
                .serverContext()
                .getServerSocketFactory()
                .createServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread server = new Thread(() -> refuseAll(socket), "untrusted-server");
        server.setDaemon(true);
        server.start();
        SharedNeo4j.writeMavenConfig(project, "-Dneo4j-migrations.address=bolt+s://localhost:" + socket.getLocalPort());
    }

    private static void refuseAll(SSLServerSocket socket) {
        while (true) {
            try (SSLSocket client = (SSLSocket) socket.accept()) {
                client.startHandshake();
            } catch (IOException refused) {
                // The client does not trust us: that is what we are for
            }
        }
    }
}
