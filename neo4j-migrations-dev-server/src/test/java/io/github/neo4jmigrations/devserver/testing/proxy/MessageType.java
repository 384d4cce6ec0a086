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

import static io.github.neo4jmigrations.devserver.testing.proxy.Direction.TO_CLIENT;
import static io.github.neo4jmigrations.devserver.testing.proxy.Direction.TO_SERVER;

import java.util.Arrays;
import java.util.EnumSet;

/**
 * Kinds of messages by the signature byte that the Bolt specification gives them (Neo4j documentation, <a
 * href="https://neo4j.com/docs/bolt/current/bolt/message/">Bolt protocol message specification</a>), and the parts of the
 * handshake, which have none.
 */
public enum MessageType {
    /** First part of the handshake: the versions that the client speaks. */
    PROPOSAL(TO_SERVER),
    /** Second part of the handshake: the version agreed upon or, since Bolt 5.7, all that the server speaks. */
    VERSIONS(TO_CLIENT),
    /** Third part of the handshake, only since Bolt 5.7: the version that the client takes. */
    CHOICE(TO_SERVER),
    /** Begins a connection; up to Bolt 5.0 with the credentials. */
    HELLO(TO_SERVER, 0x01),
    /** Credentials, since Bolt 5.1. */
    LOGON(TO_SERVER, 0x6A),
    /** Gives the credentials back. */
    LOGOFF(TO_SERVER, 0x6B),
    /** Ends a connection; the server does not answer. */
    GOODBYE(TO_SERVER, 0x02),
    /** Makes a used connection like new. */
    RESET(TO_SERVER, 0x0F),
    /** A statement. */
    RUN(TO_SERVER, 0x10),
    /** Asks for rows. */
    PULL(TO_SERVER, 0x3F),
    /** Throws rows away. */
    DISCARD(TO_SERVER, 0x2F),
    /** Begins a transaction. */
    BEGIN(TO_SERVER, 0x11),
    /** Commits a transaction. */
    COMMIT(TO_SERVER, 0x12),
    /** Rolls a transaction back. */
    ROLLBACK(TO_SERVER, 0x13),
    /** Asks for the routing table. */
    ROUTE(TO_SERVER, 0x66),
    /** Says which API of the driver is used. */
    TELEMETRY(TO_SERVER, 0x54),
    /** Something that a client says and this table does not know. */
    OTHER_REQUEST(TO_SERVER),
    /** A request was carried out. */
    SUCCESS(TO_CLIENT, 0x70),
    /** One row; more or the summary follow. */
    RECORD(TO_CLIENT, 0x71),
    /** A request was not carried out as one before it failed. */
    IGNORED(TO_CLIENT, 0x7E),
    /** A request failed. */
    FAILURE(TO_CLIENT, 0x7F),
    /** Something that a server says and this table does not know. */
    OTHER_ANSWER(TO_CLIENT),
    /** An empty chunk, with which a busy server keeps a connection alive. It is passed on, but not counted or listed. */
    NOOP(TO_CLIENT);

    private static final int NO_SIGNATURE = -1;

    private final Direction direction;
    private final int signature;

    MessageType(Direction direction) {
        this(direction, NO_SIGNATURE);
    }

    MessageType(Direction direction, int signature) {
        this.direction = direction;
        this.signature = signature;
    }

    static MessageType of(Direction direction, byte signature) {
        return Arrays.stream(values())
                .filter(type -> type.direction == direction && type.signature == Byte.toUnsignedInt(signature))
                .findFirst()
                .orElse(direction == TO_SERVER ? OTHER_REQUEST : OTHER_ANSWER);
    }

    /** {@return where such messages travel} */
    public Direction direction() {
        return direction;
    }

    /** Whether a server closes each request of this kind with exactly one summary, in the order of the requests. */
    boolean isAnswered() {
        return direction == TO_SERVER && !EnumSet.of(CHOICE, GOODBYE).contains(this);
    }

    /** Whether this is the last of what a server says to one request. */
    boolean isSummary() {
        return direction == TO_CLIENT && !EnumSet.of(RECORD, NOOP).contains(this);
    }
}
