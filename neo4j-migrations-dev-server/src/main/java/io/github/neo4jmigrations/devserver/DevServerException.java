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
package io.github.neo4jmigrations.devserver;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * A server could not be resolved, started or stopped. The message is complete: what failed, where, the last lines of
 * the server's log if there is one, and what to do next.
 */
public final class DevServerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What users can act upon. */
    public enum Reason {
        /** There is no such version of Neo4j, or it is not known here. */
        VERSION,
        /** No Java on this machine can run the server. */
        JAVA,
        /** The jars of the server cannot be had. */
        JARS,
        /** The server was there and did not start. */
        START
    }

    private final Reason reason;

    DevServerException(String message) {
        this(message, null);
    }

    DevServerException(String message, @Nullable Throwable cause) {
        this(Reason.START, message, cause);
    }

    DevServerException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /**
     * Tells failures apart.
     *
     * @return what users can act upon
     */
    public Reason reason() {
        return reason;
    }
}
