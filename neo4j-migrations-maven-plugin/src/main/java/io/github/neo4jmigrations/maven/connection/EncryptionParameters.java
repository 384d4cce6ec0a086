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

import java.io.File;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.secret.SecretParameters;
import io.github.neo4jmigrations.maven.secret.SecretReader;

/**
 * The parameters of a goal that say whom an encrypted connection trusts and whom it presents.
 *
 * @param trustCertificates files with certificates of authorities, may be empty
 * @param clientCertificate file with the certificate of the client, or null
 * @param clientKey         file with its private key, or null
 * @param clientKeyPassword where the password of the key is
 */
public record EncryptionParameters(
        List<File> trustCertificates,
        @Nullable File clientCertificate,
        @Nullable File clientKey,
        SecretParameters clientKeyPassword) {

    /** Copies the list. */
    public EncryptionParameters {
        trustCertificates = List.copyOf(trustCertificates);
    }

    /**
     * Reads the secret and puts all together.
     *
     * @param reader reads secrets
     * @param origins tells where the value of a parameter comes from
     * @return whom to trust and to present
     * @throws GoalFailure if parameters contradict each other, or a file is missing
     */
    public Encryption resolve(SecretReader reader, Function<String, ?> origins) {
        SecretPlaces.requireOne("The password of the client's key", clientKeyPassword.given(), origins);
        trustCertificates.forEach(file -> PemFiles.requireReadable("trustCertificates", file));
        return new Encryption(trustCertificates, identity(reader));
    }

    private @Nullable ClientIdentity identity(SecretReader reader) {
        if (clientCertificate == null && clientKey == null) {
            return null;
        }
        if (clientCertificate == null || clientKey == null) {
            throw new GoalFailure(
                    ErrorCode.SETTING_MISSING,
                    "A client certificate needs both neo4j-migrations.clientCertificate and"
                            + " neo4j-migrations.clientKey, but only one of them is given. Nothing was changed.");
        }
        PemFiles.requireReadable("clientCertificate", clientCertificate);
        PemFiles.requireReadable("clientKey", clientKey);
        return new ClientIdentity(
                clientCertificate, clientKey, reader.read(clientKeyPassword).orElse(null));
    }
}
