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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.MigrationsException;

/**
 * Collects everything that is wrong before anything is done, so that the user sees all offenders in one message, sorted
 * by place and line. Not thread-safe.
 */
public final class Problems {

    private static final int NO_LINE = 0;
    private static final int NO_COLUMN = 0;

    private final String what;

    private final Kind kind;

    private final List<Problem> collected = new ArrayList<>();

    private enum Kind {
        ANY,
        DUPLICATES
    }

    /**
     * Starts an empty collection.
     *
     * @param what what cannot be done because of the problems, without a full stop
     */
    public Problems(String what) {
        this(what, Kind.ANY);
    }

    private Problems(String what, Kind kind) {
        this.what = Objects.requireNonNull(what, "what");
        this.kind = kind;
    }

    /** Starts an empty collection of versions that exist more than once, for which there is an exception of its own. */
    public static Problems ofDuplicates(String what) {
        return new Problems(what, Kind.DUPLICATES);
    }

    /** The same problems as reasons for something else. */
    public Problems under(String headline) {
        var same = new Problems(headline, kind);
        same.addAll(this);
        return same;
    }

    public void add(String place, String text) {
        add(place, NO_LINE, text);
    }

    /**
     * Adds one problem of one line of a file.
     *
     * @param place the file or object that has the problem
     * @param line  one-based line in that file
     * @param text  why it is a problem and what to do about it
     */
    public void add(String place, int line, String text) {
        add(place, line, NO_COLUMN, text);
    }

    /**
     * Adds one problem of one place in a file.
     *
     * @param place  the file or object that has the problem
     * @param line   one-based line in that file
     * @param column one-based column in that line
     * @param text   why it is a problem and what to do about it
     */
    public void add(String place, int line, int column, String text) {
        collected.add(new Problem(place, line, column, Sentence.ended(text), Optional.empty()));
    }

    /**
     * Adds one problem of one line of a file that has a cause outside of us.
     *
     * @param cause what the server reported
     */
    public void add(String place, int line, String text, RuntimeException cause) {
        collected.add(new Problem(place, line, NO_COLUMN, Sentence.ended(text), Optional.of(cause)));
    }

    /** Takes over all problems of another collection, whose own headline is dropped. */
    public void addAll(Problems others) {
        collected.addAll(others.collected);
    }

    public boolean isEmpty() {
        return collected.isEmpty();
    }

    /**
     * Puts all problems into one message.
     *
     * @param stateLeft what was left behind, for example that nothing was changed
     * @return one exception with all problems, empty if there are none
     */
    public Optional<MigrationsException> toException(String stateLeft) {
        if (isEmpty()) {
            return Optional.empty();
        }
        var sorted = sorted();
        var causes =
                sorted.stream().map(Problem::cause).flatMap(Optional::stream).toList();
        var exception = exception(message(sorted, stateLeft), causes.isEmpty() ? null : causes.get(0));
        causes.stream().skip(1).forEach(exception::addSuppressed);
        return Optional.of(exception);
    }

    private MigrationsException exception(String message, @Nullable Throwable cause) {
        return kind == Kind.DUPLICATES
                ? new DuplicateVersionException(message, cause)
                : new MigrationsException(message, cause);
    }

    private List<Problem> sorted() {
        return collected.stream()
                .sorted(Comparator.comparing(Problem::place)
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column))
                .toList();
    }

    /**
     * Ends the work here if there is anything to complain about.
     *
     * @param stateLeft what was left behind, for example that nothing was changed
     * @throws MigrationsException if at least one problem was added
     */
    public void throwIfAny(String stateLeft) {
        var exception = toException(stateLeft);
        if (exception.isPresent()) {
            throw exception.get();
        }
    }

    private String message(List<Problem> sorted, String stateLeft) {
        var lines = sorted.stream().map(Problem::rendered).toList();
        if (lines.size() == 1) {
            return what + ": " + lines.get(0) + ' ' + Sentence.ended(stateLeft);
        }
        var numbered = IntStream.range(0, lines.size())
                .mapToObj(index -> "  " + (index + 1) + ". " + lines.get(index))
                .collect(Collectors.joining("\n"));
        return what + ", " + lines.size() + " problems were found:\n" + numbered + '\n' + Sentence.ended(stateLeft);
    }

    private record Problem(String place, int line, int column, String text, Optional<RuntimeException> cause) {

        String rendered() {
            return place + suffix(line, NO_LINE) + suffix(column, NO_COLUMN) + ": " + text;
        }

        private static String suffix(int number, int none) {
            return number == none ? "" : ":" + number;
        }
    }
}
