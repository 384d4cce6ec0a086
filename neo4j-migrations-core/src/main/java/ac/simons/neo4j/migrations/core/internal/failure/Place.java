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
package ac.simons.neo4j.migrations.core.internal.failure;

import java.util.Comparator;

/**
 * Where a problem is.
 *
 * @param name   the file or object that has the problem
 * @param line   one-based line in that file, 0 if that is not known
 * @param column one-based column in that line, 0 if that is not known
 */
public record Place(String name, int line, int column) implements Comparable<Place> {

    private static final int UNKNOWN = 0;

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::name).thenComparingInt(Place::line).thenComparingInt(Place::column);

    /** A line of a file. */
    public Place(String name, int line) {
        this(name, line, UNKNOWN);
    }

    static Place of(String name) {
        return new Place(name, UNKNOWN);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** In the form that editors understand, such as {@code V1__a.cypher:3:14}. */
    @Override
    public String toString() {
        return name + suffix(line) + suffix(column);
    }

    private static String suffix(int number) {
        return number == UNKNOWN ? "" : ":" + number;
    }
}
