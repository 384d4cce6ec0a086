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

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import ac.simons.neo4j.migrations.core.internal.connection.Transactions;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;

/**
 * What is committed at once.
 *
 * @param statements   in order, at least one
 * @param transactions where they run
 * @param kind         what it takes to run them exactly once
 */
record Step(Statements statements, Transactions transactions, Kind kind) {

    private static final Pattern SAFE_TO_REPEAT = Pattern.compile(
            "(?:\\s*+(?!//\\s*safe to repeat\\s*$)//.*+$)*+\\s*//\\s*safe to repeat\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** Mentioned anywhere will do: who is wrong leaves it to the user instead of telling that all is well. */
    private static final Pattern CONSTRAINT = Pattern.compile("\\bCONSTRAINT\\b", Pattern.CASE_INSENSITIVE);

    enum Kind {
        /** Changes data of the database that has the books, so it is committed together with its entry. */
        WITH_ENTRY,
        /** Changes the schema, which tells afterwards whether it was changed. */
        SCHEMA,
        /** Changes data elsewhere. */
        ELSEWHERE,
        /** Commits batches itself. */
        SELF_COMMITTING
    }

    /** Statements that can be walked through any number of times. */
    @FunctionalInterface
    interface Statements {
        void forEach(Consumer<Statement> action);
    }

    /** A single statement. */
    static Step of(Statement statement, Transactions transactions, Kind kind) {
        return new Step(action -> action.accept(statement), transactions, kind);
    }

    /** The first statement. */
    Statement first() {
        var first = new AtomicReference<Statement>();
        statements.forEach(statement -> first.compareAndSet(null, statement));
        return Objects.requireNonNull(first.get());
    }

    /** Whether its first statement is about a constraint, which no index can stand for. */
    boolean isConstraint() {
        return CONSTRAINT.matcher(first().text()).find();
    }

    /** Whether nothing is lost if it is run although a former run may have committed it. */
    boolean canBeRepeated() {
        return kind == Kind.SCHEMA || kind == Kind.WITH_ENTRY || isSafeToRepeat();
    }

    /** Whether the author of the script says that running the statements a second time does no harm. */
    private boolean isSafeToRepeat() {
        var isSafe = new AtomicBoolean(true);
        statements.forEach(statement -> {
            if (!SAFE_TO_REPEAT.matcher(statement.text()).lookingAt()) {
                isSafe.set(false);
            }
        });
        return isSafe.get();
    }
}
