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

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What one side of a connection said until it waited for the other, and what that answered.
 *
 * @param connection number of the connection, from 1
 * @param requests what the client said, at least one message
 * @param answers what the server answered, at least one message
 */
public record RoundTrip(int connection, List<BoltMessage> requests, List<BoltMessage> answers) {

    private static final Set<MessageType> OPENING =
            EnumSet.of(MessageType.PROPOSAL, MessageType.HELLO, MessageType.LOGON);

    /** Creates a round trip. */
    public RoundTrip {
        requests = List.copyOf(requests);
        answers = List.copyOf(answers);
    }

    /** Whether it is a part of what makes a new connection usable. */
    boolean opens() {
        return requests.stream().map(BoltMessage::type).anyMatch(OPENING::contains);
    }

    /** Whether the client only made the connection like new. */
    boolean isReset() {
        return requests.stream().allMatch(request -> request.type() == MessageType.RESET);
    }

    /** {@return one line with the kinds of all messages, for example {@code 1: RUN PULL -> SUCCESS RECORD SUCCESS}} */
    @Override
    public String toString() {
        return connection + ": " + words(requests) + " -> " + words(answers);
    }

    private static String words(List<BoltMessage> messages) {
        return messages.stream()
                .map(message -> message.type()
                        + message.text().map(text -> " {" + text + "}").orElse(""))
                .collect(joining(" "));
    }
}
