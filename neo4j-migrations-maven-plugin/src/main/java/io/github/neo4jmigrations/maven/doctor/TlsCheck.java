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

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

import io.github.neo4jmigrations.maven.connection.ConnectionSettings;

/** Whether a server speaks TLS, and shows a certificate that the settings trust. */
record TlsCheck(String subject, ConnectionSettings connection) {

    Finding finding(Socket connected) {
        URI address = connection.address();
        try {
            connected.setSoTimeout(
                    Math.toIntExact(connection.limits().connectionTimeout().toMillis()));
            SSLSocket socket = (SSLSocket) context()
                    .getSocketFactory()
                    .createSocket(connected, address.getHost(), Addresses.port(address), true);
            socket.setSSLParameters(parameters(socket));
            socket.startHandshake();
            return Finding.ok(subject, describe(socket));
        } catch (SSLException refused) {
            return Finding.failed(subject, String.valueOf(refused.getMessage()), advice(refused));
        } catch (SocketTimeoutException silent) {
            return Finding.failed(
                    subject,
                    "the server did not answer in time",
                    "It may not speak TLS at this port: use bolt:// or neo4j://, or turn TLS on there.");
        } catch (IOException | GeneralSecurityException unusable) {
            return Finding.failed(subject, String.valueOf(unusable), "Check neo4j-migrations.trustCertificates.");
        }
    }

    private SSLParameters parameters(SSLSocket socket) {
        SSLParameters parameters = socket.getSSLParameters();
        if (!Addresses.trustsAny(connection.address())) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        return parameters;
    }

    private static String describe(SSLSocket socket) throws SSLException {
        var certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
        return socket.getSession().getProtocol() + ", certificate of "
                + certificate.getSubjectX500Principal().getName() + ", valid until "
                + certificate.getNotAfter().toInstant();
    }

    /** Names differ, authorities differ, or there is no TLS at all. */
    private static String advice(SSLException refused) {
        String text = String.valueOf(refused.getMessage());
        if (text.contains("PKIX")) {
            return "The certificate is signed by nobody who is trusted: name the certificate of its authority by"
                    + " neo4j-migrations.trustCertificates, or trust any certificate by +ssc instead of +s.";
        }
        if (text.contains("subject alternative") || text.contains("No name matching")) {
            return "The certificate is for another name: use that name in neo4j-migrations.address.";
        }
        return "The server may not speak TLS at this port: use bolt:// or neo4j://, or turn TLS on there.";
    }

    private SSLContext context() throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        List<TrustManager> trusted = trustManagers();
        context.init(null, trusted.isEmpty() ? null : trusted.toArray(TrustManager[]::new), null);
        return context;
    }

    /** None for those of the system. */
    private List<TrustManager> trustManagers() throws GeneralSecurityException, IOException {
        if (Addresses.trustsAny(connection.address())) {
            return List.of(new TrustAny());
        }
        List<File> files = connection.encryption().trustCertificates();
        if (files.isEmpty()) {
            return List.of();
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store(files));
        return List.of(factory.getTrustManagers());
    }

    private static KeyStore store(List<File> files) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (File file : files) {
            try (InputStream pem = Files.newInputStream(file.toPath())) {
                for (Certificate certificate :
                        CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                    store.setCertificateEntry(file.getName() + store.size(), certificate);
                }
            }
        }
        return store;
    }

    /** What {@code +ssc} asks for. */
    private static final class TrustAny implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
