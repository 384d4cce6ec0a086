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

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.internal.failure.DuplicateVersionException;

/**
 * Everything that the engine detects and cannot go on with. The message is enough to act on: what happened, where, why,
 * what state was left and what to do next.
 *
 * @since 0.1.0
 */
public sealed class MigrationsException extends RuntimeException permits DuplicateVersionException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message the whole story for the user
     */
    public MigrationsException(String message) {
        super(message);
    }

    /**
     * @param message the whole story for the user
     * @param cause   what the database, the file system or a migration reported
     */
    public MigrationsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
