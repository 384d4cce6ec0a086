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

import java.util.List;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.internal.connection.Transactions;
import ac.simons.neo4j.migrations.core.internal.execution.Step.Kind;
import ac.simons.neo4j.migrations.core.internal.parsing.ExecutionGroup;
import ac.simons.neo4j.migrations.core.internal.parsing.Statement;

/**
 * Tells what is committed at once.
 *
 * @param first transactions of statements in front of any {@code :use}
 */
record StepPlan(Sessions sessions, Settings settings, Transactions first) {

    /** Number of steps. */
    int count(List<ExecutionGroup> groups) {
        return groups.stream()
                .mapToInt(group -> isOneByOne(group)
                        ? group.statements().size()
                        : Math.min(1, group.statements().size()))
                .sum();
    }

    /** The steps of one group, in order. */
    Stream<Step> steps(ExecutionGroup group) {
        if (group.statements().isEmpty()) {
            return Stream.empty();
        }
        var transactions = transactions(group);
        return isOneByOne(group)
                ? group.statements().stream()
                        .map(statement -> new Step(List.of(statement), transactions, kind(group, List.of(statement))))
                : Stream.of(new Step(group.statements(), transactions, kind(group, group.statements())));
    }

    /** Where the statements of a group run. */
    Transactions transactions(ExecutionGroup group) {
        return group.database().map(sessions::transactionsIn).orElse(first);
    }

    private boolean isOneByOne(ExecutionGroup group) {
        return settings.scripts().transactionMode() == TransactionMode.PER_STATEMENT
                || group.statements().stream()
                        .anyMatch(statement -> statement.transaction() == Statement.Transaction.IMPLICIT);
    }

    private Kind kind(ExecutionGroup group, List<Statement> statements) {
        if (statements.stream().anyMatch(statement -> statement.transaction() == Statement.Transaction.IMPLICIT)) {
            return Kind.SELF_COMMITTING;
        }
        if (statements.stream().anyMatch(statement -> statement.effect() == Statement.Effect.SCHEMA)) {
            return Kind.SCHEMA;
        }
        return group.database().isEmpty() && settings.databases().historyLiesInTarget()
                ? Kind.WITH_ENTRY
                : Kind.ELSEWHERE;
    }
}
