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
package ac.simons.neo4j.migrations.core.internal.operations;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, for people: the exceptions of file systems often tell nothing but the path. */
final class Unreadable {

    private Unreadable() {}

    static String because(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "it does not exist, as it is a link that leads nowhere or was deleted just now";
        }
        return failure instanceof AccessDeniedException
                ? "access is denied to the user %s".formatted(System.getProperty("user.name"))
                : failure.toString();
    }
}
