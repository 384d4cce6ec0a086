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

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is logged while it is open. The logging backend of the tests writes them to standard error. */
public final class CapturedLog implements AutoCloseable {

    private final PrintStream original = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    public CapturedLog() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    /** Texts of the warnings in the order of their logging, without thread and logger. */
    public List<String> warnings() {
        return texts(" WARN ");
    }

    /** The same for what every user reads. */
    public List<String> infos() {
        return texts(" INFO ");
    }

    /** Everything as it was written, line by line. */
    public List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> texts(String level) {
        return lines().stream()
                .filter(line -> line.contains(level))
                .map(line -> line.substring(line.indexOf(" - ") + 3))
                .toList();
    }

    @Override
    public void close() {
        System.setErr(original);
    }
}
