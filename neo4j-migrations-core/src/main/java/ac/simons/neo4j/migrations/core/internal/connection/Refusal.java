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
package ac.simons.neo4j.migrations.core.internal.connection;

import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

import ac.simons.neo4j.migrations.core.ErrorCode;

/** What the server or the driver said when something failed. */
public final class Refusal {

    private Refusal() {}

    /** What the user has to act upon if a statement meets a failure. */
    public static ErrorCode codeOf(RuntimeException cause) {
        if (cause instanceof ServiceUnavailableException || cause instanceof SessionExpiredException) {
            return ErrorCode.CONNECTION_LOST;
        }
        return cause instanceof Neo4jException refusal
                ? ServerCodes.causeOf(refusal.code())
                : ErrorCode.STATEMENT_REFUSED;
    }

    /** The server's code and text, or just the text of what has no code. */
    public static String describe(RuntimeException cause) {
        return cause instanceof Neo4jException refusal
                ? refusal.code() + ": " + refusal.getMessage()
                : String.valueOf(cause.getMessage());
    }
}
