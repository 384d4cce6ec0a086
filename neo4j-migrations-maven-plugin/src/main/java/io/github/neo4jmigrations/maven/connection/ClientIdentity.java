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

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.ClientCertificateManager;
import org.neo4j.driver.ClientCertificateManagers;
import org.neo4j.driver.ClientCertificates;

import io.github.neo4jmigrations.maven.secret.Secret;

/**
 * The certificate that a client shows to servers that ask for one.
 *
 * @param certificate file in PEM format
 * @param key         file with its private key in PEM format
 * @param keyPassword password of the key, or null if it is not encrypted
 */
public record ClientIdentity(File certificate, File key, @Nullable Secret keyPassword) {

    ClientCertificateManager manager() {
        return ClientCertificateManagers.rotating(
                keyPassword == null
                        ? ClientCertificates.of(certificate, key)
                        : ClientCertificates.of(certificate, key, keyPassword.reveal()));
    }
}
