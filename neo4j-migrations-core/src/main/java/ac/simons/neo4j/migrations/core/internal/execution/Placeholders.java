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

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;
import ac.simons.neo4j.migrations.core.internal.parsing.ScriptProblems;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.PlaceholderSyntax;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;
import ac.simons.neo4j.migrations.core.internal.parsing.group.ExecutionGroup;

/**
 * Fills {@code ${nm:key}} in statements, literally and once. Without any value nothing is touched, so that scripts may
 * contain such texts in projects that do not use place-holders.
 *
 * @param values values by key
 */
public record Placeholders(Map<String, String> values) {

    private static final int SHORTEST_SECRET = 4;

    public Placeholders {
        values = Map.copyOf(values);
    }

    /** The text that is sent; each key has a value, see {@link #check}. */
    String fill(String text) {
        return values.isEmpty()
                ? text
                : PlaceholderSyntax.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                values.getOrDefault(PlaceholderSyntax.key(found), found.group())));
    }

    /**
     * Where a position of the filled text is in the text itself: positions in a value are where its place-holder starts.
     *
     * @param filled a position in what {@link #fill} gives
     */
    int writtenPosition(int filled, String text) {
        int grown = 0;
        for (var found : PlaceholderSyntax.matcher(text).results().toList()) {
            var value = values.get(PlaceholderSyntax.key(found));
            int start = found.start() + grown;
            if (filled < start || value == null) {
                continue;
            }
            if (filled < start + value.length()) {
                return found.start();
            }
            grown += value.length() - found.group().length();
        }
        return filled - grown;
    }

    /**
     * Puts place-holders where somebody quotes their values. What is short is no secret, but part of words.
     *
     * @param statement what is quoted, empty if that is not known
     */
    String withoutValues(String words, Optional<Statement> statement) {
        var keys = statement
                .map(quoted -> PlaceholderSyntax.keys(quoted.text()))
                .orElseGet(() -> values.keySet().stream())
                .filter(key -> values.getOrDefault(key, "").length() >= SHORTEST_SECRET)
                .sorted(Comparator.comparing(
                                (String key) -> values.getOrDefault(key, "").length())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .distinct()
                .toList();
        var result = words;
        for (var key : keys) {
            result = result.replace(values.getOrDefault(key, ""), "${nm:%s}".formatted(key));
        }
        return result;
    }

    /**
     * Complains about each place-holder without value.
     *
     * @param location file of the statements
     */
    public void check(String location, List<ExecutionGroup> groups, Problems problems) {
        if (values.isEmpty()) {
            return;
        }
        var found = new ScriptProblems(location, problems);
        groups.stream()
                .filter(group -> !values.keySet().containsAll(group.placeholders()))
                .forEach(group -> group.forEach(statement -> check(statement, found)));
        found.end();
    }

    private void check(Statement statement, ScriptProblems problems) {
        PlaceholderSyntax.keys(statement.text())
                .filter(key -> !values.containsKey(key))
                .distinct()
                .forEach(key -> problems.add(
                        ErrorCode.PLACEHOLDER_WITHOUT_VALUE,
                        statement.line(),
                        "the place-holder ${nm:%s} has no value. Configure it as a place-holder or set the environment variable NM_PLACEHOLDERS_%s"
                                .formatted(key, key)));
    }
}
