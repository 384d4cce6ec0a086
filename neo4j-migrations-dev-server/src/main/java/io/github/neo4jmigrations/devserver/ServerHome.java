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
package io.github.neo4jmigrations.devserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.neo4jmigrations.devserver.launcher.ServerLauncher;

/**
 * The folder of one server, ours alone while the server runs. It has data, logs and configuration, as any Neo4j home,
 * and {@code launcher} with what starts the JVM.
 */
final class ServerHome {

    private static final Logger LOG = LoggerFactory.getLogger(ServerHome.class);

    private static final int ATTEMPTS_TO_DELETE = 20;
    private static final int MILLIS_BETWEEN_ATTEMPTS = 50;

    private static final String LAUNCHER_CLASS = ServerLauncher.class.getName().replace('.', '/') + ".class";

    private final Path folder;
    private final boolean temporary;
    private final FileChannel lock;

    private ServerHome(Path folder, boolean temporary, FileChannel lock) {
        this.folder = folder;
        this.temporary = temporary;
        this.lock = lock;
    }

    /**
     * Takes a folder into possession, and creates it if need be.
     *
     * @param given the folder, null for a new temporary one
     * @throws DevServerException if another server uses it
     * @throws IOException if it cannot be written to
     */
    static ServerHome open(@Nullable Path given) throws IOException {
        Path folder = given == null ? Files.createTempDirectory("neo4j-dev-server-") : given.toAbsolutePath();
        for (String name : List.of("conf", "data", "import", "logs", "launcher")) {
            Files.createDirectories(folder.resolve(name));
        }
        return new ServerHome(folder, given == null, lock(folder));
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve("launcher").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLockedNow(channel)) {
            channel.close();
            throw new DevServerException("Cannot start a server in " + folder
                    + ": another server uses this folder. Stop that one, or use another folder.");
        }
        return channel;
    }

    private static boolean isLockedNow(FileChannel channel) throws IOException {
        try {
            FileLock acquired = channel.tryLock();
            return acquired != null;
        } catch (OverlappingFileLockException byThisJvm) {
            return false;
        }
    }

    Path folder() {
        return folder;
    }

    boolean isTemporary() {
        return temporary;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("logs").resolve("dev-server.log");
    }

    /**
     * Copies the launcher out of wherever our classes come from: a jar, a folder, a class realm. Nothing else of ours
     * gets on the server's class path.
     *
     * @return the folder for the class path
     */
    Path installLauncher() throws IOException {
        Path classes = folder.resolve("launcher").resolve("classes");
        Path file = classes.resolve(LAUNCHER_CLASS);
        Files.createDirectories(file.getParent());
        try (InputStream bytes = ServerLauncher.class.getResourceAsStream("ServerLauncher.class")) {
            if (bytes == null) {
                throw new IOException("The class loader of this library gives no access to " + LAUNCHER_CLASS);
            }
            Files.write(file, bytes.readAllBytes());
        }
        return classes;
    }

    Path argumentFile() {
        return folder.resolve("launcher").resolve("java.args");
    }

    /** Deletes the data, and the whole folder if it was made for this server only. Needs a stopped server. */
    void discard() throws IOException {
        release();
        deleteTree(temporary ? folder : data());
    }

    /**
     * The same after a start that failed: the log stays readable, and so does the data in a folder that was given, which
     * may have been there before. Needs a stopped server.
     */
    void discardAfterFailure() throws IOException {
        release();
        if (temporary) {
            deleteTree(data());
        }
    }

    /** Lets other servers use the folder. */
    void release() throws IOException {
        lock.close();
    }

    /** Windows frees the files of a process a moment after its end, and a dying server may still write one. */
    private static void deleteTree(Path root) throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS_TO_DELETE; attempt++) {
            try {
                deleteTreeOnce(root);
                return;
            } catch (IOException | UncheckedIOException inUse) {
                LOG.debug("Cannot delete {} yet", root, inUse);
                pause();
            }
        }
        deleteTreeOnce(root);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_ATTEMPTS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void deleteTreeOnce(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
