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

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** Scripts put together from whatever may confuse a reader. The same seed gives the same script. */
final class RandomScript {

    private static final List<String> PARTS = List.of(
            ";",
            ";\n",
            ";\r\n",
            ";\r",
            "\n",
            "\r\n",
            "\r",
            "'",
            "\"",
            "`",
            "``",
            "//",
            "/*",
            "*/",
            "/",
            "*",
            "\\",
            " ",
            "CREATE (:A)",
            "CALL {",
            "} IN TRANSACTIONS",
            "DROP INDEX a",
            ":use abc",
            ":use abc;\n",
            ":USE Orders-1\r\n",
            ":use ",
            "// assume that edition is community\n",
            "// assert q'RETURN true;\r\n",
            "// assume that edition is x",
            "// remark;\n",
            "${nm:key.1}",
            "$`a`",
            "\u00E9",
            "\u65E5",
            "\uD83D\uDE00",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\u00A0");

    private static final List<byte[]> MALFORMED = List.of(
            bytes(0xC3), bytes(0xE2, 0x82), bytes(0xF0, 0x9F, 0x98), bytes(0xFF), bytes(0x80), bytes(0xED, 0xA0, 0x80));

    private RandomScript() {}

    static byte[] of(long seed) {
        var random = new Random(seed);
        var script = new ByteArrayOutputStream();
        int count = random.nextInt(50);
        for (int index = 0; index < count; index++) {
            boolean isMalformed = random.nextInt(30) == 0;
            script.writeBytes(
                    isMalformed
                            ? MALFORMED.get(random.nextInt(MALFORMED.size()))
                            : PARTS.get(random.nextInt(PARTS.size())).getBytes(UTF_8));
        }
        return script.toByteArray();
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }
}
