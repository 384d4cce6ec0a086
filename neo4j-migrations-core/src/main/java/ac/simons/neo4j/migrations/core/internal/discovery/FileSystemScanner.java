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
package ac.simons.neo4j.migrations.core.internal.discovery;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Location;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/**
 * Lists all files below a folder, at any depth, symbolic links followed. Where a link leads out of all folders that are
 * configured is told, as nobody has said that scripts may come from there.
 */
final class FileSystemScanner {

    private static final Logger LOG = LoggerFactory.getLogger(FileSystemScanner.class);

    private final LocalProblems problems;
    private final List<Path> folders;

    FileSystemScanner(List<Location> locations, LocalProblems problems) {
        this.problems = problems;
        this.folders = locations.stream()
                .map(FileSystemScanner::folder)
                .flatMap(folder -> Stream.of(folder, realPath(folder)))
                .distinct()
                .toList();
    }

    private static Path folder(Location location) {
        return Path.of(location.getName());
    }

    private static Path realPath(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException missing) {
            // Nothing is found in it either
            return folder;
        }
    }

    /** Where a file really lies, if that is outside of all locations. */
    Optional<Path> outside(FoundFile file) {
        return file.realPath().filter(path -> folders.stream().noneMatch(path::startsWith));
    }

    List<FoundFile> scan(Location location) {
        var folder = folder(location);
        if (!Files.isDirectory(folder)) {
            LOG.warn("{} Location {} is skipped, there is no such folder.", ErrorCode.MIGRATIONS_NOT_FOUND, location);
            return List.of();
        }
        var found = new ArrayList<FoundFile>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(found));
        } catch (IOException e) {
            problems.callbacks().add(ErrorCode.NOT_READABLE, location.toString(), "cannot be searched, " + e);
        }
        return found;
    }

    /** Anything but a migration may be a callback, or a folder that holds some. */
    private Problems problemsOf(Path unreadable) {
        return FileName.isMigration(String.valueOf(unreadable.getFileName()))
                ? problems.migrations()
                : problems.callbacks();
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final List<FoundFile> found;

        Visitor(List<FoundFile> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(FoundFile.of(file));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (!(failure instanceof FileSystemLoopException)) {
                problemsOf(file).add(ErrorCode.NOT_READABLE, file.toString(), "cannot be read, " + failure);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
