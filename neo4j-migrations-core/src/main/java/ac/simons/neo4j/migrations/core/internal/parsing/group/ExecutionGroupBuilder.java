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
package ac.simons.neo4j.migrations.core.internal.parsing.group;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ac.simons.neo4j.migrations.core.internal.parsing.cypher.PlaceholderSyntax;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptFile;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptPosition;

/**
 * Collects the statements of one group: themselves until they are to be forgotten, and always what is needed to read
 * them again.
 */
final class ExecutionGroupBuilder {

    private final Optional<String> database;

    private final ScriptPosition start;

    private final int inFront;

    private final List<Statement> kept = new ArrayList<>();

    private final List<StatementBlock> blocks = new ArrayList<>();

    private final Set<String> placeholders = new HashSet<>();

    private StatementBlock.Builder block = new StatementBlock.Builder();

    private int size;

    private boolean containsImplicit;

    private boolean containsSchemaChange;

    /**
     * Starts a group.
     *
     * @param start   the start of the segment that may hold its first statement
     * @param inFront number of statements in front of it
     */
    ExecutionGroupBuilder(Optional<String> database, ScriptPosition start, int inFront) {
        this.database = database;
        this.start = start;
        this.inFront = inFront;
    }

    void add(Statement statement, int blockLength) {
        size++;
        containsImplicit |= statement.transaction() == Statement.Transaction.IMPLICIT;
        containsSchemaChange |= statement.effect() == Statement.Effect.SCHEMA;
        PlaceholderSyntax.keys(statement.text()).forEach(placeholders::add);
        kept.add(statement);
        block.add(statement);
        if (block.length() >= blockLength) {
            endBlock();
        }
    }

    /** Drops the statements themselves. */
    void forget() {
        kept.clear();
    }

    /** The group with the statements that were added. */
    ExecutionGroup buildKept() {
        var statements = List.copyOf(kept);
        return build(() -> StatementCursor.of(statements));
    }

    /** The group with statements that are read again. */
    ExecutionGroup buildForgotten(ScriptFile file, boolean autocrlf, int buffer) {
        endBlock();
        return build(new StatementsInFile(file, start, inFront, blocks, autocrlf, buffer));
    }

    private void endBlock() {
        if (!block.isEmpty()) {
            blocks.add(block.build());
            block = new StatementBlock.Builder();
        }
    }

    private ExecutionGroup build(ExecutionGroup.Source statements) {
        return new ExecutionGroup(database, size, containsImplicit, containsSchemaChange, placeholders, statements);
    }
}
