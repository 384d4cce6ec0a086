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

import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.github.classgraph.Resource;

import ac.simons.neo4j.migrations.core.ClasspathResourceScanner;
import ac.simons.neo4j.migrations.core.Location;

/** Lists all resources below folders of the class path, in folders and jars; looks at nothing else. */
final class ClasspathScanner {

    private final Optional<ClasspathResourceScanner> scanner;

    /** A scanner that uses the one that is configured, if there is one. */
    ClasspathScanner(Optional<ClasspathResourceScanner> scanner) {
        this.scanner = scanner;
    }

    List<ClasspathFile> scan(List<Location> locations) {
        if (locations.isEmpty()) {
            return List.of();
        }
        return scanner.isPresent()
                ? scanner.get().scan(locations.stream().map(Location::getName).toList()).stream()
                        .map(ClasspathScanner::found)
                        .toList()
                : search(locations);
    }

    private static List<ClasspathFile> search(List<Location> locations) {
        var paths = locations.stream().map(Location::getName).toArray(String[]::new);
        try (var scan = ContextClassPath.graph().acceptPaths(paths).scan()) {
            return scan.getAllResources().stream()
                    .filter(resource -> !resource.getPath().endsWith(".class"))
                    .map(ClasspathScanner::found)
                    .toList();
        }
    }

    private static ClasspathFile found(URL url) {
        var path = URLDecoder.decode(url.getPath().replace("+", "%2B"), StandardCharsets.UTF_8);
        return new ClasspathFile(
                FoundFile.of(path.substring(path.lastIndexOf('/') + 1), url), path, ClasspathFile.Root.UNKNOWN);
    }

    private static ClasspathFile found(Resource resource) {
        var path = "/" + resource.getPath();
        return new ClasspathFile(
                FoundFile.of(path.substring(path.lastIndexOf('/') + 1), resource.getURL()),
                path,
                ClasspathFile.Root.KNOWN);
    }
}
