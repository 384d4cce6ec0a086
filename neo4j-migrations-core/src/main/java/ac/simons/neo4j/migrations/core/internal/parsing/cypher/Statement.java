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
package ac.simons.neo4j.migrations.core.internal.parsing.cypher;

/**
 * One statement as it is sent to the server, apart from place-holders.
 *
 * @param text   the statement with its comments
 * @param number one-based over all executed statements of the script
 * @param line   one-based line of its first code in the file
 * @param column one-based column of its first code in that line
 * @param code   position of its first code in the text
 */
public record Statement(
        String text, int number, int line, int column, int code, Transaction transaction, Effect effect) {

    /** Who opens the transaction. */
    public enum Transaction {
        /** The statement runs in a transaction of ours. */
        MANAGED,
        /** The statement opens transactions itself and needs to run on its own. */
        IMPLICIT
    }

    /** What the statement may change; Neo4j forbids both in one transaction. */
    public enum Effect {
        DATA,
        /** Constraints, indexes, or anything that needs the system database. */
        SCHEMA
    }
}
