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

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What goes wrong at one message, once in the life of a proxy.
 *
 * <pre>{@code
 * Fault.at(Direction.TO_SERVER, 7).cutBefore();
 * Fault.at(MessageType.COMMIT, 1).cutAfter();   // committed, and the client does not learn of it
 * }</pre>
 *
 * <p>A cut ends one connection for both sides; new connections are accepted. Chance has no part in it: the connection ends
 * when the server has answered every whole request that it was sent before. Requests that follow the cut are not
 * forwarded, and of the answers the client gets those before the cut: before a message of the server, or to requests
 * before the one of the client.
 */
public final class Fault {

    private enum Effect {
        CUT_BEFORE,
        CUT_AFTER,
        HALVE,
        STALL
    }

    /** What takes time before a message is passed on. */
    private interface Pause {
        void take() throws InterruptedException;
    }

    private static final Pause NONE = () -> {};

    private final Place place;
    private final Effect effect;
    private final Pause pause;

    private Fault(Place place, Effect effect, Pause pause) {
        this.place = place;
        this.effect = effect;
        this.pause = pause;
    }

    /**
     * Names a message by its position.
     *
     * @param direction where it travels
     * @param number {@link BoltMessage#number()}, from 1
     * @return its place
     */
    public static Place at(Direction direction, int number) {
        return new Place(direction, Optional.empty(), Optional.empty(), number);
    }

    /**
     * Names a message by its kind.
     *
     * @param type its kind
     * @param occurrence 1 for the first message of that kind, over all connections
     * @return its place
     */
    public static Place at(MessageType type, int occurrence) {
        return new Place(type.direction(), Optional.of(type), Optional.empty(), occurrence);
    }

    /**
     * Names a statement by its text, wherever it comes; the proxy has to {@linkplain BoltProxy.Builder#recordStatements()
     * record statements}. The fault strikes each time it is sent.
     *
     * @param text the whole text
     * @return its place
     */
    public static Place atStatement(String text) {
        return new Place(Direction.TO_SERVER, Optional.of(MessageType.RUN), Optional.of(text), 1);
    }

    /** Whether it strikes this message, which is the given one of its kind. */
    boolean strikes(BoltMessage message, int occurrence) {
        if (place.statement().isPresent()) {
            return place.statement().equals(message.text());
        }
        return place.type()
                .map(type -> type == message.type() && occurrence == place.number())
                .orElse(message.type().direction() == place.direction() && message.number() == place.number());
    }

    boolean cuts() {
        return effect != Effect.STALL;
    }

    /** How much of a message of that many bytes arrives. */
    int share(int size) {
        return switch (effect) {
            case CUT_BEFORE -> 0;
            case HALVE -> size / 2;
            case CUT_AFTER, STALL -> size;
        };
    }

    void pause() throws InterruptedException {
        pause.take();
    }

    /** {@return what happens where} */
    @Override
    public String toString() {
        return effect + " at " + place.statement().map(text -> text + " in ").orElse("")
                + place.type().map(Object::toString).orElse("message") + " " + place.number() + " " + place.direction();
    }

    /**
     * A message of which nothing is known yet but its position.
     *
     * @param direction where it travels
     * @param type its kind, or nothing for any
     * @param statement whole text of the statement, or nothing for any
     * @param number position among the messages of that kind or direction, from 1
     */
    public record Place(Direction direction, Optional<MessageType> type, Optional<String> statement, int number) {

        /** Creates a place. */
        public Place {
            if (number < 1) {
                throw new IllegalArgumentException("Messages are counted from 1, so there is none " + number + ".");
            }
        }

        /** {@return the fault that the message gets lost with its connection} */
        public Fault cutBefore() {
            return new Fault(this, Effect.CUT_BEFORE, NONE);
        }

        /** {@return the fault that the message arrives, and what follows it, also its answer, gets lost} */
        public Fault cutAfter() {
            return new Fault(this, Effect.CUT_AFTER, NONE);
        }

        /** {@return the fault that the first half of the message arrives before the connection is lost} */
        public Fault halve() {
            return new Fault(this, Effect.HALVE, NONE);
        }

        /**
         * The message is held up, and all that follow it in the same direction of the connection.
         *
         * @param pause for how long
         * @return the fault
         */
        public Fault stall(Duration pause) {
            return new Fault(this, Effect.STALL, () -> TimeUnit.NANOSECONDS.sleep(pause.toNanos()));
        }

        /**
         * The message is held up until somebody lets it through, and all that follow it in the same direction of the
         * connection.
         *
         * @param gate where it waits
         * @return the fault
         */
        public Fault holdAt(Gate gate) {
            return new Fault(this, Effect.STALL, gate::pass);
        }
    }
}
