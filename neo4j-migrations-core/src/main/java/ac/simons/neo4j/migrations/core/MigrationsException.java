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
package ac.simons.neo4j.migrations.core;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.internal.failure.DuplicateVersionException;
import ac.simons.neo4j.migrations.core.internal.failure.SeveralProblemsException;

/**
 * Everything that the engine detects and cannot go on with. The message is enough to act on: what happened, where, why,
 * what state was left and what to do next.
 *
 * @since 0.1.0
 */
public sealed class MigrationsException extends RuntimeException
        permits DuplicateVersionException, SeveralProblemsException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * For migrations that fail in their own words.
     *
     * @param message the whole story for the user
     */
    public MigrationsException(String message) {
        this(message, null);
    }

    /**
     * For migrations that fail in their own words.
     *
     * @param message the whole story for the user
     * @param cause   what the database, the file system or a migration reported
     */
    public MigrationsException(String message, @Nullable Throwable cause) {
        this(ErrorCode.UNSPECIFIED, message, cause);
    }

    /**
     * For failures whose cause is known.
     *
     * @param code    what the user has to act upon
     * @param message the whole story for the user
     * @param cause   what the database, the file system or a migration reported
     */
    public MigrationsException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code, "code");
    }

    /**
     * Tells the causes of failures apart, where a message is for people only.
     *
     * @return what the user has to act upon, {@link ErrorCode#SEVERAL_PROBLEMS} if that is not one thing, and
     *         {@link ErrorCode#UNSPECIFIED} if a migration has failed in its own words
     */
    public final ErrorCode getCode() {
        return code;
    }

    /**
     * Returns what front ends show: the message with its code in front, and with the code of each problem in front of it if
     * there are several problems of different kinds.
     *
     * @return the message and its codes
     */
    public String getMessageWithCode() {
        return code + " " + getMessage();
    }
}
