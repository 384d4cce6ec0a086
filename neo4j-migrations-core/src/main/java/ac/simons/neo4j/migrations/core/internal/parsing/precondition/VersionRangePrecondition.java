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

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The version of the server lies below a bound, or not below it.
 *
 * @param bound numbers separated by full stops
 */
public record VersionRangePrecondition(Kind kind, int line, Comparison comparison, String bound)
        implements Precondition {

    private static final Pattern FULL_STOP = Pattern.compile("\\.");

    private static final Pattern AROUND_NUMBERS = Pattern.compile("^neo4j[/:]|-.*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND_DIGITS = Pattern.compile("[^0-9].*$");

    /** The side of the bound on which the condition holds. */
    public enum Comparison {
        LESS_THAN("lt"),
        GREATER_OR_EQUAL("ge");

        private final String keyword;

        Comparison(String keyword) {
            this.keyword = keyword;
        }

        static Comparison of(String keyword) {
            return LESS_THAN.keyword.equals(keyword.toLowerCase(Locale.ROOT)) ? LESS_THAN : GREATER_OR_EQUAL;
        }
    }

    /**
     * Judges a server by comparing number by number, missing numbers are 0.
     *
     * @param serverVersionText the version as the server reports it; a suffix behind {@code -} is ignored
     */
    public boolean isMetBy(String serverVersionText) {
        var numbers = AROUND_NUMBERS.matcher(serverVersionText).replaceAll("");
        return (compare(numbers, bound) < 0) == (comparison == Comparison.LESS_THAN);
    }

    @Override
    public String rendered() {
        return kind.rendered("that version is " + comparison.keyword + ' ' + bound);
    }

    @Override
    public String toString() {
        return rendered();
    }

    private static int compare(String left, String right) {
        var leftParts = FULL_STOP.split(left);
        var rightParts = FULL_STOP.split(right);
        for (int index = 0; index < Math.max(leftParts.length, rightParts.length); index++) {
            int byPart = number(leftParts, index).compareTo(number(rightParts, index));
            if (byPart != 0) {
                return byPart;
            }
        }
        return 0;
    }

    private static BigInteger number(String[] parts, int index) {
        var digits = index < parts.length ? BEHIND_DIGITS.matcher(parts[index]).replaceFirst("") : "";
        return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    }
}
