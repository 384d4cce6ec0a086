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

import ac.simons.neo4j.migrations.core.Location;

/**
 * A file on the class path.
 *
 * @param path where it lies, with a leading slash
 * @param root whether that is the complete path within the class path, or may have anything in front of it
 */
record ClasspathFile(FoundFile file, String path, Root root) {

    enum Root {
        KNOWN,
        UNKNOWN
    }

    boolean liesIn(Location location) {
        var folder = location.getName().replaceFirst("/*$", "/");
        return root == Root.KNOWN ? path.startsWith(folder) : path.contains(folder);
    }
}
