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
package ac.simons.neo4j.migrations.core;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The ranges of Neo4j versions that differ in how schema is written and read. The constants are sorted from old to new.
 *
 * @since 0.1.0
 */
public enum Neo4jVersion {
    /** The version is not known. */
    UNDEFINED("UNDEFINED"),
    /** All releases of 3.5. */
    V3_5("3.5"),
    /** All releases of 4.0. */
    V4_0("4.0"),
    /** All releases of 4.1. */
    V4_1("4.1"),
    /** All releases of 4.2. */
    V4_2("4.2"),
    /** All releases of 4.3. */
    V4_3("4.3"),
    /** All releases of 4.4. */
    V4_4("4.4"),
    /** All releases of 5. */
    V5("5"),
    /** Everything else, above all the calendar versions from 2025 on. */
    LATEST("LATEST");

    private static final Pattern PRODUCT = Pattern.compile("^neo4j[/:]", Pattern.CASE_INSENSITIVE);

    private static final Set<Neo4jVersion> WITHOUT_NUMBER = EnumSet.of(UNDEFINED, LATEST);

    private static final Set<Neo4jVersion> CALLING_PROCEDURES_FOR_CONSTRAINTS = EnumSet.range(V3_5, V4_1);

    private static final Set<Neo4jVersion> CALLING_PROCEDURES_FOR_INDEXES = EnumSet.range(V3_5, V4_2);

    private static final Pattern ESCAPED_CHARACTER = Pattern.compile("\\\\([bfnrt`])");

    private static final Pattern ESCAPED_BACKTICK = Pattern.compile("\\u0060", Pattern.LITERAL);

    private static final Pattern ESCAPED_CODE_UNIT = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private final String text;

    Neo4jVersion(String text) {
        this.text = text;
    }

    /**
     * Finds the range a server belongs to by the start of its version.
     *
     * @param version the version of a server, such as {@code Neo4j/5.26.0} or {@code 4.4}; null if it is not known
     * @return the range, {@link #UNDEFINED} for null and {@link #LATEST} for anything that starts with no older version
     */
    public static Neo4jVersion of(@Nullable String version) {
        if (version == null) {
            return UNDEFINED;
        }
        var number = PRODUCT.matcher(version).replaceFirst("");
        return Arrays.stream(values())
                .filter(candidate -> !WITHOUT_NUMBER.contains(candidate) && number.startsWith(candidate.text))
                .findFirst()
                .orElse(LATEST);
    }

    /**
     * Tells whether this is 3.5, 4.0, 4.1, 4.2 or 4.3.
     *
     * @return true for these five versions only
     */
    public boolean isPriorTo44() {
        return this != UNDEFINED && compareTo(V4_4) < 0;
    }

    /**
     * Tells whether this is 5 or later.
     *
     * @return true for {@link #V5} and {@link #LATEST}
     */
    public boolean is5OrHigher() {
        return compareTo(V5) >= 0;
    }

    /**
     * Tells whether schema commands know {@code IF NOT EXISTS} and {@code IF EXISTS}.
     *
     * @return false for 3.5 and 4.0 only
     */
    public boolean hasIdempotentOperations() {
        return this != V3_5 && this != V4_0;
    }

    /**
     * Tells whether text indexes exist.
     *
     * @return true from 4.4 on
     */
    public boolean hasTextIndexes() {
        return compareTo(V4_4) >= 0;
    }

    /**
     * Tells whether constraints and indexes can be created with {@code OPTIONS}.
     *
     * @return true from 4.2 on
     */
    public boolean supportsSchemaOptions() {
        return compareTo(V4_2) >= 0;
    }

    /**
     * Returns the first number of the version.
     *
     * @return 3, 4 or 5, or -1 for {@link #LATEST}
     * @throws IllegalStateException for {@link #UNDEFINED}
     */
    public int getMajorVersion() {
        return switch (this) {
            case UNDEFINED -> throw new IllegalStateException("An undefined version has no major version");
            case LATEST -> -1;
            default -> text.charAt(0) - '0';
        };
    }

    /**
     * Returns the second number of the version.
     *
     * @return the minor version of 3.5 and 4.x, otherwise -1
     */
    public int getMinorVersion() {
        return WITHOUT_NUMBER.contains(this) || this == V5 ? -1 : text.charAt(2) - '0';
    }

    /**
     * Returns the statement that lists the constraints of a database.
     *
     * @return a complete Cypher statement
     */
    public String getShowConstraints() {
        if (CALLING_PROCEDURES_FOR_CONSTRAINTS.contains(this)) {
            return "CALL db.constraints()";
        }
        return this == V4_2 ? "SHOW CONSTRAINTS" : languagePrefix() + "SHOW CONSTRAINTS YIELD *";
    }

    /**
     * Returns the statement that lists the indexes of a database.
     *
     * @return a complete Cypher statement
     */
    public String getShowIndexes() {
        return CALLING_PROCEDURES_FOR_INDEXES.contains(this)
                ? "CALL db.indexes()"
                : languagePrefix() + "SHOW INDEXES YIELD *";
    }

    /**
     * Writes a label, a relationship type, a property or the name of an item so that this version reads it as one name:
     * escape sequences are resolved, back-ticks doubled, and the whole is put into back-ticks unless it is a plain
     * identifier.
     *
     * @param name the name, may be null
     * @return the name ready to be put into a statement; null and the empty text as they are
     */
    public @Nullable String sanitizeSchemaName(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return name;
        }
        var plain = withoutEscapes(name);
        if (this == UNDEFINED || supportsSchemaOptions()) {
            plain = plain.replace("\\u", "\\u005C\\u0075");
        }
        plain = BACKTICKS
                .matcher(plain)
                .replaceAll(run -> run.group().length() % 2 == 0 ? run.group() : run.group() + '`')
                .replace("\\\\", "\\");
        return isIdentifier(plain) ? plain : '`' + plain + '`';
    }

    /**
     * Returns the version as a user would write it.
     *
     * @return for example {@code 4.4} or {@code 5}, otherwise {@code LATEST} or {@code UNDEFINED}
     */
    @Override
    public String toString() {
        return text;
    }

    private String languagePrefix() {
        return this == LATEST ? "CYPHER 5 " : "";
    }

    private static String withoutEscapes(String name) {
        var withControlCharacters = ESCAPED_CHARACTER
                .matcher(name)
                .replaceAll(match -> Matcher.quoteReplacement(unescaped(match.group(1))));
        var withBackticks = ESCAPED_BACKTICK.matcher(withControlCharacters).replaceAll("`");
        return ESCAPED_CODE_UNIT
                .matcher(withBackticks)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    private static String unescaped(String character) {
        return switch (character) {
            case "b" -> "\b";
            case "f" -> "\f";
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            default -> "``";
        };
    }

    private static boolean isIdentifier(String name) {
        return name.indexOf('$') < 0
                && Character.isJavaIdentifierStart(name.codePointAt(0))
                && name.codePoints().skip(1).allMatch(Character::isJavaIdentifierPart);
    }
}
