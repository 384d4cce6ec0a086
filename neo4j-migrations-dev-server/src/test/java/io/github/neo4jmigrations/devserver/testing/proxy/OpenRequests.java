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

/**
 * Which requests of a connection the server still owes an answer. It answers in order, with one summary each. Thread-safe.
 */
final class OpenRequests {

    private int asked;
    private int answered;
    private int wanted = Integer.MAX_VALUE;
    private boolean ending;

    synchronized void ask(Frame request) {
        if (request.type().isAnswered()) {
            asked++;
        }
    }

    /** The client shall not get answers to what is asked from now on. */
    synchronized void stopWanting() {
        wanted = asked;
    }

    /** Whether the client shall get what the server says now. */
    synchronized boolean isWanted() {
        return answered < wanted;
    }

    /**
     * Notes what the server says.
     *
     * @return true if the end was asked for, and this was the last answer
     */
    synchronized boolean answer(Frame answer) {
        if (answer.type().isSummary()) {
            answered++;
        }
        return isEnded();
    }

    /**
     * Asks for the end.
     *
     * @return true if no answer is open
     */
    synchronized boolean end() {
        ending = true;
        return isEnded();
    }

    private boolean isEnded() {
        return ending && answered >= asked;
    }
}
