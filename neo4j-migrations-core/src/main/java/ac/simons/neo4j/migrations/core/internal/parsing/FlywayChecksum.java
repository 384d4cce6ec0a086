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
import java.util.zip.CRC32;

import ac.simons.neo4j.migrations.core.internal.parsing.segment.Segment;

/** Computed line by line as Flyway does, hence independent of line ends and statements. */
final class FlywayChecksum {

    private static final Pattern LINE_ENDS = Pattern.compile("[\r\n]+");

    private final CRC32 crc = new CRC32();

    void accept(Segment segment) {
        crc.update(LINE_ENDS.matcher(segment.content()).replaceAll("").getBytes(UTF_8));
    }

    String value() {
        return Integer.toString((int) crc.getValue());
    }
}
