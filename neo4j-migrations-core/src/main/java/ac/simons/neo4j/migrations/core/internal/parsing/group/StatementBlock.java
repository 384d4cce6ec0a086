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
package ac.simons.neo4j.migrations.core.internal.parsing.group;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32;

import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;

/**
 * What remains in memory of some statements in a row that were checked: enough to see whether those are the same that
 * are read later.
 *
 * @param size        number of statements, at least one
 * @param fingerprint computed from their texts
 */
record StatementBlock(int size, long fingerprint) {

    /** Collects the statements of a block. */
    static final class Builder {

        private static final int SEPARATOR = 0;

        private final CRC32 crc = new CRC32();

        private int size;

        private long length;

        void add(Statement statement) {
            crc.update(statement.text().getBytes(UTF_8));
            crc.update(SEPARATOR);
            size++;
            length += statement.text().length();
        }

        /** The number of characters of all statements. */
        long length() {
            return length;
        }

        boolean isEmpty() {
            return size == 0;
        }

        StatementBlock build() {
            return new StatementBlock(size, crc.getValue());
        }
    }
}
