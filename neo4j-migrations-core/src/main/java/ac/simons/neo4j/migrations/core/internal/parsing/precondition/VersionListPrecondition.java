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
package ac.simons.neo4j.migrations.core.internal.parsing.precondition;

import java.util.List;

/**
 * The version of the server starts with one of the given texts.
 *
 * @param versions sorted as text; {@code 5.1} is also the start of {@code 5.10}
 */
public record VersionListPrecondition(Kind kind, int line, List<String> versions) implements Precondition {

    public VersionListPrecondition {
        versions = versions.stream().sorted().toList();
    }

    /**
     * Judges a server.
     *
     * @param serverVersionText the version as the server reports it, behind {@code Neo4j/}
     */
    public boolean isMetBy(String serverVersionText) {
        return versions.stream().anyMatch(version -> serverVersionText.startsWith("Neo4j/" + version));
    }

    @Override
    public String rendered() {
        return kind.rendered("that version is " + String.join(", ", versions));
    }

    @Override
    public String toString() {
        return rendered();
    }
}
