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
import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Config;
import org.neo4j.driver.Config.TrustStrategy;

import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/**
 * Whom an encrypted connection trusts, and whom it presents. That it is encrypted says the address.
 *
 * @param trustCertificates files with certificates of authorities in PEM format, instead of those of the system; may be
 *                          empty
 * @param identity          what the client shows, or null
 */
public record Encryption(List<File> trustCertificates, @Nullable ClientIdentity identity) {

    /** As the address says, with the authorities of the system. */
    public static final Encryption BY_ADDRESS = new Encryption(List.of(), null);

    private static final String VERIFIED = "+s";

    /** Copies the list. */
    public Encryption {
        trustCertificates = List.copyOf(trustCertificates);
    }

    /**
     * The address for the driver, which wants either a scheme that says everything, or one that says nothing.
     *
     * @throws GoalFailure if own authorities do not make sense with the address
     */
    URI address(URI address) {
        if (trustCertificates.isEmpty()) {
            return address;
        }
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.endsWith(VERIFIED)) {
            throw new GoalFailure(
                    ErrorCode.SETTING_INVALID,
                    "neo4j-migrations.trustCertificates says whom to trust, but the address " + address
                            + " asks for no certificate that could be verified. Nothing was changed. Use bolt+s:// or neo4j+s://.");
        }
        return URI.create(address.toString().replaceFirst("\\+s:", ":"));
    }

    Config.ConfigBuilder configure(Config.ConfigBuilder config) {
        return trustCertificates.isEmpty()
                ? config
                : config.withEncryption()
                        .withTrustStrategy(
                                TrustStrategy.trustCustomCertificateSignedBy(trustCertificates.toArray(File[]::new)));
    }
}
