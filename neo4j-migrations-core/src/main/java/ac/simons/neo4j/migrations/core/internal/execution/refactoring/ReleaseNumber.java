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
package ac.simons.neo4j.migrations.core.internal.execution.refactoring;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The first two numbers of a version of Neo4j, which tell what it can do. */
record ReleaseNumber(int major, int minor) implements Comparable<ReleaseNumber> {

    private static final Pattern TEXT =
            Pattern.compile("(?:neo4j[/:])?(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\D.*)?", Pattern.CASE_INSENSITIVE);

    private static final Comparator<ReleaseNumber> ORDER =
            Comparator.comparingInt(ReleaseNumber::major).thenComparingInt(ReleaseNumber::minor);

    /** Empty if the text does not begin with a number. */
    static Optional<ReleaseNumber> parse(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(TEXT::matcher)
                .filter(Matcher::matches)
                .map(match -> new ReleaseNumber(
                        Integer.parseInt(match.group(1)),
                        Optional.ofNullable(match.group(2))
                                .map(Integer::parseInt)
                                .orElse(0)));
    }

    @Override
    public int compareTo(ReleaseNumber other) {
        return ORDER.compare(this, other);
    }
}
