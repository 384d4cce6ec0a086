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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.MigrationsException;

class ProblemsTest {

    private static final ErrorCode CODE = ErrorCode.SCRIPT_INVALID;

    @Test
    void givenNoProblem_whenThrowing_thenNothingHappens() {
        var problems = new Problems("Cannot read the migrations");

        assertThat(problems.isEmpty()).isTrue();
        assertThatCode(() -> problems.throwIfAny("Nothing was changed.")).doesNotThrowAnyException();
    }

    @Test
    void givenOneProblem_whenThrowing_thenTheMessageIsOneLine() {
        var problems = new Problems("Cannot read the migrations");
        problems.add(CODE, new Place("a.cypher", 12), "the name is too short");

        assertThatThrownBy(() -> problems.throwIfAny("Nothing was changed"))
                .isInstanceOf(MigrationsException.class)
                .hasMessage("Cannot read the migrations: a.cypher:12: the name is too short. Nothing was changed.");
    }

    @Test
    void givenSeveralProblemsOfTwoCollections_whenThrowing_thenAllAreNumberedAndSortedByPlaceAndLine() {
        var problems = new Problems("Cannot read the migrations");
        problems.add(CODE, "b.cypher", "first");
        var more = new Problems("Cannot read a.cypher");
        more.add(CODE, new Place("a.cypher", 12), "third?");
        more.add(CODE, new Place("a.cypher", 9), "second");
        problems.addAll(more);

        assertThatThrownBy(() -> problems.throwIfAny("Nothing was changed."))
                .isInstanceOf(MigrationsException.class)
                .hasMessage(
                        """
                        Cannot read the migrations, 3 problems were found:
                          1. a.cypher:9: second.
                          2. a.cypher:12: third?
                          3. b.cypher: first.
                        Nothing was changed.\
                        """);
    }

    @Test
    void givenCauses_whenThrowing_thenTheFirstInOrderIsTheCauseAndOthersAreSuppressed() {
        var problems = new Problems("Cannot read the migrations");
        var second = new IllegalStateException("second");
        var first = new IllegalStateException("first");
        problems.add(CODE, new Place("b.cypher", 1), "no", second);
        problems.add(CODE, "c.cypher", "neither");
        problems.add(CODE, new Place("a.cypher", 1), "no", first);

        assertThat(problems.toException("Nothing was changed")).hasValueSatisfying(exception -> assertThat(exception)
                .hasCause(first)
                .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(second)));
    }

    @Test
    void givenOtherHeadline_whenThrowing_thenTheProblemsAreTheSame() {
        var problems = new Problems("Cannot read the migrations");
        problems.add(CODE, "a.cypher", "too short");

        assertThatThrownBy(() -> problems.under("Cannot validate").throwIfAny("Nothing was changed"))
                .isExactlyInstanceOf(MigrationsException.class)
                .hasMessage("Cannot validate: a.cypher: too short. Nothing was changed.");
    }

    /** */
    @Test
    void givenDuplicates_whenThrowing_thenTheExceptionHasAKindOfItsOwn() {
        var problems = new Problems("Cannot use the migrations");
        problems.add(ErrorCode.DUPLICATE_VERSION, "version 1", "twice");

        assertThatThrownBy(() -> problems.throwIfAny("Nothing was changed"))
                .isExactlyInstanceOf(DuplicateVersionException.class)
                .hasMessage("Cannot use the migrations: version 1: twice. Nothing was changed.");
    }

    @Test
    void givenProblemsOfOneKind_whenThrowing_thenTheirCodeIsThatOfTheWhole() {
        var problems = new Problems("Cannot read the migrations");
        problems.add(CODE, "a.cypher", "no");
        problems.add(CODE, "b.cypher", "no");

        assertThat(problems.toException("Nothing was changed"))
                .hasValueSatisfying(
                        exception -> assertThat(exception)
                                .isExactlyInstanceOf(MigrationsException.class)
                                .satisfies(e -> assertThat(e.getCode()).isEqualTo(CODE))
                                .satisfies(
                                        e -> assertThat(e.getMessageWithCode())
                                                .isEqualTo(
                                                        """
                                N4JM-3101 Cannot read the migrations, 2 problems were found:
                                  1. a.cypher: no.
                                  2. b.cypher: no.
                                Nothing was changed.\
                                """)));
    }

    @Test
    void givenProblemsOfSeveralKinds_whenThrowing_thenEachHasItsCodeAndTheMessageHasNone() {
        var problems = new Problems("Cannot read the migrations");
        problems.add(ErrorCode.NOT_READABLE, "b.cypher", "access is denied");
        problems.add(CODE, new Place("a.cypher", 3, 4), "no");

        assertThat(problems.toException("Nothing was changed"))
                .hasValueSatisfying(
                        exception -> assertThat(exception)
                                .hasMessage(
                                        """
                        Cannot read the migrations, 2 problems were found:
                          1. a.cypher:3:4: no.
                          2. b.cypher: access is denied.
                        Nothing was changed.\
                        """)
                                .satisfies(e -> assertThat(e.getCode()).isEqualTo(ErrorCode.SEVERAL_PROBLEMS))
                                .satisfies(
                                        e -> assertThat(e.getMessageWithCode())
                                                .isEqualTo(
                                                        """
                                N4JM-1000 Cannot read the migrations, 2 problems were found:
                                  1. N4JM-3101 a.cypher:3:4: no.
                                  2. N4JM-2102 b.cypher: access is denied.
                                Nothing was changed.\
                                """)));
    }
}
