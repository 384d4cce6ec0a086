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
package ac.simons.neo4j.migrations.core.internal.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** D-07: when a holder is provably gone. */
class ProcessTableTest {

    @Nested
    class DrawnByHand {

        private final Path proc;
        private final ProcessTable table;

        DrawnByHand(@TempDir Path proc) {
            this.proc = proc;
            this.table = new ProcessTable(proc);
        }

        private void process(long id, String name, long start) throws IOException {
            Files.createDirectories(proc.resolve(Long.toString(id)));
            Files.writeString(
                    proc.resolve(id + "/stat"),
                    "%d (%s) S 1 1 1 0 -1 4194304 1 0 0 0 0 0 0 0 20 0 1 0 %d 3133440 394 0 0\n"
                            .formatted(id, name, start));
        }

        @Test
        void givenProcess_thenItIsGoneOnlyIfItsStartDiffers() throws IOException {
            process(7, "a (b) c) d", 1198656);

            assertThat(table.startOf(7)).contains("1198656");
            assertThat(table.isGone(7, "1198656")).isFalse();
            assertThat(table.isGone(7, "1198655")).isTrue();
        }

        @Test
        void givenNoProcess_thenItIsGone() {
            assertThat(table.startOf(7)).isEmpty();
            assertThat(table.isGone(7, "1198656")).isTrue();
        }

        /** Some other failure to read: too many open files, for example. */
        @Test
        void givenProcessThatCannotBeRead_thenNothingIsProven() throws IOException {
            Files.createDirectories(proc.resolve("7/stat"));

            assertThat(table.startOf(7)).isEmpty();
            assertThat(table.isGone(7, "1198656")).isFalse();
        }

        /** The mount option hidepid hides processes of other users, the first one among them. */
        @Test
        void givenHiddenProcesses_thenTheirSpaceIsUnknown() throws IOException {
            Files.createDirectories(proc.resolve("sys/kernel/random"));
            Files.writeString(proc.resolve("sys/kernel/random/boot_id"), "cafe\n");
            Files.createDirectories(proc.resolve("self/ns"));
            Files.createSymbolicLink(proc.resolve("self/ns/pid"), Path.of("pid:[1]"));
            assertThat(table.space()).isEmpty();

            process(1, "init", 3);

            assertThat(table.space()).contains("cafe pid:[1]");
        }

        @Test
        void givenAnotherSystem_thenTheSpaceIsUnknown() throws IOException {
            process(1, "init", 3);

            assertThat(table.space()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void givenThisMachine_thenThisProcessIsThereAndAnEndedOneIsNot() throws Exception {
        var table = ProcessTable.ofThisMachine();
        long self = ProcessHandle.current().pid();
        var other = new ProcessBuilder("sleep", "60").start();
        var start = table.startOf(other.pid()).orElseThrow();
        assertThat(table.isGone(other.pid(), start)).isFalse();

        assertThat(other.destroyForcibly().waitFor()).isNotZero();

        assertThat(table.isGone(other.pid(), start)).isTrue();
        assertThat(table.isGone(self, table.startOf(self).orElseThrow())).isFalse();
    }
}
