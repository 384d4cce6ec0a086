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
package ac.simons.neo4j.migrations.core.internal.failure;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.MigrationsException;

/**
 * One failure told in four sentences: {@code <what>: <why>. <state>. <next>.} Only the first part is required; each part
 * is written without its final full stop, which is added where a sentence has no end mark of its own. Lines of a file may be
 * shown in the middle.
 *
 * @param code  what the user has to act upon
 * @param what  what happened and where
 * @param why   the reason with the values seen and expected, empty if there is nothing to add
 * @param shown lines of a file, empty if there is nothing to show
 * @param state what was left behind: committed, rolled back or unknown, empty if there is nothing to add
 * @param next  what the user can do, empty if there is nothing to add
 */
public record Failure(ErrorCode code, String what, String why, String shown, String state, String next) {

    public Failure {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(next, "next");
    }

    public static Failure of(ErrorCode code, String what) {
        return new Failure(code, what, "", "", "", "");
    }

    public Failure because(String reason) {
        return new Failure(code, what, reason, shown, state, next);
    }

    public Failure showing(String lines) {
        return new Failure(code, what, why, lines, state, next);
    }

    public Failure leaving(String stateLeft) {
        return new Failure(code, what, why, shown, stateLeft, next);
    }

    public Failure next(String advice) {
        return new Failure(code, what, why, shown, state, advice);
    }

    public String message() {
        var message = new StringBuilder(why.isEmpty() ? Sentence.ended(what) : what + ": " + Sentence.ended(why));
        if (!shown.isEmpty()) {
            message.append('\n').append(shown);
        }
        if (!state.isEmpty()) {
            message.append(shown.isEmpty() ? ' ' : '\n').append(Sentence.ended(state));
        }
        if (!next.isEmpty()) {
            message.append(' ').append(Sentence.ended(next));
        }
        return message.toString();
    }

    public MigrationsException toException() {
        return toException(null);
    }

    public MigrationsException toException(@Nullable Throwable cause) {
        return new MigrationsException(code, message(), cause);
    }
}
