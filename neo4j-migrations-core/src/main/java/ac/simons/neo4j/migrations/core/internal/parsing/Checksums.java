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
package ac.simons.neo4j.migrations.core.internal.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import ac.simons.neo4j.migrations.core.internal.parsing.precondition.PreconditionParser;

/** Computes the checksums a script may have been recorded with from the entries of its statement list, one by one. */
final class Checksums {

    private static final PreconditionParser PRECONDITIONS = new PreconditionParser();

    private final CRC32 all = new CRC32();

    private final CRC32 withoutPreconditions = new CRC32();

    void accept(String entry) {
        var bytes = entry.getBytes(UTF_8);
        all.update(bytes);
        var remainder = withoutPreconditions(entry);
        withoutPreconditions.update(remainder.equals(entry) ? bytes : remainder.getBytes(UTF_8));
    }

    String all() {
        return Long.toString(all.getValue());
    }

    /** The checksum the script had before its preconditions were added. */
    String withoutPreconditions() {
        return Long.toString(withoutPreconditions.getValue());
    }

    private static String withoutPreconditions(String entry) {
        var preconditions = StatementList.leadingComments(entry).stream()
                .filter(PRECONDITIONS::isMeantAsPrecondition)
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return preconditions.isEmpty()
                ? entry
                : Pattern.compile("(?:" + preconditions + ")\r?\n")
                        .matcher(entry)
                        .replaceAll("")
                        .replace("\r", "");
    }
}
