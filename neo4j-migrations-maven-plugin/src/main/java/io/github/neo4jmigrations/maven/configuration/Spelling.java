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
package io.github.neo4jmigrations.maven.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** A word beside a name that may be meant by it. */
final class Spelling {

    /** Beyond that a suggestion is more of a riddle than a help. */
    private static final int MOST_MISTAKES = 4;

    private final String word;
    private final String name;
    private final int[][] mistakes;

    private Spelling(String word, String name) {
        this.word = word;
        this.name = name;
        this.mistakes = new int[word.length() + 1][name.length() + 1];
    }

    private record Candidate(String name, int mistakes) {}

    /** The candidate that a word differs least from, if it is one by mistake. */
    static Optional<String> nearest(String word, Collection<String> candidates) {
        return candidates.stream()
                .map(name -> new Candidate(name, mistakes(word, name)))
                .filter(candidate -> candidate.mistakes() <= MOST_MISTAKES)
                .min(Comparator.comparingInt(Candidate::mistakes))
                .map(Candidate::name);
    }

    /**
     * How many letters are missing, superfluous, wrong or swapped with their neighbour: the optimal string alignment
     * distance. A library for these lines would be resolved before each goal, which takes longer than most of them.
     */
    static int mistakes(String word, String name) {
        return new Spelling(word, name).count();
    }

    private int count() {
        for (int i = 0; i <= word.length(); i++) {
            for (int j = 0; j <= name.length(); j++) {
                mistakes[i][j] = i == 0 || j == 0 ? i + j : fewest(i, j);
            }
        }
        return mistakes[word.length()][name.length()];
    }

    /** Mistakes up to the i-th letter of the word and the j-th of the name, from those with fewer letters. */
    private int fewest(int i, int j) {
        int missingOrSuperfluous = Math.min(mistakes[i - 1][j], mistakes[i][j - 1]) + 1;
        int wrong = mistakes[i - 1][j - 1] + (word.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
        int swapped = isSwapped(i, j) ? mistakes[i - 2][j - 2] + 1 : wrong;
        return Math.min(missingOrSuperfluous, Math.min(wrong, swapped));
    }

    private boolean isSwapped(int i, int j) {
        return i > 1 && j > 1 && word.charAt(i - 1) == name.charAt(j - 2) && word.charAt(i - 2) == name.charAt(j - 1);
    }
}
