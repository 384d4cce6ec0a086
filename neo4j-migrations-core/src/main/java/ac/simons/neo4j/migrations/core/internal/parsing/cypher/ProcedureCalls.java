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

import java.util.Locale;
import java.util.regex.Pattern;

/** Collects the names of called procedures to find out whether one of them changes the schema. */
final class ProcedureCalls {

    private static final Pattern SCHEMA_PROCEDURE = Pattern.compile("db\\.index\\..*(?:create|drop).*"
            + "|db\\.create.*(?:index|constraint|nodekey)"
            + "|apoc\\.schema\\..*"
            + "|apoc\\.cypher\\.runschema.*");

    private final String text;

    private final StringBuilder name = new StringBuilder();

    private boolean isBehindCall;

    private boolean changesSchema;

    ProcedureCalls(String text) {
        this.text = text;
    }

    void accept(Token token) {
        if (isBehindCall && continuesName(token)) {
            name.append(token.in(text));
            return;
        }
        endName();
        isBehindCall = token.isWord(text, "CALL");
    }

    boolean changeSchema() {
        endName();
        return changesSchema;
    }

    private boolean continuesName(Token token) {
        boolean isPart = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_NAME;
        boolean expectsPart = name.isEmpty() || name.charAt(name.length() - 1) == '.';
        return expectsPart ? isPart : token.isPunctuation(text, '.');
    }

    private void endName() {
        if (!name.isEmpty()) {
            var plainName = name.toString().replace("`", "").toLowerCase(Locale.ROOT);
            changesSchema |= SCHEMA_PROCEDURE.matcher(plainName).matches();
            name.setLength(0);
        }
    }
}
