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
package io.github.neo4jmigrations.benchmarks.sidebyside;

import java.util.List;

/** Who does the work. */
enum Tool {
    /** The plugin that this build has made. */
    OURS("io.github.neo4jmigrations"),

    /** The Neo4j-Migrations that our users come from. */
    RELEASED("eu.michael-simons.neo4j");

    private final String groupId;

    Tool(String groupId) {
        this.groupId = groupId;
    }

    /** Both, and each is the first in every other round: who comes second finds warm caches. */
    static List<Tool> inTurn(int round) {
        return round % 2 == 0 ? List.of(OURS, RELEASED) : List.of(RELEASED, OURS);
    }

    String goal(String name) {
        return groupId + ":neo4j-migrations-maven-plugin:" + name;
    }
}
