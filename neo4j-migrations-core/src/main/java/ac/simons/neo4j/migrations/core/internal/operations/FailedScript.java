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
package ac.simons.neo4j.migrations.core.internal.operations;

import java.util.List;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.internal.connection.Server;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptOutcome;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;
import ac.simons.neo4j.migrations.core.internal.parsing.group.ExecutionGroup;

/**
 * Tells where and why statements of a file failed.
 *
 * @param location    the file
 * @param groups      all its statements
 * @param ownDatabase where statements outside any {@code :use} run, if that is known
 */
record FailedScript(Server server, String location, List<ExecutionGroup> groups, Optional<String> ownDatabase) {

    String describe(ScriptOutcome.Failed failed) {
        return place(failed) + " was refused by " + server.describe(database(failed)) + ": "
                + failed.complaint().words();
    }

    private String place(ScriptOutcome.Failed failed) {
        return failed.statement()
                .flatMap(statement -> failed.excerpt().map(excerpt -> place(statement, excerpt.position())))
                .orElseGet(() -> "its transaction (%s)".formatted(location));
    }

    /** Where a statement stands. */
    String place(Statement statement) {
        return place(statement, String.valueOf(statement.line()));
    }

    private String place(Statement statement, String position) {
        return "statement %d of %d (%s:%s)"
                .formatted(statement.number(), ExecutionGroup.numberOfStatements(groups), location, position);
    }

    /** Empty if it is not a statement that failed, and statements run in several databases. */
    private Optional<String> database(ScriptOutcome.Failed failed) {
        var databases = groups.stream()
                .filter(group -> concerns(group, failed.statement()))
                .map(group -> group.database().or(() -> ownDatabase))
                .distinct()
                .toList();
        return databases.size() == 1 ? databases.get(0) : Optional.empty();
    }

    private boolean concerns(ExecutionGroup group, Optional<Statement> failed) {
        int before = ExecutionGroup.numberOfStatements(groups.subList(0, groups.indexOf(group)));
        return failed.map(statement -> statement.number() > before && statement.number() <= before + group.size())
                .orElse(!group.isEmpty());
    }
}
