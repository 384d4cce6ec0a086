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

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A resource that may hold migrations, together with the configuration.
 *
 * @since 0.1.0
 */
public final class ResourceContext {

    private static final String SPRING_BOOT_CLASSES = "!/BOOT-INF/";

    private final URL url;
    private final MigrationsConfig config;

    private ResourceContext(URL url, MigrationsConfig config) {
        this.url = url;
        this.config = config;
    }

    /**
     * Puts a resource and the configuration together.
     *
     * @param url    the resource
     * @param config the configuration
     * @return both
     */
    public static ResourceContext of(URL url, MigrationsConfig config) {
        return new ResourceContext(Objects.requireNonNull(url, "url"), Objects.requireNonNull(config, "config"));
    }

    /**
     * {@return the resource}
     */
    public URL getUrl() {
        return url;
    }

    /**
     * {@return the last segment of the path, percent-decoded}
     */
    public String getIdentifier() {
        var path = url.getPath();
        var segment = path.substring(path.lastIndexOf('/') + 1);
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * {@return the configuration}
     */
    public MigrationsConfig getConfig() {
        return config;
    }

    /**
     * Opens the resource, to be closed by the caller. A resource inside of a Spring Boot jar is found by both forms of
     * its URL.
     *
     * @return its content
     * @throws UncheckedIOException if it cannot be opened
     */
    public InputStream openStream() {
        try {
            return open(url);
        } catch (FileNotFoundException e) {
            return openNested(e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + url, e);
        }
    }

    private InputStream openNested(FileNotFoundException notFound) {
        var text = url.toString();
        if (!text.startsWith("jar:file:") || !text.contains(SPRING_BOOT_CLASSES)) {
            throw new UncheckedIOException("Cannot open " + url, notFound);
        }
        var nested = text.replaceFirst("^jar:file:", "jar:nested:").replace(SPRING_BOOT_CLASSES, "/!BOOT-INF/");
        try {
            return open(URI.create(nested).toURL());
        } catch (IOException e) {
            notFound.addSuppressed(e);
            throw new UncheckedIOException("Cannot open " + url, notFound);
        }
    }

    /** A cached connection would keep a jar open, and serve its old content after a build replaced it. */
    private static InputStream open(URL url) throws IOException {
        var connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
