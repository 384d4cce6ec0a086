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

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/** A password that cannot be printed by accident; {@code mvn -X} prints all parameters of a goal. */
public final class Password {

    private static final int GENERATED_BYTES = 16;

    private final String secret;

    private Password(String secret) {
        this.secret = Objects.requireNonNull(secret, "secret");
    }

    /**
     * Takes a password as it is.
     *
     * @param secret the password
     * @return the same, hidden
     */
    public static Password of(String secret) {
        return new Password(secret);
    }

    static Password random() {
        byte[] bytes = new byte[GENERATED_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Password(HexFormat.of().formatHex(bytes));
    }

    String reveal() {
        return secret;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Password password && secret.equals(password.secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
