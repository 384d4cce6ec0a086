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

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Speaks just enough Bolt to find out whether a server answers and lets a user in, as no driver is among our
 * dependencies. See the Bolt and PackStream specifications in the Neo4j documentation.
 */
final class BoltLogin {

    private static final int MAGIC = 0x6060B017;

    /** Newest versions whose first message carries the credentials: 5.0, 4.4 down to 4.2, 4.1 and 3.0. */
    private static final int[] PROPOSED_VERSIONS = {0x00000005, 0x00020404, 0x00000104, 0x00000003};

    private static final int HELLO = 0xB101;
    private static final int GOODBYE = 0xB002;
    private static final int SUCCESS = 0x70;
    private static final int TINY_MAP = 0xA0;
    private static final int STRING_16 = 0xD1;

    private static final Pattern STATUS_CODE = Pattern.compile("Neo\\.[A-Za-z.]+");

    private BoltLogin() {}

    /**
     * Connects on the loopback interface and logs in.
     *
     * @param password password of the user {@code neo4j}, null without authentication
     * @return the code of the refusal, for example {@code Neo.ClientError.Security.Unauthorized}, or nothing if the
     *     login was accepted
     * @throws IOException if nobody answers, or somebody who does not speak Bolt
     */
    static Optional<String> attempt(int port, @Nullable String password, Duration timeout) throws IOException {
        try (Socket socket = new Socket()) {
            int millis = Math.toIntExact(timeout.toMillis());
            socket.setSoTimeout(millis);
            socket.connect(new InetSocketAddress(ForkedServer.LOOPBACK, port), millis);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            shakeHands(out, in);
            send(out, HELLO, map(credentials(password)));
            Optional<String> refusal = refusal(receive(in));
            if (refusal.isEmpty()) {
                send(out, GOODBYE, new byte[0]);
            }
            return refusal;
        }
    }

    private static void shakeHands(DataOutputStream out, DataInputStream in) throws IOException {
        out.writeInt(MAGIC);
        for (int version : PROPOSED_VERSIONS) {
            out.writeInt(version);
        }
        int agreed = in.readInt();
        if (agreed == 0) {
            throw new IOException("The server speaks none of the Bolt versions proposed.");
        }
    }

    private static Map<String, String> credentials(@Nullable String password) {
        Map<String, String> credentials = new TreeMap<>(Map.of("user_agent", "neo4j-migrations-dev-server/1"));
        if (password == null) {
            credentials.put("scheme", "none");
        } else {
            credentials.putAll(Map.of("scheme", "basic", "principal", ForkedServer.USER, "credentials", password));
        }
        return credentials;
    }

    private static byte[] map(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(TINY_MAP + entries.size());
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            writeString(out, entry.getKey());
            writeString(out, entry.getValue());
        }
        return bytes.toByteArray();
    }

    private static void writeString(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(STRING_16);
        out.writeShort(utf8.length);
        out.write(utf8);
    }

    /** One chunk is enough for what we send, and a chunk of length 0 ends the message. */
    private static void send(DataOutputStream out, int signature, byte[] content) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream chunk = new DataOutputStream(message);
        chunk.writeShort(Short.BYTES + content.length);
        chunk.writeShort(signature);
        chunk.write(content);
        chunk.writeShort(0);
        message.writeTo(out);
        out.flush();
    }

    private static byte[] receive(DataInputStream in) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int length = in.readUnsignedShort();
        while (length > 0 || message.size() == 0) {
            byte[] chunk = in.readNBytes(length);
            if (chunk.length < length) {
                throw new EOFException("The server closed the connection in the middle of a message.");
            }
            message.writeBytes(chunk);
            length = in.readUnsignedShort();
        }
        return message.toByteArray();
    }

    private static Optional<String> refusal(byte[] message) {
        if (message.length > 1 && Byte.toUnsignedInt(message[1]) == SUCCESS) {
            return Optional.empty();
        }
        Matcher code = STATUS_CODE.matcher(new String(message, StandardCharsets.ISO_8859_1));
        return Optional.of(code.find() ? code.group() : "no status code");
    }
}
