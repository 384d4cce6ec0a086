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
package ac.simons.neo4j.migrations.core.internal.discovery;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import ac.simons.neo4j.migrations.core.Defaults;
import ac.simons.neo4j.migrations.core.MigrationVersion;

/** What the name of a file tells about its purpose; folders do not count. */
sealed interface FileName {

    /** The name of a Cypher migration. */
    record Migration(MigrationVersion version) implements FileName {}

    /** The name of a callback. */
    record Callback(CallbackName callback) implements FileName {}

    /** Looks like a migration but is none; there may be a name that was probably meant. */
    record Misnamed(Optional<String> probablyMeant) implements FileName {}

    /** Looks like what editors leave behind beside a migration. */
    record LeftOver() implements FileName {}

    /** A kind of migration that cannot be applied. */
    record Unsupported() implements FileName {}

    /** Has nothing to do with migrations. */
    record Other() implements FileName {}

    /** What the grammar of names asks for, for messages. */
    String GRAMMAR = "V<version>__<description>.cypher or R<version>__<description>.cypher, where a version is digits"
            + " separated by either dots or underscores, and a description has ASCII letters, digits, underscores and blanks";

    static FileName of(String name) {
        if (Patterns.MIGRATION.matcher(name).matches()) {
            return new Migration(MigrationVersion.parse(name));
        }
        if (Patterns.CATALOG.matcher(name).matches()) {
            return new Unsupported();
        }
        var callback = name.endsWith("." + Defaults.CYPHER_SCRIPT_EXTENSION)
                ? CallbackName.parse(name)
                : Optional.<CallbackName>empty();
        if (callback.isPresent()) {
            return new Callback(callback.get());
        }
        if (Patterns.SUSPICIOUS.matcher(name).matches()) {
            return new Misnamed(probablyMeant(name));
        }
        return Patterns.MIGRATION.matcher(name).find() ? new LeftOver() : new Other();
    }

    private static Optional<String> probablyMeant(String name) {
        var parts = Patterns.PARTS.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var separator = parts.group("version").contains(".") ? "." : "_";
        var description = parts.group("description").replaceAll("[^A-Za-z0-9_ ]+", "_");
        var meant = "%s%s__%s.%s"
                .formatted(
                        parts.group("kind").toUpperCase(Locale.ROOT),
                        parts.group("version").replaceAll("[._]", separator),
                        description,
                        Defaults.CYPHER_SCRIPT_EXTENSION);
        return Optional.of(meant)
                .filter(text -> Patterns.MIGRATION.matcher(text).matches());
    }

    /** Patterns of names. */
    final class Patterns {
        private static final String NAME = "[VR](?:\\d+(?:_\\d+)*|\\d+(?:\\.\\d+)*)__[A-Za-z0-9_ ]+";
        private static final Pattern MIGRATION = Pattern.compile(NAME + "\\." + Defaults.CYPHER_SCRIPT_EXTENSION);
        private static final Pattern CATALOG = Pattern.compile(NAME + "\\.xml");
        private static final Pattern SUSPICIOUS =
                Pattern.compile("[VvRr]\\d.*\\.(?i:" + Defaults.CYPHER_SCRIPT_EXTENSION + ")", Pattern.DOTALL);
        private static final Pattern PARTS = Pattern.compile(
                "(?<kind>[VvRr])(?<version>\\d+(?:[._]\\d+)*)[._ -]*(?<description>[^._ -].*)\\.[^.]+", Pattern.DOTALL);

        private Patterns() {}
    }
}
