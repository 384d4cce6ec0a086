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
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptFile;

/** A script of 300 MB is read by a JVM with a heap of 32 MB, once to check it and once more as if it were executed. */
class LargeScriptTest {

    private static final int STATEMENTS = 75_000;

    private static final byte[] STATEMENT = "CREATE (:A {text: '%s'});\n"
            .formatted("not the end;\n" + "some text ".repeat(400))
            .getBytes(UTF_8);

    /** The JVM that reads. */
    static final class Reading {

        private Reading() {}

        public static void main(String... arguments) throws IOException {
            var parser = new CypherScriptParser(new ScriptOptions(true, true));
            var group = parser.parse(new ScriptFile("large.cypher", RepeatedStatement::new))
                    .groups()
                    .get(0);
            try (var statements = group.open()) {
                int last = 0;
                while (statements.hasNext()) {
                    last = statements.next().number();
                }
                System.exit(last == STATEMENTS ? 0 : 1);
            }
        }
    }

    /** The same statement again and again, which is never in memory as a whole. */
    private static final class RepeatedStatement extends InputStream {

        private long position;

        @Override
        public int read() {
            boolean isAtEnd = position == (long) STATEMENTS * STATEMENT.length;
            return isAtEnd ? -1 : STATEMENT[(int) (position++ % STATEMENT.length)];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int start = (int) (position % STATEMENT.length);
            boolean isAtEnd = position == (long) STATEMENTS * STATEMENT.length;
            int count = isAtEnd ? -1 : Math.min(length, STATEMENT.length - start);
            System.arraycopy(STATEMENT, start, target, offset, Math.max(count, 0));
            position += Math.max(count, 0);
            return count;
        }
    }

    @Test
    void givenScriptMuchLargerThanTheHeap_whenReadAndExecuted_thenMemorySuffices()
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = String.join(
                System.getProperty("path.separator"),
                Path.of("target", "classes").toString(),
                Path.of("target", "test-classes").toString());

        var process = new ProcessBuilder(java, "-Xmx32m", "-cp", classPath, Reading.class.getName())
                .inheritIO()
                .start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
