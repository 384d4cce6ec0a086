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

/**
 * The Java versions that can run a server.
 *
 * @param lowest lowest feature version, for example 17
 * @param highest highest feature version, or {@link #NO_LIMIT}
 */
record JavaRange(int lowest, int highest) {

    static final int NO_LIMIT = Integer.MAX_VALUE;

    static JavaRange exactly(int version) {
        return new JavaRange(version, version);
    }

    static JavaRange from(int lowest) {
        return new JavaRange(lowest, NO_LIMIT);
    }

    boolean contains(int version) {
        return lowest <= version && version <= highest;
    }

    /** For messages: "17", "17 to 25", "21 or newer". */
    @Override
    public String toString() {
        if (highest == NO_LIMIT) {
            return lowest + " or newer";
        }
        return lowest == highest ? Integer.toString(lowest) : lowest + " to " + highest;
    }
}
