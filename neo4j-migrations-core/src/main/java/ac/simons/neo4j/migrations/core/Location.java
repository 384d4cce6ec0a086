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

import java.io.File;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A place that is searched for migrations, such as {@code classpath:neo4j/migrations}, {@code file:/opt/migrations} or
 * {@code ./migrations}.
 *
 * @since 0.1.0
 */
public final class Location {

    private static final Pattern ONLY_COMPLETE_ESCAPES = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*");

    private final LocationType type;
    private final String name;

    private Location(LocationType type, String name) {
        this.type = type;
        this.name = name;
    }

    /**
     * Reads a location as it is configured. Looks at the text only, never at the file system.
     *
     * @param text {@code classpath:} and a path, {@code file:} and an absolute path (percent-encoded or as it is), a
     *             path starting with {@code .} or {@code ..} (file system, relative to the working directory), or any
     *             other path without a colon (class path)
     * @return the location
     * @throws MigrationsException if the text is blank, has an unknown prefix, a relative path behind {@code file:} or a
     *                             path that the file system does not allow
     */
    public static Location of(String text) {
        var trimmed = Objects.requireNonNull(text, "text").trim();
        int colon = trimmed.indexOf(':');
        if (colon < 0) {
            return withoutPrefix(text, trimmed);
        }
        var prefix = trimmed.substring(0, colon).trim().toLowerCase(Locale.ROOT);
        var path = trimmed.substring(colon + 1).trim();
        if (path.isEmpty()) {
            throw emptyName(text);
        }
        if (prefix.equals(LocationType.CLASSPATH.getPrefix())) {
            return onClasspath(path);
        }
        if (prefix.equals(LocationType.FILESYSTEM.getPrefix())) {
            return inFileSystem(text, absolutePath(text, path));
        }
        throw unusable(
                "Location \"%s\" has the unknown prefix \"%s\". Supported are classpath:some/folder and file:/some/folder."
                        .formatted(text, prefix),
                null);
    }

    private static Location withoutPrefix(String text, String path) {
        if (path.isEmpty()) {
            throw emptyName(text);
        }
        var first = path.replace('\\', '/').split("/", 2)[0];
        return first.equals(".") || first.equals("..") ? inFileSystem(text, path) : onClasspath(path);
    }

    private static Location onClasspath(String path) {
        var slashes = path.replace('\\', '/');
        return new Location(LocationType.CLASSPATH, slashes.startsWith("/") ? slashes : "/" + slashes);
    }

    private static Location inFileSystem(String text, String path) {
        try {
            // Unlike Path, File understands the leading slash in /C:/migrations
            var normalised = new File(path).toPath().toAbsolutePath().normalize();
            return new Location(LocationType.FILESYSTEM, normalised.toString());
        } catch (InvalidPathException e) {
            throw unusable("Location \"%s\" is no path of this file system: %s.".formatted(text, e.getReason()), e);
        }
    }

    private static String absolutePath(String text, String path) {
        var withoutHost = path.startsWith("//") ? behindHost(path) : path;
        if (!withoutHost.startsWith("/")) {
            throw unusable(
                    "Location \"%s\" is relative. Behind file: stands an absolute path, such as file:/opt/migrations; a path relative to the working directory is written without prefix, such as ./migrations."
                            .formatted(text),
                    null);
        }
        return decoded(withoutHost);
    }

    private static String behindHost(String path) {
        int slash = path.indexOf('/', 2);
        return slash < 0 ? "" : path.substring(slash);
    }

    /** Both forms are taken: a text in which each percent sign starts an escape is decoded, any other is meant as it is. */
    private static String decoded(String path) {
        return path.indexOf('%') >= 0 && ONLY_COMPLETE_ESCAPES.matcher(path).matches()
                ? URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8)
                : path;
    }

    private static MigrationsException emptyName(String text) {
        return unusable(
                "Location \"%s\" is empty. Name a folder, such as classpath:neo4j/migrations or file:/opt/migrations."
                        .formatted(text),
                null);
    }

    private static MigrationsException unusable(String message, @Nullable Throwable cause) {
        return new MigrationsException(ErrorCode.LOCATION_INVALID, message, cause);
    }

    /**
     * {@return whether the location lies on the class path or in the file system}
     */
    public LocationType getType() {
        return type;
    }

    /**
     * {@return the path: with a leading slash on the class path, absolute and normalised in the file system}
     */
    public String getName() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Location that && type == that.type && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, name);
    }

    @Override
    public String toString() {
        return type.getPrefix() + ":" + name;
    }
}
