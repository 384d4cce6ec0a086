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
package io.github.neo4jmigrations.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import ac.simons.neo4j.migrations.core.internal.parsing.CypherScript;
import ac.simons.neo4j.migrations.core.internal.parsing.CypherScriptParser;
import ac.simons.neo4j.migrations.core.internal.parsing.ScriptOptions;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptFile;

/** How long it takes to read one script: statements, lines, preconditions, checksum. It grows linearly with the script. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScriptReadingBenchmark {

    /** Number of statements of the script. */
    @Param({"10", "1000", "100000"})
    public int statements;

    private byte[] script = {};

    /** Writes the script. */
    @Setup
    public void writeScript() {
        script = IntStream.range(0, statements)
                .mapToObj(i -> "// Shelf %d\nCREATE (s:Shelf {code: 'A;%d', name: \"it's\"})\nSET s.`odd name` = %d;\n"
                        .formatted(i, i, i))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads it.
     *
     * @return what was read, so that reading is not optimised away
     * @throws IOException never, as the script lies in memory
     */
    @Benchmark
    public CypherScript read() throws IOException {
        return new CypherScriptParser(new ScriptOptions(false, false))
                .parse(new ScriptFile("benchmark.cypher", () -> new ByteArrayInputStream(script)));
    }
}
