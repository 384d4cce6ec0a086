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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.MigrationsException;

/**
 * Collects everything that is wrong before anything is done, so that the user sees all offenders in one message, sorted
 * by place and line. Not thread-safe.
 */
public final class Problems {

    private final String what;

    private final List<Problem> collected = new ArrayList<>();

    /**
     * Starts an empty collection.
     *
     * @param what what cannot be done because of the problems, without a full stop
     */
    public Problems(String what) {
        this.what = Objects.requireNonNull(what, "what");
    }

    /** The same problems as reasons for something else. */
    public Problems under(String headline) {
        var same = new Problems(headline);
        same.addAll(this);
        return same;
    }

    /**
     * Adds one problem.
     *
     * @param code  what the user has to act upon
     * @param place the file or object that has the problem
     * @param text  why it is a problem and what to do about it
     */
    public void add(ErrorCode code, String place, String text) {
        add(code, Place.of(place), text);
    }

    /**
     * Adds one problem of one place in a file.
     *
     * @param code  what the user has to act upon
     * @param place where the problem is
     * @param text  why it is a problem and what to do about it
     */
    public void add(ErrorCode code, Place place, String text) {
        collected.add(new Problem(code, place, Sentence.ended(text), Optional.empty()));
    }

    /**
     * Adds one problem of one place in a file that has a cause outside of us.
     *
     * @param cause what the server reported
     */
    public void add(ErrorCode code, Place place, String text, RuntimeException cause) {
        collected.add(new Problem(code, place, Sentence.ended(text), Optional.of(cause)));
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
        var sorted =
                collected.stream().sorted(Comparator.comparing(Problem::place)).toList();
        var causes =
                sorted.stream().map(Problem::cause).flatMap(Optional::stream).toList();
        var exception = exception(sorted, stateLeft, causes.isEmpty() ? null : causes.get(0));
        causes.stream().skip(1).forEach(exception::addSuppressed);
        return Optional.of(exception);
    }

    private MigrationsException exception(List<Problem> sorted, String stateLeft, @Nullable Throwable cause) {
        var message = message(sorted, Problem::rendered, stateLeft);
        var codes = sorted.stream().map(Problem::code).distinct().toList();
        if (codes.size() > 1) {
            return new SeveralProblemsException(message, message(sorted, Problem::renderedWithCode, stateLeft), cause);
        }
        return codes.get(0) == ErrorCode.DUPLICATE_VERSION
                ? new DuplicateVersionException(message, cause)
                : new MigrationsException(codes.get(0), message, cause);
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

    private String message(List<Problem> sorted, Function<Problem, String> rendering, String stateLeft) {
        var lines = sorted.stream().map(rendering).toList();
        if (lines.size() == 1) {
            return what + ": " + lines.get(0) + ' ' + Sentence.ended(stateLeft);
        }
        var numbered = IntStream.range(0, lines.size())
                .mapToObj(index -> "  " + (index + 1) + ". " + lines.get(index))
                .collect(Collectors.joining("\n"));
        return what + ", " + lines.size() + " problems were found:\n" + numbered + '\n' + Sentence.ended(stateLeft);
    }

    private record Problem(ErrorCode code, Place place, String text, Optional<RuntimeException> cause) {

        String rendered() {
            return place + ": " + text;
        }

        String renderedWithCode() {
            return code + " " + rendered();
        }
    }
}
