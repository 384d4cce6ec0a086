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
package io.github.neo4jmigrations.maven.failure;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.ErrorCode;

/** A goal cannot do its work for a reason that its user can change; the message is complete. */
public final class GoalFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * Tells what is wrong.
     *
     * @param code    the cause that the user can act upon
     * @param message what happened, why, what state was left and what to do next
     */
    public GoalFailure(ErrorCode code, String message) {
        this(code, message, null);
    }

    /**
     * Tells what is wrong, with its origin.
     *
     * @param code    the cause that the user can act upon
     * @param message what happened, why, what state was left and what to do next
     * @param cause   what the stack trace of {@code mvn -e} shows
     */
    public GoalFailure(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** {@return the cause that the user can act upon} */
    public ErrorCode code() {
        return code;
    }
}
