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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file below one of the locations.
 *
 * @param name     its name without folders
 * @param location where it lies, for people
 * @param content  opens it
 * @param url      where it lies, for programs
 * @param realPath where it really lies if it is a file of its own, so that it counts once
 */
public record FoundFile(String name, String location, Content content, URI url, Optional<Path> realPath) {

    /** Opens a file. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    static FoundFile of(Path path) {
        return new FoundFile(
                String.valueOf(path.getFileName()),
                path.toString(),
                () -> Files.newInputStream(path),
                path.toUri(),
                realPath(path));
    }

    static FoundFile of(String name, URL url) {
        if ("file".equals(url.getProtocol())) {
            return of(Path.of(uri(url)));
        }
        return new FoundFile(name, url.toString(), () -> openUncached(url), uri(url), Optional.empty());
    }

    private static URI uri(URL url) {
        try {
            return new URI(url.toString());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException("No legal URL: " + url, e));
        }
    }

    private static Optional<Path> realPath(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            // Opening it will tell what is wrong with the file
            return Optional.of(path.toAbsolutePath());
        }
    }

    /** A cached connection would keep the jar open, and serve its old content after a build replaced it. */
    private static InputStream openUncached(URL url) throws IOException {
        var connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
