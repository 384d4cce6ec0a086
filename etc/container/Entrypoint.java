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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The first process of an image made by {@code neo4j-image.sh}, which has no shell. Understands of the environment what
 * the official image does and Testcontainers uses: {@code NEO4J_AUTH} and {@code NEO4J_some_setting__name}.
 */
public final class Entrypoint {

    private static final Path HOME = Path.of("/var/lib/neo4j");
    private static final String AUTH = "NEO4J_AUTH";

    private Entrypoint() {}

    public static void main(String[] args) throws Exception {
        List<String> command = new ArrayList<>(List.of("--home-dir=" + HOME, "--config-dir=" + HOME.resolve("conf")));
        command.add("--console-mode"); // Otherwise nothing is printed, and Testcontainers waits for a line
        set(command, "server.default_listen_address", "0.0.0.0");
        set(command, "server.memory.pagecache.size", "32m");
        set(command, "dbms.usage_report.enabled", "false");
        String auth = System.getenv().getOrDefault(AUTH, "neo4j/neo4j");
        if (auth.equals("none")) {
            set(command, "dbms.security.auth_enabled", "false");
        } else {
            writeInitialUser(auth);
        }
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("NEO4J_") && !name.equals(AUTH)) {
                set(command, settingOf(name), value);
            }
        });
        Class.forName("org.neo4j.server.CommunityEntryPoint")
                .getMethod("main", String[].class)
                .invoke(null, (Object) command.toArray(String[]::new));
    }

    private static void set(List<String> command, String setting, String value) {
        command.add("-c");
        command.add(setting + "=" + value);
    }

    /** {@code NEO4J_server_memory_heap_max__size} is {@code server.memory.heap.max_size}. */
    private static String settingOf(String variable) {
        return variable.substring("NEO4J_".length()).replace("__", "\0").replace('_', '.').replace('\0', '_');
    }

    private static void writeInitialUser(String auth) throws Exception {
        Path folder = Files.createDirectories(HOME.resolve("data/dbms"));
        if (Files.exists(HOME.resolve("data/databases/system"))) {
            return; // Users are kept in that database after the first start
        }
        String[] userAndPassword = auth.split("/", 2);
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(salt);
        digest.update(userAndPassword[1].getBytes(StandardCharsets.UTF_8));
        HexFormat hex = HexFormat.of().withUpperCase();
        Files.writeString(
                folder.resolve("auth.ini"),
                userAndPassword[0] + ":SHA-256," + hex.formatHex(digest.digest()) + "," + hex.formatHex(salt) + ":\n");
    }
}
