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

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The three checksums a script may have been recorded with. */
final class Checksums {

    private static final PreconditionParser PRECONDITIONS = new PreconditionParser();

    private Checksums() {}

    static String of(StatementList statements) {
        return unsigned(statements.statements().stream());
    }

    /** The checksum the script had before its preconditions were added. */
    static String withoutPreconditions(StatementList statements) {
        return unsigned(statements.statements().stream().map(Checksums::withoutPreconditions));
    }

    /** Computed line by line as Flyway does, hence independent of line ends and statements. */
    static String flywayCompatible(ScriptSource source) {
        var text = source.startsWithByteOrderMark() ? source.text().substring(1) : source.text();
        var lines = new BufferedReader(new StringReader(text)).lines();
        return Integer.toString((int) crc(lines));
    }

    private static String withoutPreconditions(String statement) {
        var preconditions = StatementList.leadingComments(statement).stream()
                .filter(PRECONDITIONS::isMeantAsPrecondition)
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return preconditions.isEmpty()
                ? statement
                : Pattern.compile("(?:" + preconditions + ")\r?\n")
                        .matcher(statement)
                        .replaceAll("")
                        .replace("\r", "");
    }

    private static String unsigned(Stream<String> texts) {
        return Long.toString(crc(texts));
    }

    private static long crc(Stream<String> texts) {
        var crc = new CRC32();
        texts.forEachOrdered(text -> crc.update(text.getBytes(UTF_8)));
        return crc.getValue();
    }
}
