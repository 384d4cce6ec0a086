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
package io.github.neo4jmigrations.maven.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where results go.
 *
 * @param formats      what is written below the folder
 * @param folder       folder of the files, which is created when it is needed
 * @param markdownFile a file that summaries are appended to
 */
public record OutputFiles(Set<OutputFormat> formats, Path folder, Optional<Path> markdownFile) {

    public OutputFiles {
        formats = Set.copyOf(formats);
    }

    /**
     * Writes what is asked for. A file that is there is replaced at once, so that nobody ever reads half of one.
     *
     * @return the files
     */
    public List<Path> write(GoalRun run) throws IOException {
        List<Path> written = new ArrayList<>();
        if (formats.contains(OutputFormat.JSON)) {
            written.add(replace(run.goal() + ".json", JsonRenderer.render(run)));
        }
        if (formats.contains(OutputFormat.JUNIT)) {
            Optional<String> xml = JUnitRenderer.render(run);
            if (xml.isPresent()) {
                written.add(replace("TEST-neo4j-migrations-" + run.goal() + ".xml", xml.get()));
            }
        }
        if (formats.contains(OutputFormat.MARKDOWN)) {
            written.add(replace(run.goal() + ".md", MarkdownRenderer.render(run)));
        }
        if (markdownFile.isPresent()) {
            append(markdownFile.get(), MarkdownRenderer.render(run));
            written.add(markdownFile.get());
        }
        return written;
    }

    private Path replace(String name, String text) throws IOException {
        Path target = folder.resolve(name);
        replace(target, text);
        return target;
    }

    /** Writes a file that is either the old or the new one at any time. */
    public static void replace(Path target, String text) throws IOException {
        Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
        Path complete = Files.createTempFile(folder, target.getFileName().toString(), ".tmp");
        try {
            // Not with the permissions of temporary files, which nobody else may read
            Files.delete(complete);
            Files.writeString(complete, text, StandardOpenOption.CREATE_NEW);
            Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(complete);
        }
    }

    private static void append(Path target, String text) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
