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
package io.github.neo4jmigrations.devserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives the user {@code neo4j} a password through the files that a server reads when it starts, which saves a second JVM
 * for {@code neo4j-admin}. The format is that of Neo4j 3.5, which all later versions read too.
 */
final class InitialPassword {

    private static final int SALT_BYTES = 16;

    private static final String USER_PREFIX = ForkedServer.USER + ":";

    private InitialPassword() {}

    /**
     * Sets the password if the server still takes it from a file: always with 3.5, before the first start with later
     * versions, which then keep users in the system database.
     *
     * @param data data folder of the server
     */
    static void write(Path data, String password) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        String line = line(password, salt);
        Path users = data.resolve("dbms").resolve("auth");
        if (Files.exists(users)) {
            replaceUser(users, line);
        } else if (!Files.exists(data.resolve("databases").resolve("system"))) {
            Files.createDirectories(users.getParent());
            Files.writeString(users.resolveSibling("auth.ini"), line + "\n");
        }
    }

    private static void replaceUser(Path users, String line) throws IOException {
        Stream<String> others = Files.readAllLines(users).stream().filter(user -> !user.startsWith(USER_PREFIX));
        List<String> all = Stream.concat(Stream.of(line), others).toList();
        Files.write(users, all);
    }

    /** User, salted hash and no flag that asks for a change. */
    static String line(String password, byte[] salt) {
        MessageDigest digest = sha256();
        digest.update(salt);
        digest.update(password.getBytes(StandardCharsets.UTF_8));
        HexFormat hex = HexFormat.of().withUpperCase();
        return USER_PREFIX + "SHA-256," + hex.formatHex(digest.digest()) + "," + hex.formatHex(salt) + ":";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
