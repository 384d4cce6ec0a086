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

/**
 * A query returns one row whose first column is true.
 *
 * @param database where the query has to be run
 * @param query    the trimmed query
 */
public record QueryPrecondition(Kind kind, int line, Database database, String query) implements Precondition {

    /** The two databases a migration deals with. */
    public enum Database {
        /** The database that is migrated. */
        TARGET,
        /** The database that holds the history. */
        SCHEMA
    }

    @Override
    public String rendered() {
        return kind.rendered("in " + database.name() + " q'" + query);
    }

    @Override
    public String toString() {
        return rendered();
    }
}
