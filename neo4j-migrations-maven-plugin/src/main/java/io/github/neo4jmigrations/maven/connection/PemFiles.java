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
package io.github.neo4jmigrations.maven.connection;

import java.io.File;

import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/** Files with certificates and keys. */
final class PemFiles {

    private PemFiles() {}

    static void requireReadable(String parameter, File file) {
        if (!file.isFile() || !file.canRead()) {
            throw new GoalFailure(
                    ErrorCode.SETTING_INVALID,
                    "The file " + file + ", which neo4j-migrations." + parameter
                            + " names, does not exist or cannot be read. Nothing was changed.");
        }
    }
}
