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
package ac.simons.neo4j.migrations.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C-002, R-166. */
class Neo4jEditionTest {

    @ParameterizedTest
    @ValueSource(strings = {"enterprise", "Enterprise", " ENTERPRISE\t"})
    void givenKnownName_whenRead_thenCaseAndBlanksDoNotMatter(String name) {
        var edition = Neo4jEdition.of(name, false);

        assertThat(edition).isEqualTo(Neo4jEdition.ENTERPRISE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "aura"})
    void givenUnknownName_whenReadLeniently_thenItIsUndefined(String name) {
        var edition = Neo4jEdition.of(name);

        assertThat(edition).isEqualTo(Neo4jEdition.UNDEFINED);
    }

    @Test
    void givenUnknownName_whenReadStrictly_thenTheKnownNamesAreListed() {
        var name = "aura";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Neo4jEdition.of(name, false))
                .withMessage("\"aura\" is no edition of Neo4j, known are [ENTERPRISE, COMMUNITY, UNDEFINED]");
    }
}
