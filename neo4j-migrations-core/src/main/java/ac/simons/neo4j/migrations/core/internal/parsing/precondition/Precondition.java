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
package ac.simons.neo4j.migrations.core.internal.parsing.precondition;

import java.util.Locale;

/** A condition that a comment of a script puts on the server or the database before the migration may take part. */
public sealed interface Precondition
        permits VersionListPrecondition, VersionRangePrecondition, EditionPrecondition, QueryPrecondition {

    /** What it means if the condition does not hold. */
    Kind kind();

    /** One-based line of the comment in its file. */
    int line();

    /** The comment in its normal form, as logs and errors show it. */
    String rendered();

    /** What happens if the condition does not hold. */
    enum Kind {
        /** The migration is left out. */
        ASSUMPTION("assume"),
        /** The whole operation stops. */
        ASSERTION("assert");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        static Kind of(String keyword) {
            return ASSERTION.keyword.equals(keyword.toLowerCase(Locale.ROOT)) ? ASSERTION : ASSUMPTION;
        }

        String rendered(String condition) {
            return "// " + keyword + ' ' + condition;
        }
    }
}
