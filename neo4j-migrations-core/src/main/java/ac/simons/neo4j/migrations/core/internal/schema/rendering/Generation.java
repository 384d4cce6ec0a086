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
package ac.simons.neo4j.migrations.core.internal.schema.rendering;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig;

/** Releases with which schema commands changed, from old to new. */
enum Generation {
    V3_5(Neo4jVersion.V3_5),
    V4_0(Neo4jVersion.V4_0),
    V4_1(Neo4jVersion.V4_1),
    V4_2(Neo4jVersion.V4_2),
    V4_3(Neo4jVersion.V4_3),
    V4_4(Neo4jVersion.V4_4),
    V5_0(Neo4jVersion.V5, 0),
    V5_7(Neo4jVersion.V5, 7),
    V5_9(Neo4jVersion.V5, 9),
    V5_15(Neo4jVersion.V5, 15),
    LATEST(Neo4jVersion.LATEST);

    private static final Pattern MINOR_OF_5 =
            Pattern.compile("(?:neo4j[/:])?5\\.(\\d{1,4}).*", Pattern.CASE_INSENSITIVE);

    private final Neo4jVersion range;

    private final int minor;

    Generation(Neo4jVersion range) {
        this(range, 0);
    }

    Generation(Neo4jVersion range, int minor) {
        this.range = range;
        this.minor = minor;
    }

    /** The generation of a server, the newest of its range if its complete version is not known; none if nothing is. */
    static Optional<Generation> of(RenderConfig config) {
        var knownMinor = config.getServerVersion()
                .map(MINOR_OF_5::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> Integer.parseInt(matcher.group(1)))
                .orElse(Integer.MAX_VALUE);
        return Arrays.stream(values())
                .filter(generation -> generation.range == config.getVersion() && generation.minor <= knownMinor)
                .max(Comparator.naturalOrder());
    }

    /** Such as {@code 4.4} or {@code 5.15}. */
    @Override
    public String toString() {
        return range == Neo4jVersion.V5 ? range + "." + minor : range.toString();
    }
}
