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

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.StatementReader;
import ac.simons.neo4j.migrations.core.internal.parsing.group.ExecutionGroup;
import ac.simons.neo4j.migrations.core.internal.parsing.group.ExecutionGroupsReader;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ReadingLimits;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptFile;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptPosition;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.Segment;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.SegmentReader;

/**
 * Reads Cypher scripts completely, so that everything wrong with them is known before their first statement runs. Of
 * scripts that are large it keeps no statements; those are read again when they are executed.
 */
public final class CypherScriptParser {

    private static final String CANNOT_READ = "Cannot read a Cypher script";

    private static final String STATE = "Nothing of it was run.";

    private final ScriptOptions options;

    private final ReadingLimits limits;

    /** Creates a parser that can read any number of scripts, one at a time or at the same time. */
    public CypherScriptParser(ScriptOptions options) {
        this(options, ReadingLimits.DEFAULT);
    }

    CypherScriptParser(ScriptOptions options, ReadingLimits limits) {
        this.options = Objects.requireNonNull(options, "options");
        this.limits = limits;
    }

    /**
     * Reads a migration.
     *
     * @throws IOException         if the file cannot be read to its end
     * @throws MigrationsException if the script is wrong, with all problems of the file in one message
     */
    public CypherScript parse(ScriptFile file) throws IOException {
        var problems = new Problems(CANNOT_READ);
        var script = parse(file, problems);
        problems.throwIfAny(STATE);
        return script;
    }

    /**
     * Reads one of several migrations whose problems shall be reported together.
     *
     * @param problems takes what is wrong with the script; if it gets anything, the result is not to be used
     * @throws IOException if the file cannot be read to its end
     */
    public CypherScript parse(ScriptFile file, Problems problems) throws IOException {
        var checksums = new Checksums();
        var flyway = new FlywayChecksum();
        var entries = new StatementListReader(options.autocrlf());
        var groups = executionGroupsReader();
        var preconditions = new PreconditionsReader();
        read(file, problems, segment -> {
            entries.read(segment).forEach(checksums::accept);
            if (options.flywayCompatibleChecksums()) {
                flyway.accept(segment);
            }
            var statement = StatementReader.read(segment);
            groups.accept(statement);
            preconditions.accept(segment, statement.comments());
        });
        var checksum = options.flywayCompatibleChecksums() ? flyway.value() : checksums.all();
        var alternative = checksums.withoutPreconditions();
        return new CypherScript(
                checksum,
                checksum.equals(alternative) ? Set.of() : Set.of(alternative),
                preconditions.preconditions(),
                groups.groups(file));
    }

    /**
     * Reads a callback: it has no checksum, and preconditions are plain comments in it.
     *
     * @param problems takes what is wrong with the script; if it gets anything, the result is not to be used
     * @throws IOException if the file cannot be read to its end
     */
    public List<ExecutionGroup> parseCallback(ScriptFile file, Problems problems) throws IOException {
        var groups = executionGroupsReader();
        read(file, problems, segment -> groups.accept(StatementReader.read(segment)));
        return groups.groups(file);
    }

    /**
     * Reads the entries that checksums are computed from; all of them are kept.
     *
     * @throws IOException         if the file cannot be read to its end
     * @throws MigrationsException if one statement switches the database twice
     */
    public StatementList parseStatementList(ScriptFile file) throws IOException {
        var problems = new Problems(CANNOT_READ);
        var reader = new StatementListReader(options.autocrlf());
        var entries = new ArrayList<String>();
        read(file, problems, segment -> entries.addAll(reader.read(segment)));
        problems.throwIfAny(STATE);
        return new StatementList(entries);
    }

    private void read(ScriptFile file, Problems problems, Consumer<Segment> consumer) throws IOException {
        var found = new ScriptProblems(file.location(), problems);
        try (var segments = SegmentReader.open(file, ScriptPosition.START, limits.buffer())) {
            var next = segments.next();
            while (next.isPresent()) {
                var segment = next.get();
                consumer.accept(segment);
                segment.problems().forEach((line, problem) -> found.add(problem.code(), line, problem.text()));
                next = segments.next();
            }
        }
        found.end();
    }

    private ExecutionGroupsReader executionGroupsReader() {
        return new ExecutionGroupsReader(options.autocrlf(), limits);
    }
}
