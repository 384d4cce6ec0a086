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
package io.github.neo4jmigrations.devserver.testing.proxy;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/**
 * Cuts one direction of a connection into messages. See the Neo4j documentation, <a
 * href="https://neo4j.com/docs/bolt/current/bolt/handshake/">Bolt protocol handshake specification</a> with the manifest of
 * Bolt 5.7, and the chunks of the message specification.
 */
final class FrameReader {

    private static final int PROPOSAL_SIZE = 20;
    private static final int VERSION_SIZE = 4;
    private static final int MANIFEST = 0x000001FF;
    private static final int CONTINUATION = 0x80;
    private static final int BITS_OF_VARINT = 7;

    private final InputStream in;
    private final Direction direction;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    FrameReader(InputStream in, Direction direction) {
        this.in = new BufferedInputStream(in);
        this.direction = direction;
    }

    Frame proposal() throws IOException {
        take(PROPOSAL_SIZE);
        return handshake(MessageType.PROPOSAL);
    }

    Frame versions() throws IOException {
        if (ByteBuffer.wrap(take(VERSION_SIZE)).getInt() == MANIFEST) {
            take(VERSION_SIZE * takeVarint());
            takeVarint();
        }
        return handshake(MessageType.VERSIONS);
    }

    static boolean isManifest(Frame versions) {
        return ByteBuffer.wrap(versions.bytes()).getInt() == MANIFEST;
    }

    Frame choice() throws IOException {
        take(VERSION_SIZE);
        takeVarint();
        return handshake(MessageType.CHOICE);
    }

    private Frame handshake(MessageType type) {
        byte[] bytes = taken();
        return new Frame(type, bytes, bytes);
    }

    Frame message() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int length = takeChunkLength();
        while (length > 0) {
            content.writeBytes(take(length));
            length = takeChunkLength();
        }
        byte[] bytes = content.toByteArray();
        MessageType type = bytes.length == 0 ? MessageType.NOOP : MessageType.of(direction, bytes[1]);
        return new Frame(type, taken(), bytes);
    }

    /** Whether bytes have arrived that are not read yet. */
    boolean hasMore() throws IOException {
        return in.available() > 0;
    }

    private int takeChunkLength() throws IOException {
        return Short.toUnsignedInt(ByteBuffer.wrap(take(Short.BYTES)).getShort());
    }

    /** Seven bits per byte, the lowest first. */
    @CanIgnoreReturnValue
    private int takeVarint() throws IOException {
        int value = 0;
        int shift = 0;
        int next = CONTINUATION;
        while (next >= CONTINUATION) {
            next = Byte.toUnsignedInt(take(1)[0]);
            value |= (next & ~CONTINUATION) << shift;
            shift += BITS_OF_VARINT;
        }
        return value;
    }

    @CanIgnoreReturnValue
    private byte[] take(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("The stream ended in the middle of a message or between two.");
        }
        read.writeBytes(bytes);
        return bytes;
    }

    private byte[] taken() {
        byte[] bytes = read.toByteArray();
        read.reset();
        return bytes;
    }
}
