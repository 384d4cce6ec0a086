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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The processes that share an operating system with this one, as Linux shows them in {@code /proc} (proc(5)). On other
 * systems nothing is known about them.
 */
final class ProcessTable {

    private static final int START_AFTER_NAME = 19;

    private final Path proc;

    ProcessTable(Path proc) {
        this.proc = proc;
    }

    static ProcessTable ofThisMachine() {
        return new ProcessTable(Path.of("/proc"));
    }

    /**
     * Within what process ids mean the same: one boot of one machine, and there one container. Empty if that cannot be told
     * or if processes of other users may be hidden, so that not to see a process does not mean that it is gone.
     */
    Optional<String> space() {
        if (!Files.isReadable(stat(1))) {
            return Optional.empty();
        }
        try {
            var boot =
                    Files.readString(proc.resolve("sys/kernel/random/boot_id")).strip();
            var namespace = Files.readSymbolicLink(proc.resolve("self/ns/pid"));
            return Optional.of(boot + " " + namespace);
        } catch (IOException | UnsupportedOperationException e) {
            // Not Linux, or not all of it: then the lease alone decides
            return Optional.empty();
        }
    }

    /** When a process started, in ticks since the boot; tells it from a later one with the same id. */
    Optional<String> startOf(long process) {
        try {
            return Optional.of(readStart(process));
        } catch (IOException e) {
            // Nobody knows when it started: then it is never held for gone
            return Optional.empty();
        }
    }

    /** Whether a process of this space has certainly ended. */
    boolean isGone(long process, String start) {
        try {
            return !start.equals(readStart(process));
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            // It ends right now, or files cannot be opened: that proves nothing
            return false;
        }
    }

    private String readStart(long process) throws IOException {
        var stat = Files.readString(stat(process));
        // The name of the program stands in parentheses and may contain anything, also blanks and parentheses
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[START_AFTER_NAME];
    }

    private Path stat(long process) {
        return proc.resolve(Long.toString(process)).resolve("stat");
    }
}
