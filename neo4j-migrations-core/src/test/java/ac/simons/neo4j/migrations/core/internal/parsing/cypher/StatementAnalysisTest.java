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
package ac.simons.neo4j.migrations.core.internal.parsing.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementAnalysisTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALL { CREATE (:A) } IN TRANSACTIONS",
                "call{create (:A)}in transactions",
                "CALL (*) { CREATE (:A) } IN TRANSACTIONS OF 10 ROWS ON ERROR FAIL RETURN {a: {b: 1}} AS x",
                "CALL (n, `m;`) { CREATE (:A {x: {}}) } IN CONCURRENT TRANSACTIONS",
                "CALL () { CREATE (:A) } IN 1_000 CONCURRENT TRANSACTIONS",
                "CALL { CREATE (:A) } IN $`the number` CONCURRENT TRANSACTIONS",
                "CALL { CREATE (:A) } IN ${nm:threads} CONCURRENT TRANSACTIONS",
                "CALL { CALL { CREATE (:A) } IN TRANSACTIONS RETURN 1 AS x }",
                "CALL { CALL { CREATE (:A) } } IN TRANSACTIONS",
                "MATCH (n) OPTIONAL CALL (n) /* a */ { // b } IN\n DELETE n } IN // c\n TRANSACTIONS",
                "CALL db.labels() YIELD label CALL { CREATE (:A) } IN TRANSACTIONS",
                "CYPHER runtime = slotted CALL { CREATE (:A) } IN TRANSACTIONS",
                "USING PERIODIC COMMIT LOAD CSV FROM 'x' AS y CREATE (:A)",
                "CYPHER 3.5 planner=cost using // a\n periodic commit 100 LOAD CSV FROM 'x' AS y CREATE (:A)",
                "PROFILE USING PERIODIC COMMIT LOAD CSV FROM 'x' AS y CREATE (:A)"
            })
    void givenTransactionsOfItsOwn_whenAnalysed_thenTheStatementIsImplicit(String statement) {
        var analysis = analyse(statement);

        assertThat(analysis.transaction()).isEqualTo(Statement.Transaction.IMPLICIT);
        assertThat(analysis.malformedTransactionClause()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALL { CREATE (:A) }",
                "CALL { CREATE (:A) } RETURN 1 IN [1] AS transactions",
                "CALL { CREATE (:A) } IN",
                "CALL { CREATE (:A) } IN many CALL { CREATE (:B) }",
                "CALL { CREATE (:A) } // IN TRANSACTIONS",
                "CREATE (n {text: 'CALL { } IN TRANSACTIONS'})",
                "CREATE (n {text: \"\\\" CALL { } IN TRANSACTIONS\"})",
                "CREATE (n:`CALL { } IN TRANSACTIONS`)",
                "/* CALL { } IN TRANSACTIONS */ RETURN 1",
                "RETURN {a: 1} IN transactions",
                "RETURN call({a: 1}) IN transactions",
                "RETURN call(1 + {a: 1}.a) IN transactions",
                "CALL db.ping({a: 1}) YIELD x RETURN x IN transactions",
                "CREATE (n {text: 'USING PERIODIC COMMIT'})",
                "RETURN } IN TRANSACTIONS",
                "USING PERIODIC"
            })
    void givenNoTransactionsOfItsOwn_whenAnalysed_thenTheStatementIsManaged(String statement) {
        var analysis = analyse(statement);

        assertThat(analysis.transaction()).isEqualTo(Statement.Transaction.MANAGED);
        assertThat(analysis.malformedTransactionClause()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALL { CREATE (:A) } IN many TRANSACTIONS",
                "CALL { CREATE (:A) } IN 4 TRANSACTIONS",
                "CALL { CREATE (:A) } IN 4 CONCURRENT or so TRANSACTIONS",
                "CALL { CREATE (:A) } IN (2 + 2) CONCURRENT TRANSACTIONS",
                "CALL { CREATE (:A) } IN -1 CONCURRENT TRANSACTIONS",
                "CALL { CREATE (:A) } IN x TRANSACTIONS WITH 1 AS y CALL { CREATE (:A) } IN y TRANSACTIONS"
            })
    void givenOtherWordsInTheClause_whenAnalysed_thenItsPositionIsKnown(String statement) {
        var analysis = analyse(statement);

        assertThat(analysis.malformedTransactionClause()).hasValue("CALL { CREATE (:A) } ".length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE CONSTRAINT ON (b:Book) ASSERT b.isbn IS UNIQUE",
                "create constraint book_isbn if not exists for (b:Book) require b.isbn is unique",
                "CREATE OR REPLACE INDEX x FOR (b:Book) ON (b.title)",
                "CREATE INDEX ON :Book(title)",
                "CREATE RANGE INDEX FOR (b:Book) ON (b.title)",
                "CREATE TEXT INDEX x FOR (b:Book) ON (b.title)",
                "CREATE POINT INDEX x FOR (b:Book) ON (b.place)",
                "CREATE FULLTEXT INDEX x FOR (b:Book) ON EACH [b.title]",
                "CREATE LOOKUP INDEX x FOR (n) ON EACH labels(n)",
                "CREATE VECTOR INDEX x FOR (b:Book) ON (b.embedding)",
                "CREATE BTREE INDEX x FOR (b:Book) ON (b.title)",
                "CREATE UNIQUE INDEX x",
                "CREATE OR REPLACE DATABASE extra",
                "CREATE COMPOSITE DATABASE extra",
                "CREATE USER jane SET PASSWORD 'secret'",
                "DROP INDEX x IF EXISTS",
                "ALTER DATABASE extra SET ACCESS READ ONLY",
                "GRANT ROLE reader TO jane",
                "START DATABASE extra",
                "STOP DATABASE extra",
                "// first\n/* second */ CREATE /* third */ INDEX x FOR (b:Book) ON (b.title)",
                "CYPHER 25 CREATE INDEX x FOR (b:Book) ON (b.title)",
                "CYPHER 4.4 runtime=slotted planner = cost CREATE INDEX x FOR (b:Book) ON (b.title)",
                "CYPHER CREATE INDEX x FOR (b:Book) ON (b.title)",
                "EXPLAIN CYPHER 5 CREATE INDEX x FOR (b:Book) ON (b.title)",
                "PROFILE CREATE INDEX x FOR (b:Book) ON (b.title)",
                "USE my.graph CREATE INDEX x FOR (b:Book) ON (b.title)",
                "USE graph.byName('x') CREATE INDEX x FOR (b:Book) ON (b.title)",
                "CALL db.index.fulltext.createNodeIndex('x', ['Book'], ['title'])",
                "CALL db.index.fulltext.drop('x')",
                "CALL db.index.vector.createNodeIndex('x', 'Book', 'e', 3, 'cosine')",
                "CALL db.createIndex('x', ['Book'], ['title'], 'native-btree-1.0')",
                "CALL db.createUniquePropertyConstraint('x', ['Book'], ['isbn'], 'native-btree-1.0')",
                "CALL db . `createNodeKey`('x')",
                "WITH 1 AS x call APOC.schema.assert({}, {}) YIELD label RETURN label",
                "CALL apoc.cypher.runSchemaFile('x.cypher')",
                "CALL db.index.fulltext.drop"
            })
    void givenSchemaOrAdministrationCommand_whenAnalysed_thenItsEffectIsSchema(String statement) {
        var effect = analyse(statement).effect();

        assertThat(effect).isEqualTo(Statement.Effect.SCHEMA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (:Index)",
                "CREATE index = (:A)-[:B]->(:C)",
                "CREATE `INDEX` = (:A)",
                "CREATE UNIQUE (a)-[:KNOWS]->(b)",
                "CREATE UNIQUE p = (a)-[:KNOWS]->(b)",
                "CREATE",
                "START n=node(1) RETURN n",
                "MATCH (n) SET n.text = 'CREATE INDEX x'",
                "'CREATE' INDEX",
                "// CREATE INDEX x\nMATCH (n) DETACH DELETE n",
                "SHOW INDEXES",
                "CALL db.index.fulltext.queryNodes('x', 'y')",
                "CALL db.createLabel('x')",
                "CALL db.awaitIndexes(30)",
                "CALL (n) { CREATE (:A) }",
                "MERGE (n:A {drop: 1})",
                "USE graph.byName('x') MATCH (n) RETURN n",
                "USE graph.byName('x'",
                "CYPHER runtime = slotted MATCH (n) RETURN n"
            })
    void givenDataCommand_whenAnalysed_thenItsEffectIsData(String statement) {
        var effect = analyse(statement).effect();

        assertThat(effect).isEqualTo(Statement.Effect.DATA);
    }

    private static StatementAnalysis analyse(String text) {
        var analysis = new StatementAnalysis(text);
        var lexer = new CypherLexer(text, 0, text.length());
        for (var token = lexer.next(); !token.isEnd(); token = lexer.next()) {
            if (token.isCode(text)) {
                analysis.accept(token);
            }
        }
        return analysis;
    }
}
