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

import ac.simons.neo4j.migrations.core.Neo4jEdition;

/** The server is of the given edition. */
public record EditionPrecondition(Kind kind, int line, Neo4jEdition edition) implements Precondition {

    /** Judges a server by its edition. */
    public boolean isMetBy(Neo4jEdition serverEdition) {
        return edition == serverEdition;
    }

    @Override
    public String rendered() {
        return kind.rendered("that edition is " + edition.name());
    }

    @Override
    public String toString() {
        return rendered();
    }
}
