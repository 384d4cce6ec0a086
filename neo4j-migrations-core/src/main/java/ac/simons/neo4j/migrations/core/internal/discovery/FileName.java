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

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** Looks like a callback but is none. */
    record MisnamedCallback() implements FileName {}

    /** Looks like what editors leave behind beside a migration. */
    record LeftOver() implements FileName {}

    /** Has nothing to do with migrations. */
    record Other() implements FileName {}

    /** What the grammar of names asks for, for messages. */
    String GRAMMAR =
            "V<version>__<description>.cypher or R<version>__<description>.cypher (or .xml), where a version is digits"
                    + " separated by either dots or underscores, and a description has ASCII letters, digits, underscores and blanks";

    /** Whether this is the name of a migration, whatever its extension is. */
    static boolean isMigration(String name) {
        return Patterns.ANY_EXTENSION.matcher(name).matches();
    }

    static FileName of(String name) {
        if (Patterns.MIGRATION.matcher(name).matches()) {
            return new Migration(MigrationVersion.parse(name));
        }
        var callback = CallbackName.parse(name).filter(any -> name.endsWith("." + Defaults.CYPHER_SCRIPT_EXTENSION));
        if (callback.isPresent()) {
            return new Callback(callback.get());
        }
        if (Patterns.SUSPICIOUS.matcher(name).matches()) {
            return new Misnamed(probablyMeant(name));
        }
        if (Patterns.SUSPICIOUS_CALLBACK.matcher(name).matches()) {
            return new MisnamedCallback();
        }
        return Patterns.MIGRATION.matcher(name).find() ? new LeftOver() : new Other();
    }

    private static Optional<String> probablyMeant(String name) {
        var parts = Patterns.PARTS.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var version = parts.group("version");
        var separator = version.contains(".") && !version.contains("_") ? "." : "_";
        var meant = "%s%s__%s.%s"
                .formatted(
                        parts.group("kind").toUpperCase(Locale.ROOT),
                        version.replaceAll("[^0-9]", separator),
                        description(parts.group("description")),
                        parts.group("extension").toLowerCase(Locale.ROOT));
        return Optional.of(meant)
                .filter(text -> Patterns.MIGRATION.matcher(text).matches());
    }

    /** Letters lose their accents, everything else that a description cannot hold becomes an underscore. */
    private static String description(String text) {
        return Patterns.FORBIDDEN
                .matcher(Patterns.ACCENTS
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll(""))
                .replaceAll("_")
                .replaceAll("^[_ ]+|[_ ]+$", "");
    }

    /** Patterns of names. */
    final class Patterns {
        private static final String NAME = "[VR](?:\\d+(?:_\\d+)*|\\d+(?:\\.\\d+)*)__[A-Za-z0-9_ ]+";
        private static final String EXTENSION = "(?:" + Defaults.CYPHER_SCRIPT_EXTENSION + "|xml)";
        private static final String ANY_CASE_EXTENSION = "\\.(?<extension>(?i:" + EXTENSION + "))";
        private static final String ANY_CASE_CYPHER = "\\.(?i:" + Defaults.CYPHER_SCRIPT_EXTENSION + ")";
        private static final Pattern MIGRATION = Pattern.compile(NAME + "\\." + EXTENSION);
        private static final Pattern ANY_EXTENSION = Pattern.compile(NAME + "\\.[A-Za-z0-9_]+");
        private static final Pattern SUSPICIOUS =
                Pattern.compile("[VvRr](?:\\d|[ ._-]\\d.*__).*" + ANY_CASE_EXTENSION, Pattern.DOTALL);
        private static final Pattern SUSPICIOUS_CALLBACK = Pattern.compile(
                Arrays.stream(LifecyclePhase.values())
                        .map(LifecyclePhase::phaseName)
                        .collect(Collectors.joining("|", "(?i:", ").*" + ANY_CASE_CYPHER)),
                Pattern.DOTALL);
        private static final Pattern PARTS = Pattern.compile(
                "(?<kind>[VvRr])[ ._-]?(?<version>\\d+(?:[ ,._-]\\d+(?![\\p{L}\\d]))*+)[ ,._-]*(?<description>[^ ,._-].*?)(?:"
                        + ANY_CASE_EXTENSION + ")+",
                Pattern.DOTALL);
        private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
        private static final Pattern FORBIDDEN = Pattern.compile("[_ ]*[^A-Za-z0-9_ ][^A-Za-z0-9]*");

        private Patterns() {}
    }
}
