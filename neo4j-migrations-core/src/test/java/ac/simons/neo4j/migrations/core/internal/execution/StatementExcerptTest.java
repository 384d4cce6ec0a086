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

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;

class StatementExcerptTest {

    @Test
    void givenOffset_whenShown_thenTheCaretIsBelowItAndCommentsInFrontAreLeftOut() {
        var excerpt = excerpt("// Shelves\nMATCH (n)\nRETRUN n", 11, "RETRUN");

        assertThat(excerpt.position()).isEqualTo("8:1");
        assertThat(excerpt.render())
                .isEqualTo(
                        """
                             7 | MATCH (n)
                             8 | RETRUN n
                               | ^\
                        """);
    }

    @Test
    void givenIndentedStatement_whenShown_thenColumnsAreThoseOfTheFile() {
        var statement = new Statement("CREAT (n)", 1, 7, 5, 0, Statement.Transaction.MANAGED, Statement.Effect.DATA);
        var excerpt = new StatementExcerpt(statement, OptionalInt.of(6));

        assertThat(excerpt.position()).isEqualTo("7:11");
        assertThat(excerpt.render())
                .isEqualTo(
                        """
                             7 |     CREAT (n)
                               |           ^\
                        """);
    }

    @Test
    void givenTabs_whenShown_thenTheLineBelowHasThemToo() {
        assertThat(excerpt("CREATE\n\t(n) WITH", 0, "WITH").render())
                .isEqualTo("     7 | CREATE\n     8 | \t(n) WITH\n       | \t    ^");
    }

    @Test
    void givenManyAndLongLines_whenShown_thenOnlyThoseAroundTheCaretAreAndOnlyAPartOfThem() {
        var text = "1\n2\n3\n4\n" + "a".repeat(300) + "HERE" + "b".repeat(300) + "\n6\n7\n8";
        var excerpt = excerpt(text, 0, "HERE");

        assertThat(excerpt.position()).isEqualTo("11:301");
        assertThat(excerpt.render())
                .isEqualTo("     9 | 3\n    10 | 4\n    11 | ..." + "a".repeat(60) + "HERE" + "b".repeat(56)
                        + "...\n       | " + " ".repeat(63) + "^\n    12 | 6");
    }

    @Test
    void givenNoOffset_whenShown_thenItsFirstLinesAre() {
        var statement = new Statement(
                "MATCH (n)\r\nSET n.a = 1\r\nSET n.b = 1\r\nSET n.c = 1",
                1,
                7,
                1,
                0,
                Statement.Transaction.MANAGED,
                Statement.Effect.DATA);
        var excerpt = new StatementExcerpt(statement, OptionalInt.empty());

        assertThat(excerpt.position()).isEqualTo("7");
        assertThat(excerpt.render())
                .isEqualTo(
                        """
                             7 | MATCH (n)
                             8 | SET n.a = 1
                             9 | SET n.b = 1
                            10 | ...\
                        """);
    }

    @Test
    void givenOffsetBehindTheEnd_whenShown_thenTheCaretIsThere() {
        var statement = new Statement("MATCH (n)", 1, 7, 1, 0, Statement.Transaction.MANAGED, Statement.Effect.DATA);
        var excerpt = new StatementExcerpt(statement, OptionalInt.of(12));

        assertThat(excerpt.position()).isEqualTo("7:10");
        assertThat(excerpt.render()).isEqualTo("     7 | MATCH (n)\n       |          ^");
    }

    /** Of a statement whose code starts in line 7. */
    private static StatementExcerpt excerpt(String text, int code, String meant) {
        var statement = new Statement(text, 1, 7, 1, code, Statement.Transaction.MANAGED, Statement.Effect.DATA);
        return new StatementExcerpt(statement, OptionalInt.of(text.indexOf(meant)));
    }
}
