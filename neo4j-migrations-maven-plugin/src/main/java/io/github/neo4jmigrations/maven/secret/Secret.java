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
package io.github.neo4jmigrations.maven.secret;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/** A password or token that cannot be printed by accident; {@code mvn -X} prints all parameters of a goal. */
public final class Secret {

    /** What is printed instead. */
    public static final String MASK = "***";

    private static final int GENERATED_BYTES = 16;

    private final String text;

    private Secret(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * Takes a secret as it is.
     *
     * @param text the secret
     * @return the same, hidden
     */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** {@return a new password that nobody can guess} */
    public static Secret random() {
        byte[] bytes = new byte[GENERATED_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }

    /** {@return the secret itself, for those who log in with it} */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && text.equals(secret.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
