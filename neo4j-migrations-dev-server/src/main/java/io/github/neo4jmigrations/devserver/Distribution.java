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

import java.util.List;

/**
 * The artifact whose dependencies make a server.
 *
 * @param groupId group of the artifact
 * @param artifactId its name
 * @param exclusions dependencies not needed here, as {@code groupId:artifactId}, where {@code *} is any artifact
 */
record Distribution(String groupId, String artifactId, List<String> exclusions) {

    Distribution {
        exclusions = List.copyOf(exclusions);
    }

    static Distribution of(String coordinates, String... exclusions) {
        String[] parts = coordinates.split(":", 2);
        return new Distribution(parts[0], parts[1], List.of(exclusions));
    }
}
