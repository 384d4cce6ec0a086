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
package ac.simons.neo4j.migrations.core.internal.schema.rendering;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;

/**
 * Writes statements that create or drop an index.
 *
 * @param index   the index
 * @param dialect how the server spells them
 */
record IndexCypher(Index index, Dialect dialect) {

    private static final Pattern QUOTE = Pattern.compile("\\\\u+0027");
    private static final Pattern BACKSLASH = Pattern.compile("\\\\u+005[cC]");
    /** Behind backslashes that escape each other. */
    private static final Pattern UNESCAPED_QUOTE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)'");
    /** It would escape the quote that ends the text. */
    private static final Pattern LAST_BACKSLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*\\\\)\\z");

    String write() {
        return dialect.isDrop() ? drop() : create();
    }

    /** Fulltext indexes have always had names, so that even a generated one is told. */
    static boolean isNamed(Index index, Dialect dialect) {
        return index.getType() == Index.Type.FULLTEXT || dialect.names(index);
    }

    /** Whether there is more than one label or type, or properties beside the vector, which is the first one. */
    static boolean isFilteredVector(Index index) {
        return index.getType() == Index.Type.VECTOR
                && (index.getIdentifiers().size() > 1 || index.getProperties().size() > 1);
    }

    private String create() {
        if (index.getType() == Index.Type.FULLTEXT) {
            return dialect.can(Capability.FULLTEXT_COMMANDS) ? createFulltext() : createFulltextByProcedure();
        }
        if (!dialect.can(Capability.NAMES)) {
            return "CREATE INDEX ON " + definition();
        }
        if (isFilteredVector(index)) {
            return createFilteredVector();
        }
        var options = index.getType() == Index.Type.VECTOR ? dialect.requiredOptions(index) : dialect.options(index);
        return "CREATE %sINDEX %s%sFOR %s ON (%s)"
                        .formatted(keyword(), dialect.nameOf(index), dialect.ifNotExists(), pattern(), properties())
                + options;
    }

    private String keyword() {
        if (index.getType() != Index.Type.PROPERTY) {
            return index.getType().getName() + ' ';
        }
        if (index.isExplicitRange()) {
            return "RANGE ";
        }
        return dialect.config().getCypherOptions().useExplicitPropertyIndexType()
                ? index.getOptionalOptions().map(OptionsMap::explicitType).orElse("")
                : "";
    }

    private String createFilteredVector() {
        var vector = dialect.properties(index, index.getProperties().stream().limit(1));
        var filter = dialect.properties(index, index.getProperties().stream().skip(1));
        return "CYPHER 25 CREATE VECTOR INDEX %s%sFOR %s ON (%s)"
                        .formatted(dialect.nameOf(index), dialect.ifNotExists(), pattern(), vector)
                + (filter.isEmpty() ? "" : " WITH [" + filter + ']')
                + dialect.requiredOptions(index);
    }

    private String createFulltext() {
        var properties = index.getProperties().stream()
                .map(property -> dialect.variable(index) + ".`" + property.replace("`", "``") + '`')
                .collect(Collectors.joining(", "));
        return "CREATE FULLTEXT INDEX %s %sFOR %s ON EACH [%s]"
                        .formatted(name(), dialect.ifNotExists(), pattern(), properties)
                + dialect.options(index);
    }

    private String createFulltextByProcedure() {
        var entity = index.getTargetEntityType() == TargetEntityType.NODE ? "Node" : "Relationship";
        return "CALL db.index.fulltext.create%sIndex(%s,%s,%s)"
                .formatted(
                        entity,
                        literal(index.getName().getValue()),
                        literals(index.getIdentifiers()),
                        literals(index.getProperties()));
    }

    private String drop() {
        if (index.getType() == Index.Type.FULLTEXT && !dialect.can(Capability.FULLTEXT_COMMANDS)) {
            return "CALL db.index.fulltext.drop(" + literal(index.getName().getValue()) + ')';
        }
        return isNamed(index, dialect) ? "DROP INDEX " + name() + dialect.ifExists() : "DROP INDEX ON " + definition();
    }

    private String name() {
        return dialect.quoted(index.getName().getValue());
    }

    private String pattern() {
        return dialect.pattern(index, index.getIdentifiers().stream());
    }

    private String properties() {
        return dialect.properties(index);
    }

    /** How 3.5 writes indexes, such as {@code :Book(title, isbn)}. */
    private String definition() {
        var properties = index.getProperties().stream()
                .map(property -> dialect.quoted(property))
                .collect(Collectors.joining(", "));
        return ":%s(%s)".formatted(dialect.quoted(index.getIdentifiers().get(0)), properties);
    }

    private static String literals(Collection<String> texts) {
        return texts.stream().map(IndexCypher::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String literal(String text) {
        var plain = BACKSLASH.matcher(QUOTE.matcher(text).replaceAll("'")).replaceAll("\\\\");
        var quoted = UNESCAPED_QUOTE.matcher(plain).replaceAll("$1\\\\'");
        return '\'' + LAST_BACKSLASH.matcher(quoted).replaceAll("$1\\\\") + '\'';
    }
}
