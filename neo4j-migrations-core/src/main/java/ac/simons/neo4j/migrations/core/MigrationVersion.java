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

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The version of a migration together with what else the name of a migration tells: its description and whether it is
 * repeatable. Such a name is made of {@code V} or {@code R}, digits separated by either {@code _} or {@code .}, two
 * underscores, a description of ASCII letters, digits, underscores and blanks and an optional extension, for example
 * {@code V1_2__Add_index.cypher}.
 *
 * <p>Versions are equal if their values are equal as text: {@code 1}, {@code 1.0} and {@code 01} are three versions.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class MigrationVersion {

    private static final Pattern NAME = Pattern.compile(
            "(?<kind>[VR])(?<version>[0-9]+(?:_[0-9]+)*|[0-9]+(?:\\.[0-9]+)*)__(?<description>[A-Za-z0-9_ ]+)(?:\\.[A-Za-z0-9_]+)?");

    private final String value;

    private final @Nullable String description;

    private final boolean repeatable;

    private MigrationVersion(String value, @Nullable String description, boolean repeatable) {
        this.value = value;
        this.description = description;
        this.repeatable = repeatable;
    }

    /**
     * Tells whether some part of the given text looks like the name of a migration. The whole text may still be
     * refused by {@link #parse(String)}.
     *
     * @param pathOrUrl a file name, a path or the text of a URL
     * @return true if a migration name is found anywhere in the text
     */
    public static boolean canParse(String pathOrUrl) {
        return NAME.matcher(Objects.requireNonNull(pathOrUrl, "pathOrUrl")).find();
    }

    /**
     * Reads a complete migration name, which may be a file name without folders or the simple name of a class.
     *
     * @param name the complete name, for example {@code V1_2__Add_index.cypher} or {@code R003__Refresh}
     * @return the version with its description
     * @throws MigrationsException if the name as a whole is no migration name
     */
    public static MigrationVersion parse(String name) {
        var matcher = NAME.matcher(Objects.requireNonNull(name, "name"));
        if (!matcher.matches()) {
            throw new MigrationsException(
                    ErrorCode.NAME_NOT_UNDERSTOOD,
                    "\"" + name + "\" is no name of a migration: it must be made of V or R, a"
                            + " version such as 1, 1_2 or 1.2, two underscores, a description of letters from A to Z, digits,"
                            + " underscores and blanks and an optional extension. Rename it, for example to"
                            + " V1_2__Add_index.cypher.",
                    null);
        }
        return new MigrationVersion(
                matcher.group("version").replace('_', '.'),
                matcher.group("description").replace('_', ' '),
                "R".equals(matcher.group("kind")));
    }

    /**
     * Takes a value as it is, without description and not repeatable. The value {@code BASELINE} is the version in front
     * of all others.
     *
     * @param value the value of a version, for example {@code 1.2}
     * @return the version with that value
     */
    public static MigrationVersion withValue(String value) {
        return new MigrationVersion(Objects.requireNonNull(value, "value"), null, false);
    }

    /** A version as it is recorded, whose description need not be one that a name can have. */
    static MigrationVersion ofRecord(String value, Optional<String> description, boolean repeatable) {
        return new MigrationVersion(value, description.orElse(null), repeatable);
    }

    /**
     * Returns the value that identifies a migration.
     *
     * @return numbers separated by full stops, leading zeros included, or {@code BASELINE}
     */
    public String getValue() {
        return value;
    }

    /**
     * Returns what the name says behind the version, with underscores turned into blanks.
     *
     * @return the description, not trimmed; empty for versions made by {@link #withValue(String)}
     */
    public Optional<String> getOptionalDescription() {
        return Optional.ofNullable(description);
    }

    /**
     * Tells whether the name started with {@code R}.
     *
     * @return true if a migration of this name is applied again whenever its content changes
     */
    public boolean isRepeatable() {
        return repeatable;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MigrationVersion that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    /**
     * The places in a chain of migrations that can be named without knowing a version.
     *
     * @since 0.1.0
     */
    public enum TargetVersion {
        /** The last applied version in front of the first pending one. */
        CURRENT,
        /** The highest version of the chain. */
        LATEST,
        /** The first pending version. */
        NEXT
    }
}
