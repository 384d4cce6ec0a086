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

import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.internal.connection.Transactions;
import ac.simons.neo4j.migrations.core.internal.execution.Step.Kind;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;
import ac.simons.neo4j.migrations.core.internal.parsing.group.ExecutionGroup;

/**
 * Tells what is committed at once.
 *
 * @param first transactions of statements in front of any {@code :use}
 */
record StepPlan(Sessions sessions, Settings settings, Transactions first) {

    /** Number of steps. */
    int count(List<ExecutionGroup> groups) {
        return groups.stream()
                .mapToInt(group -> isOneByOne(group) ? group.size() : Math.min(1, group.size()))
                .sum();
    }

    /** Whether each statement of a group is a step of its own. */
    boolean isOneByOne(ExecutionGroup group) {
        return settings.scripts().transactionMode() == TransactionMode.PER_STATEMENT || group.containsImplicit();
    }

    /** The step that is one statement of a group. */
    Step step(ExecutionGroup group, Statement statement, Transactions transactions) {
        return Step.of(statement, transactions, kind(group, statement));
    }

    /** The step that is a whole group. */
    Step step(ExecutionGroup group, Transactions transactions) {
        return new Step(group::forEach, transactions, kind(group, group.containsSchemaChange()));
    }

    /** Where the statements of a group run. */
    Transactions transactions(ExecutionGroup group) {
        return group.database().map(sessions::transactionsIn).orElse(first);
    }

    private Kind kind(ExecutionGroup group, Statement statement) {
        return statement.transaction() == Statement.Transaction.IMPLICIT
                ? Kind.SELF_COMMITTING
                : kind(group, statement.effect() == Statement.Effect.SCHEMA);
    }

    private Kind kind(ExecutionGroup group, boolean changesSchema) {
        if (changesSchema) {
            return Kind.SCHEMA;
        }
        return group.database().isEmpty() && settings.databases().historyLiesInTarget()
                ? Kind.WITH_ENTRY
                : Kind.ELSEWHERE;
    }
}
