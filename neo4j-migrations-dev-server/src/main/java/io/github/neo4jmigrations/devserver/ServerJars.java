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

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The jars of one server version, as Maven resolved them.
 *
 * @param version version of Neo4j, for example {@code 5.26.30}
 * @param jars files on the server's class path, in this order
 */
public record ServerJars(String version, List<Path> jars) {

    /**
     * Copies the list.
     *
     * @param version version of Neo4j
     * @param jars its jars
     * @throws NullPointerException if an argument, or a jar in the list, is null
     */
    public ServerJars {
        Objects.requireNonNull(version, "version");
        jars = List.copyOf(Objects.requireNonNull(jars, "jars"));
    }
}
