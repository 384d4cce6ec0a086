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

import ac.simons.neo4j.migrations.core.MigrationVersion;

/**
 * The two orders in which migrations can be sorted. Both are total: they give 0 only for versions that are equal. The
 * baseline comes first in both.
 */
public enum VersionOrder implements Comparator<MigrationVersion> {

    /** Plain comparison of the values as text, so {@code 10} comes before {@code 2}. */
    LEXICOGRAPHIC {
        @Override
        int compareValues(String left, String right) {
            return left.compareTo(right);
        }

        @Override
        boolean isTie(String left, String right) {
            return false;
        }

        @Override
        boolean allowsEitherOrder(String left, String right) {
            return false;
        }
    },

    /**
     * Part by part as numbers of any size, missing parts are 0. Values of the same numbers are ordered by fewer parts
     * first, then as text. Parts that are no numbers come behind all numbers.
     */
    SEMANTIC {
        @Override
        int compareValues(String left, String right) {
            var leftParts = VersionParts.of(left);
            var rightParts = VersionParts.of(right);
            int byNumbers = leftParts.compareTo(rightParts);
            if (byNumbers != 0) {
                return byNumbers;
            }
            int byLength = Integer.compare(leftParts.size(), rightParts.size());
            return byLength != 0 ? byLength : left.compareTo(right);
        }

        @Override
        boolean isTie(String left, String right) {
            return !left.equals(right) && VersionParts.of(left).compareTo(VersionParts.of(right)) == 0;
        }

        @Override
        boolean allowsEitherOrder(String left, String right) {
            return VersionParts.of(left).equalsUpToZero(VersionParts.of(right));
        }
    };

    private static final String BASELINE = "BASELINE";

    @Override
    public int compare(MigrationVersion left, MigrationVersion right) {
        boolean leftIsBaseline = isBaseline(left);
        if (leftIsBaseline || isBaseline(right)) {
            return Boolean.compare(isBaseline(right), leftIsBaseline);
        }
        return compareValues(left.getValue(), right.getValue());
    }

    /** Tells whether two different versions stand for the same numbers, which deserves a warning. */
    public boolean isTie(MigrationVersion left, MigrationVersion right) {
        return !isBaseline(left) && !isBaseline(right) && isTie(left.getValue(), right.getValue());
    }

    /**
     * Tells whether the history may hold these two in either order, because the original tool, which may have written
     * it, takes a version as equal to a longer one whose next part is 0. This relation is not transitive, so nothing may
     * be sorted or keyed by it.
     */
    public boolean allowsEitherOrder(MigrationVersion left, MigrationVersion right) {
        if (left.equals(right)) {
            return true;
        }
        return !isBaseline(left) && !isBaseline(right) && allowsEitherOrder(left.getValue(), right.getValue());
    }

    abstract int compareValues(String left, String right);

    abstract boolean isTie(String left, String right);

    abstract boolean allowsEitherOrder(String left, String right);

    private static boolean isBaseline(MigrationVersion version) {
        return BASELINE.equals(version.getValue());
    }
}
