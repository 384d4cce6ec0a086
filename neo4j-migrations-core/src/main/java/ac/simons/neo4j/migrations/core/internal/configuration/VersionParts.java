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
package ac.simons.neo4j.migrations.core.internal.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The value of a version cut at its full stops, leading zeros removed. Without them numbers of any size compare by
 * length first and then as text.
 */
record VersionParts(List<String> parts) {

    private static final Pattern FULL_STOP = Pattern.compile("\\.");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

    private static final String ZERO = "0";

    private static final Comparator<String> NUMBERS_FIRST = Comparator.comparing(VersionParts::isText)
            .thenComparing(part -> isText(part) ? 0 : part.length())
            .thenComparing(Comparator.naturalOrder());

    VersionParts {
        parts = List.copyOf(parts);
    }

    static VersionParts of(String value) {
        return new VersionParts(FULL_STOP
                .splitAsStream(value)
                .map(part -> LEADING_ZEROS.matcher(part).replaceFirst(""))
                .toList());
    }

    int size() {
        return parts.size();
    }

    int compareTo(VersionParts other) {
        for (int index = 0; index < Math.max(size(), other.size()); index++) {
            int byPart = NUMBERS_FIRST.compare(part(index), other.part(index));
            if (byPart != 0) {
                return byPart;
            }
        }
        return 0;
    }

    /** All common parts are the same, and the first part that only one of the two has is 0. */
    boolean equalsUpToZero(VersionParts other) {
        int common = Math.min(size(), other.size());
        return parts.subList(0, common).equals(other.parts.subList(0, common))
                && part(common).equals(ZERO)
                && other.part(common).equals(ZERO);
    }

    private String part(int index) {
        return index < size() ? parts.get(index) : ZERO;
    }

    private static boolean isText(String part) {
        return part.isEmpty() || !part.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
