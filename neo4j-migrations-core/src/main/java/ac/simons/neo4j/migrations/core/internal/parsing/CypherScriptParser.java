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

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/** Reads Cypher scripts completely, so that everything wrong with them is known before their first statement runs. */
public final class CypherScriptParser {

    private static final String STATE = "Nothing of it was run.";

    private final ScriptOptions options;

    private final PreconditionParser preconditionParser = new PreconditionParser();

    /** Creates a parser that can read any number of scripts, one at a time or at the same time. */
    public CypherScriptParser(ScriptOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * Reads a migration.
     *
     * @param location what a message may call the file, for example its path
     * @param content  the bytes of the file, read to the end, not closed
     * @throws IOException         if the content cannot be read to its end
     * @throws MigrationsException if the script is wrong, with all problems of the file in one message
     */
    public CypherScript parse(String location, InputStream content) throws IOException {
        var problems = new Problems("Cannot read a Cypher script");
        var script = parse(location, content, problems);
        problems.throwIfAny(STATE);
        return script;
    }

    /**
     * Reads one of several migrations whose problems shall be reported together.
     *
     * @param location what a message may call the file, for example its path
     * @param content  the bytes of the file, read to the end, not closed
     * @param problems takes what is wrong with the script; if it gets anything, the result is not to be used
     * @throws IOException if the content cannot be read to its end
     */
    public CypherScript parse(String location, InputStream content, Problems problems) throws IOException {
        var source = read(content);
        var statements = statementList(source);
        var checksum =
                options.flywayCompatibleChecksums() ? Checksums.flywayCompatible(source) : Checksums.of(statements);
        var withoutPreconditions = Checksums.withoutPreconditions(statements);
        var reader = executionGroupsReader(source);
        var groups = reader.read();
        var script = new CypherScript(
                checksum,
                checksum.equals(withoutPreconditions) ? Set.of() : Set.of(withoutPreconditions),
                preconditions(source, reader.comments()),
                groups);
        source.problems().forEach((line, problem) -> problems.add(location, line, problem));
        return script;
    }

    /**
     * Reads a callback: it has no checksum, and preconditions are plain comments in it.
     *
     * @param location what a message may call the file, for example its path
     * @param content  the bytes of the file, read to the end, not closed
     * @param problems takes what is wrong with the script; if it gets anything, the result is not to be used
     * @throws IOException if the content cannot be read to its end
     */
    public List<ExecutionGroup> parseCallback(String location, InputStream content, Problems problems)
            throws IOException {
        var source = read(content);
        var groups = executionGroupsReader(source).read();
        source.problems().forEach((line, problem) -> problems.add(location, line, problem));
        return groups;
    }

    /**
     * Reads the entries that checksums are computed from.
     *
     * @param location what a message may call the file, for example its path
     * @param content  the bytes of the file, read to the end, not closed
     * @throws IOException         if the content cannot be read to its end
     * @throws MigrationsException if one statement switches the database twice
     */
    public StatementList parseStatementList(String location, InputStream content) throws IOException {
        var source = read(content);
        var statements = statementList(source);
        var problems = new Problems("Cannot read a Cypher script");
        source.problems().forEach((line, problem) -> problems.add(location, line, problem));
        problems.throwIfAny(STATE);
        return statements;
    }

    private static ScriptSource read(InputStream content) throws IOException {
        return new ScriptSource(new String(content.readAllBytes(), UTF_8));
    }

    private StatementList statementList(ScriptSource source) {
        return new StatementListReader(source, options.autocrlf()).read();
    }

    private ExecutionGroupsReader executionGroupsReader(ScriptSource source) {
        return new ExecutionGroupsReader(source, options.autocrlf());
    }

    private List<Precondition> preconditions(ScriptSource source, List<LeadingComments.Comment> comments) {
        var preconditions = new ArrayList<Precondition>();
        for (var comment : comments) {
            if (preconditionParser.isMeantAsPrecondition(comment.text())) {
                preconditionParser
                        .parse(comment.text(), comment.line())
                        .ifPresentOrElse(
                                preconditions::add,
                                () -> source.addProblem(comment.line(), preconditionParser.refusalOf(comment.text())));
            }
        }
        return preconditions;
    }
}
