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
package ac.simons.neo4j.migrations.core.internal.execution;

import java.util.Optional;

import ac.simons.neo4j.migrations.core.MigrationsConfig.CypherVersion;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;

/** What a statement looks like when it is sent: with its place-holders filled, and the configured version of Cypher. */
record Wording(CypherVersion cypherVersion, Placeholders placeholders) {

    String of(Statement statement) {
        return prefix() + placeholders.fill(statement.text());
    }

    private String prefix() {
        return cypherVersion == CypherVersion.DATABASE_DEFAULT ? "" : cypherVersion.getPrefix() + " ";
    }

    /** Where a position of the text that was sent is in the text of the statement. */
    int writtenPosition(int sent, Statement statement) {
        return placeholders.writtenPosition(sent - prefix().length(), statement.text());
    }

    /** What somebody says about a statement, or about a transaction, with place-holders instead of their values. */
    String withoutValues(String words, Optional<Statement> statement) {
        return placeholders.withoutValues(words, statement);
    }
}
