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

import java.util.Optional;

/**
 * One message that passed a proxy, or was to pass it when it was cut off.
 *
 * @param number position among all messages of its direction, over all connections, from 1
 * @param connection number of the connection, from 1
 * @param type what kind of message it is
 * @param size bytes with the headers of all chunks
 * @param text statement of a {@link MessageType#RUN}, if {@link BoltProxy.Builder#recordStatements()} asked for it
 */
public record BoltMessage(int number, int connection, MessageType type, int size, Optional<String> text) {

    /** {@return number, kind and size, and the statement if it is known} */
    @Override
    public String toString() {
        return "%s #%d of connection %d, %d bytes%s"
                .formatted(
                        type,
                        number,
                        connection,
                        size,
                        text.map(statement -> ": " + statement).orElse(""));
    }
}
