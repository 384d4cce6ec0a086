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

import org.junit.jupiter.api.Test;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.MigrationsException;

class FailureTest {

    @Test
    void givenAllParts_whenMadeAnException_thenTheyFormSentencesInOrder() {
        var cause = new IllegalStateException("server gone");

        var exception = Failure.of(ErrorCode.STATEMENT_INVALID, "Cannot apply V3__x.cypher")
                .because("statement 2 of 4 was refused")
                .leaving("The migration was rolled back")
                .next("Correct the statement and run it again.")
                .toException(cause);

        assertThat(exception)
                .hasMessage("Cannot apply V3__x.cypher: statement 2 of 4 was refused. The migration was rolled back."
                        + " Correct the statement and run it again.")
                .hasCause(cause);
        assertThat(exception.getCode()).isEqualTo(ErrorCode.STATEMENT_INVALID);
        assertThat(exception.getMessageWithCode())
                .isEqualTo("N4JM-6102 Cannot apply V3__x.cypher: statement 2 of 4 was refused. The migration was rolled"
                        + " back. Correct the statement and run it again.");
    }

    @Test
    void givenLinesToShow_whenMadeAnException_thenTheyStandBetweenReasonAndState() {
        var failure = Failure.of(ErrorCode.STATEMENT_INVALID, "Cannot apply V3__x.cypher")
                .because("statement 2 of 4 was refused")
                .showing("     3 | CREAT")
                .leaving("The migration was rolled back");

        assertThat(failure.message())
                .isEqualTo(
                        """
                        Cannot apply V3__x.cypher: statement 2 of 4 was refused.
                             3 | CREAT
                        The migration was rolled back.\
                        """);
    }

    /** Users' own migrations may fail in their own words. */
    @Test
    void givenExceptionOfAUser_whenAskedForItsCode_thenItIsUnspecified() {
        assertThat(new MigrationsException("no").getCode()).isEqualTo(ErrorCode.UNSPECIFIED);
        assertThat(new MigrationsException("no", new IllegalStateException()).getMessageWithCode())
                .isEqualTo("N4JM-6302 no");
    }

    @Test
    void givenOnlyWhat_whenMadeAnException_thenItIsOneSentenceWithoutCause() {
        var failure = Failure.of(ErrorCode.STATEMENT_INVALID, "Cannot unlock the database");

        var exception = failure.toException();

        assertThat(exception).hasMessage("Cannot unlock the database.").hasNoCause();
    }
}
