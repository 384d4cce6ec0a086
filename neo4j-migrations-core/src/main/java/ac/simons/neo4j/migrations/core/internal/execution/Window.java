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

import java.util.ArrayDeque;
import java.util.Queue;

import org.neo4j.driver.Query;
import org.neo4j.driver.summary.ResultSummary;

import ac.simons.neo4j.migrations.core.internal.connection.Pending;
import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;

/** Statements of one transaction that were sent and not answered yet: many, but not without bound. */
final class Window {

    private static final int MOST_STATEMENTS = 500;
    private static final int MOST_CHARACTERS = 256 * 1024;

    private final PipelinedTransaction transaction;
    private final Progress progress;
    private final Queue<Sent> sent = new ArrayDeque<>();
    private int characters;

    private record Sent(Statement statement, Pending<ResultSummary> answer) {}

    Window(PipelinedTransaction transaction, Progress progress) {
        this.transaction = transaction;
        this.progress = progress;
    }

    /** Sends a statement; waits for all answers if there are many. */
    void send(Statement statement) {
        if (sent.size() >= MOST_STATEMENTS || characters >= MOST_CHARACTERS) {
            awaitAll();
        }
        var text = progress.wordingOf(statement);
        sent.add(new Sent(statement, transaction.send(new Query(text))));
        characters += text.length();
    }

    /** Waits for all answers in the order of the statements, hence fails with the statement that failed first. */
    void awaitAll() {
        for (var next = sent.poll(); next != null; next = sent.poll()) {
            progress.start(next.statement());
            progress.finish(next.statement(), next.answer().await());
        }
        characters = 0;
    }
}
