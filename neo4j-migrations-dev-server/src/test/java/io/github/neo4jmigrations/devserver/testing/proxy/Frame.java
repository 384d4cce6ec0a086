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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One message as it is sent. */
final class Frame {

    private static final int STRUCTURE_HEADER = 2;
    private static final int TINY_STRING = 0x80;
    private static final int STRING_8 = 0xD0;
    private static final int STRING_16 = 0xD1;
    private static final int STRING_32 = 0xD2;

    private final MessageType type;
    private final byte[] bytes;
    private final byte[] content;

    /**
     * Creates a frame.
     *
     * @param bytes all of it, with the headers of the chunks
     * @param content all of it without those
     */
    Frame(MessageType type, byte[] bytes, byte[] content) {
        this.type = type;
        this.bytes = bytes;
        this.content = content;
    }

    MessageType type() {
        return type;
    }

    /** Not copied, as it may be large and nobody changes it. */
    byte[] bytes() {
        return bytes;
    }

    /** The text of a {@code RUN}, its first field; see the PackStream specification for the lengths of strings. */
    Optional<String> statement() {
        if (type != MessageType.RUN) {
            return Optional.empty();
        }
        ByteBuffer field = ByteBuffer.wrap(content).position(STRUCTURE_HEADER);
        byte[] utf8 = new byte[lengthOfString(field)];
        field.get(utf8);
        return Optional.of(new String(utf8, StandardCharsets.UTF_8));
    }

    private static int lengthOfString(ByteBuffer field) {
        int marker = Byte.toUnsignedInt(field.get());
        return switch (marker) {
            case STRING_8 -> Byte.toUnsignedInt(field.get());
            case STRING_16 -> Short.toUnsignedInt(field.getShort());
            case STRING_32 -> field.getInt();
            default -> marker - TINY_STRING;
        };
    }
}
