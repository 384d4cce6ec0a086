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
import java.util.List;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.StatementReader;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ReadingLimits;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptFile;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptPosition;

/** Groups what a script sends to the server by the databases it switches to. */
public final class ExecutionGroupsReader {

    private final boolean autocrlf;

    private final ReadingLimits limits;

    private final List<ExecutionGroupBuilder> groups = new ArrayList<>();

    private int lastNumber;

    private long length;

    private boolean isLarge;

    public ExecutionGroupsReader(boolean autocrlf, ReadingLimits limits) {
        this.autocrlf = autocrlf;
        this.limits = limits;
        openGroup(Optional.empty(), ScriptPosition.START);
    }

    /** Takes the next statement of the script. */
    public void accept(StatementReader reader) {
        for (var command : reader.commands()) {
            openGroup(Optional.of(command.database()), reader.position());
        }
        if (reader.hasCode()) {
            lastNumber++;
            add(reader.statement(lastNumber, autocrlf));
        }
    }

    /**
     * All groups in order, the first one may be empty.
     *
     * @param file where the statements of a large script are read from again
     */
    public List<ExecutionGroup> groups(ScriptFile file) {
        return groups.stream()
                .map(group -> isLarge ? group.buildForgotten(file, autocrlf, limits.buffer()) : group.buildKept())
                .toList();
    }

    private void openGroup(Optional<String> database, ScriptPosition position) {
        groups.add(new ExecutionGroupBuilder(database, position, lastNumber));
    }

    private void add(Statement statement) {
        var group = groups.get(groups.size() - 1);
        group.add(statement, limits.block());
        length += statement.text().length();
        if (isLarge) {
            group.forget();
        } else if (length > limits.block()) {
            isLarge = true;
            groups.forEach(ExecutionGroupBuilder::forget);
        }
    }
}
