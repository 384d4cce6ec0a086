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

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names of labels, types, properties and items that try to become something else than a name. */
final class HostileNames {

    /** Parts that mean something to Cypher, to the escaping of names, or to neither. */
    private static final List<String> PARTS = List.of(
            "`",
            "``",
            "'",
            "\"",
            "\\",
            "\\\\",
            "\\u0060",
            "\\u005C",
            "\\u005Cu0060",
            "\\u",
            "u0060",
            "\\`",
            "\\n",
            "\\t",
            "\n",
            "\r\n",
            "\t",
            " ",
            "\u00A0",
            "\u2028",
            "\uFEFF",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ":",
            ";",
            ",",
            ".",
            "|",
            "&",
            "!",
            "%",
            "$",
            "$p",
            "/*",
            "*/",
            "//",
            "--",
            "->",
            "=",
            "0",
            "1",
            "a",
            "B",
            "_",
            "\u00E9",
            "\u4E2D",
            "\uD83D\uDE00",
            ": 2, other",
            "}) MATCH (n) DETACH DELETE n //",
            "`: 2, `other",
            "`) DETACH DELETE n //");

    private static final int MOST_PARTS = 6;
    private static final long SEED = 20_261_122;

    private HostileNames() {}

    /** Always the same ones. */
    static Stream<String> random(int count) {
        var random = new Random(SEED);
        return Stream.generate(() -> IntStream.rangeClosed(0, random.nextInt(MOST_PARTS))
                        .mapToObj(part -> PARTS.get(random.nextInt(PARTS.size())))
                        .collect(Collectors.joining()))
                // What surrounds a name is no part of it
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(count);
    }

    /** As long as a name can be, and then some. */
    static Stream<String> endless() {
        return Stream.of("x", "`", "\\", "'", "\uD83D\uDE00").map(part -> part.repeat(64 * 1024));
    }

    /** Whether a name is taken as it is: pairs of back-ticks and escape sequences stand for what they mean (C-500). */
    static boolean isTakenLiterally(String name) {
        return !name.contains("``") && !name.contains("\\");
    }

    /** Names that mean themselves. */
    static Stream<String> literal(int count) {
        return random(20 * count).filter(HostileNames::isTakenLiterally).limit(count);
    }
}
