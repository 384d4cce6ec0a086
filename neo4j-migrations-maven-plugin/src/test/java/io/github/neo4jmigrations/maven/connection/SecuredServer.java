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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.testing.TestServers;
import io.github.neo4jmigrations.maven.secret.Secret;

/**
 * A server that asks for a password, speaks TLS to those who want it, and looks at certificates of clients that show one;
 * one for all tests.
 */
public record SecuredServer(DevServer server, Certificates authority) implements AutoCloseable {

    /** Password of the user neo4j. */
    public static final Secret PASSWORD = Secret.of("only-for-these-tests");

    static SecuredServer start() {
        try {
            // A given home stays behind, so it is where the next clean build finds it
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            Path home = Files.createTempDirectory(target, "secured-neo4j-");
            Certificates authority = Certificates.authority("CN=Our authority");
            Path policy = Files.createDirectories(home.resolve("certificates"));
            Certificates ofServer = authority.sign("CN=Our server");
            ofServer.writeCertificate(policy.resolve("public.crt"));
            ofServer.writeKey(policy.resolve("private.key"));
            authority.writeCertificate(
                    Files.createDirectories(policy.resolve("trusted")).resolve("authority.crt"));
            Files.createDirectories(policy.resolve("revoked"));
            Files.write(Files.createDirectories(home.resolve("conf")).resolve("neo4j.conf"), configuration(policy));
            DevServer server = DevServer.builder(TestServers.jars(TestServers.version("5.26")))
                    .home(home)
                    .password(PASSWORD.reveal())
                    .start();
            return new SecuredServer(server, authority);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot prepare the server", unwritable);
        }
    }

    private static List<String> configuration(Path policy) {
        return List.of(
                "server.bolt.tls_level=OPTIONAL",
                "dbms.ssl.policy.bolt.enabled=true",
                "dbms.ssl.policy.bolt.client_auth=OPTIONAL",
                "dbms.ssl.policy.bolt.base_directory=" + policy);
    }

    /**
     * The address with another scheme, by the name that is in the certificate.
     *
     * @param scheme for example {@code bolt+s}
     * @return the address
     */
    public URI address(String scheme) {
        return URI.create(scheme + "://localhost:" + server.boltUri().getPort());
    }

    @Override
    public void close() {
        server.close();
    }

    /** Hands the one server to tests. */
    public static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SecuredServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(SecuredServer.class))
                    .getOrComputeIfAbsent(SecuredServer.class, type -> SecuredServer.start());
        }
    }
}
