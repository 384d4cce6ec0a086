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
package ac.simons.neo4j.migrations.core.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.exceptions.ClientException;

import ac.simons.neo4j.migrations.core.MigrationsConfig.CypherVersion;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;

class ComplaintTest {

    private static final Placeholders VALUES =
            new Placeholders(Map.of("key", "open sesame", "part", "sesame", "n", "A", "empty", ""));

    private static final String WRITTEN = "MATCH (x:${nm:n} {key: '${nm:key}'})${nm:empty} RETRUN x";

    /** The server counts in what was sent: MATCH (x:A {key: 'open sesame'}) RETRUN x. */
    @ParameterizedTest
    @CsvSource({"0, MATCH", "9, ${nm:n}", "10, ' {key:'", "18, ${nm:key}", "28, ${nm:key}", "30, })", "33, RETRUN"})
    void givenPositionInWhatWasSent_whenTold_thenItIsThatOfWhatWasWritten(int sent, String written) {
        var complaint = complaint("No (line 1, column 9 (offset: %d))".formatted(sent), CypherVersion.DATABASE_DEFAULT);

        assertThat(WRITTEN.substring(complaint.offset().orElseThrow())).startsWith(written);
    }

    @Test
    void givenVersionInFrontOfTheStatement_whenTold_thenItDoesNotCount() {
        var complaint = complaint("No (line 1, column 18 (offset: 17))", CypherVersion.CYPHER_25);

        assertThat(WRITTEN.substring(complaint.offset().orElseThrow())).startsWith("x:");
    }

    @Test
    void givenServerThatQuotesTheStatement_whenTold_thenItsLineIsLeftOutAndValuesAreNot() {
        var complaint = complaint(
                "Invalid input 'RETRUN' behind 'open sesame' (line 1, column 34 (offset: 33))\n\"MATCH (x:A {key: 'open sesame'}) RETRUN x\"\n                                  ^",
                CypherVersion.DATABASE_DEFAULT);

        assertThat(complaint.words())
                .isEqualTo("Neo.ClientError.Statement.SyntaxError: Invalid input 'RETRUN' behind '${nm:key}'");
    }

    /** Commits fail without a statement, and may quote what any of them has written. */
    @Test
    void givenNoStatement_whenTold_thenNoValueIsQuoted() {
        var complaint = Complaint.of(
                new ClientException("Neo.ClientError.Schema.ConstraintValidationFailed", "key = 'open sesame'"),
                Optional.empty(),
                new Wording(CypherVersion.DATABASE_DEFAULT, VALUES));

        assertThat(complaint.words()).isEqualTo("Neo.ClientError.Schema.ConstraintValidationFailed: key = '${nm:key}'");
        assertThat(complaint.offset()).isEmpty();
    }

    private static Complaint complaint(String text, CypherVersion version) {
        var statement = new Statement(WRITTEN, 1, 1, 1, 0, Statement.Transaction.MANAGED, Statement.Effect.DATA);
        return Complaint.of(
                new ClientException("Neo.ClientError.Statement.SyntaxError", text),
                Optional.of(statement),
                new Wording(version, VALUES));
    }
}
