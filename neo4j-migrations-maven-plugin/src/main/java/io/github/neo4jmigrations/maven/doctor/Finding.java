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
package io.github.neo4jmigrations.maven.doctor;

import java.util.Locale;

/**
 * What one check found.
 *
 * @param state   how it went
 * @param subject what was looked at, in a word or two
 * @param text    what was seen
 * @param next    what to do about it, empty unless it failed
 */
public record Finding(State state, String subject, String text, String next) {

    /** How a check went. */
    public enum State {
        /** All is well. */
        OK,
        /** Something has to be done. */
        FAILED,
        /** It does not apply, or could not be looked at. */
        SKIPPED
    }

    /**
     * All is well.
     *
     * @param subject what was looked at
     * @param text what was seen
     * @return the finding
     */
    public static Finding ok(String subject, String text) {
        return new Finding(State.OK, subject, text, "");
    }

    static Finding skipped(String subject, String text) {
        return new Finding(State.SKIPPED, subject, text, "");
    }

    /**
     * Something has to be done.
     *
     * @param subject what was looked at
     * @param text what was seen
     * @param next what to do about it
     * @return the finding
     */
    public static Finding failed(String subject, String text, String next) {
        return new Finding(State.FAILED, subject, text, next);
    }

    /** {@return whether something has to be done} */
    public boolean isFailed() {
        return state == State.FAILED;
    }

    /** {@return one line} */
    @Override
    public String toString() {
        return "[" + state.name().toLowerCase(Locale.ROOT) + "] " + subject + ": " + text;
    }
}
