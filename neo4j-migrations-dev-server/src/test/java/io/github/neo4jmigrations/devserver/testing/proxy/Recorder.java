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

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers and lists the messages of all connections, and says which of them meet a fault. Thread-safe. */
final class Recorder {

    private final List<Fault> faults;
    private final boolean withStatements;

    private final List<BoltMessage> messages = new ArrayList<>();
    private final Map<Direction, Integer> byDirection = new EnumMap<>(Direction.class);
    private final Map<MessageType, Integer> byType = new EnumMap<>(MessageType.class);

    Recorder(List<Fault> faults, boolean withStatements) {
        this.faults = List.copyOf(faults);
        this.withStatements = withStatements;
    }

    synchronized Optional<Fault> record(int connection, Frame frame) {
        if (frame.type() == MessageType.NOOP) {
            return Optional.empty();
        }
        int number = byDirection.merge(frame.type().direction(), 1, Integer::sum);
        int occurrence = byType.merge(frame.type(), 1, Integer::sum);
        Optional<String> text = withStatements ? frame.statement() : Optional.empty();
        BoltMessage message = new BoltMessage(number, connection, frame.type(), frame.bytes().length, text);
        messages.add(message);
        return faults.stream()
                .filter(fault -> fault.strikes(message, occurrence))
                .findFirst();
    }

    synchronized Traffic traffic() {
        return new Traffic(messages);
    }
}
