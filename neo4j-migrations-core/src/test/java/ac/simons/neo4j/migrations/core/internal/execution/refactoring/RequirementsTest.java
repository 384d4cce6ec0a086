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

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ac.simons.neo4j.migrations.core.refactorings.QueryRunner;

/** What a server must have (C-904). */
class RequirementsTest {

    @ParameterizedTest
    @CsvSource({
        "3.5, Neo4j/3.5.35",
        "4.1, Neo4j/4.1.0",
        "4.4, Neo4j/5.26.0",
        "4.4, Neo4j/2025.01.0",
        "2025.10, Neo4j/2025.10.1",
        "2025.10, Neo4j/2026.01.0",
        "5, 5.0.0-beta01"
    })
    void givenVersionThatIsNewEnough_whenChecked_thenItIsFine(String required, String present) {
        assertThatCode(() -> check(required, present)).doesNotThrowAnyException();
    }

    /** E-F7; numbers are compared, not texts. */
    @ParameterizedTest
    @CsvSource({
        "4.1, Neo4j/4.0.12, Neo4j 4.0.12",
        "4.4, Neo4j/3.5.35, Neo4j 3.5.35",
        "2025.10, Neo4j/5.26.0, Neo4j 5.26.0",
        "2025.10, Neo4j/2025.09.0, Neo4j 2025.09.0"
    })
    void givenOlderVersion_whenChecked_thenBothAreNamed(String required, String present, String shown) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(required, present))
                .withMessage("The refactoring needs Neo4j %s or later, but the server is %s. Nothing was changed."
                        .formatted(required, shown));
    }

    /** E-F8. */
    @Test
    void givenNoVersion_whenChecked_thenItCannotBeTold() {
        assertThatIllegalStateException()
                .isThrownBy(() -> check("4.4", null))
                .withMessage(
                        "The refactoring needs Neo4j 4.4 or later, but the server does not tell its version. Nothing was changed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("UNDEFINED", "Neo4j/5.26.0"))
                .withMessage("A refactoring needs a version of Neo4j such as 4.4, not UNDEFINED.");
    }

    /** E-F9. */
    @Test
    void givenServerWithoutBatchesOrElementIds_whenChecked_thenItIsRefused() {
        var features = QueryRunner.defaultFeatureSet().withRequiredVersion("3.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Requirements.check(features.withBatchingSupport(true), "Neo4j/4.3.23"))
                .withMessage(
                        "Refactoring in batches needs Neo4j 4.4 or later, but the server is Neo4j 4.3.23. Nothing was changed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Requirements.check(features.withElementIdSupport(true), "Neo4j/4.4.48"))
                .withMessage(
                        "The function elementId needs Neo4j 5.0 or later, but the server is Neo4j 4.4.48. Nothing was changed.");
    }

    private static void check(String required, @Nullable String present) {
        Requirements.check(QueryRunner.defaultFeatureSet().withRequiredVersion(required), present);
    }
}
