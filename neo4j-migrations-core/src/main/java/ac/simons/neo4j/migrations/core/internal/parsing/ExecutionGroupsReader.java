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
package ac.simons.neo4j.migrations.core.internal.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a script sends to the server, grouped by the databases it switches to. */
final class ExecutionGroupsReader {

    private final ScriptSource source;

    private final boolean autocrlf;

    private final List<ExecutionGroup> groups = new ArrayList<>();

    private final List<Statement> statements = new ArrayList<>();

    private final List<LeadingComments.Comment> comments = new ArrayList<>();

    private Optional<String> database = Optional.empty();

    private int lastNumber;

    ExecutionGroupsReader(ScriptSource source, boolean autocrlf) {
        this.source = source;
        this.autocrlf = autocrlf;
    }

    List<ExecutionGroup> read() {
        new StatementSplitter(source).split().forEach(this::readPiece);
        closeGroup();
        return groups;
    }

    /** The comments at the start of statements that were read. */
    List<LeadingComments.Comment> comments() {
        return comments;
    }

    private void readPiece(Piece piece) {
        var reader = new StatementReader(source, piece);
        reader.read();
        comments.addAll(reader.comments());
        for (var command : reader.commands()) {
            closeGroup();
            database = Optional.of(command.database());
        }
        if (reader.hasCode()) {
            lastNumber++;
            statements.add(reader.statement(lastNumber, autocrlf));
        }
    }

    private void closeGroup() {
        groups.add(new ExecutionGroup(database, statements));
        statements.clear();
    }
}
