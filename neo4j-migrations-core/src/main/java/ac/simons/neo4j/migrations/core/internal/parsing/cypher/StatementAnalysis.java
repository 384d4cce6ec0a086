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

import java.util.OptionalInt;

/** What the code of one statement tells about how it has to be run. */
final class StatementAnalysis {

    private static final int NO_CODE = -1;

    private final StatementHead head;

    private final ProcedureCalls procedures;

    private final TransactionClause clause;

    private int firstCode = NO_CODE;

    StatementAnalysis(String text) {
        this.head = new StatementHead(text);
        this.procedures = new ProcedureCalls(text);
        this.clause = new TransactionClause(text);
    }

    void accept(Token token) {
        firstCode = hasCode() ? firstCode : token.start();
        head.accept(token);
        procedures.accept(token);
        clause.accept(token);
    }

    boolean hasCode() {
        return firstCode != NO_CODE;
    }

    int firstCode() {
        return firstCode;
    }

    Statement.Transaction transaction() {
        return clause.isFound() || head.isPeriodicCommit()
                ? Statement.Transaction.IMPLICIT
                : Statement.Transaction.MANAGED;
    }

    Statement.Effect effect() {
        return head.isSchemaCommand() || procedures.changeSchema() ? Statement.Effect.SCHEMA : Statement.Effect.DATA;
    }

    OptionalInt malformedTransactionClause() {
        return clause.malformedAt();
    }
}
