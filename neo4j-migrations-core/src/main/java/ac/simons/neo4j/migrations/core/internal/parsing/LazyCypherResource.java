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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.CypherResource;
import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ReadingLimits;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptFile;

/** A script that is read when it is asked for something for the first time, and again for its execution if it is large. */
public final class LazyCypherResource implements CypherResource {

    private final ScriptFile file;
    private final CypherScriptParser parser;
    private byte @Nullable [] small;
    private @Nullable StatementList statements;
    private @Nullable CypherScript script;

    public LazyCypherResource(String identifier, Supplier<InputStream> content, ScriptOptions options) {
        this.file = new ScriptFile(identifier, () -> open(content));
        this.parser = new CypherScriptParser(options);
    }

    @Override
    public String getIdentifier() {
        return file.location();
    }

    @Override
    public String getChecksum() {
        return script().checksum();
    }

    @Override
    public List<String> getExecutableStatements() {
        return statements().executableStatements();
    }

    @Override
    public List<String> getSingleLineComments() {
        return statements().singleLineComments();
    }

    /** The script as it is executed. */
    public synchronized CypherScript script() {
        if (script == null) {
            script = read(parser::parse);
        }
        return script;
    }

    private synchronized StatementList statements() {
        if (statements == null) {
            statements = read(parser::parseStatementList);
        }
        return statements;
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.from(file);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
    }

    /** What is small is kept, so that all readings are of the same content. */
    private InputStream open(Supplier<InputStream> content) throws IOException {
        if (small != null) {
            return new ByteArrayInputStream(small);
        }
        var stream = content.get();
        var start = stream.readNBytes(ReadingLimits.DEFAULT.block() + 1);
        if (start.length > ReadingLimits.DEFAULT.block()) {
            return new SequenceInputStream(new ByteArrayInputStream(start), stream);
        }
        stream.close();
        small = start;
        return new ByteArrayInputStream(start);
    }

    private RuntimeException unreadable(@Nullable IOException cause) {
        return Failure.of(ErrorCode.NOT_READABLE, "Cannot read " + file.location())
                .because(String.valueOf(cause))
                .leaving("Nothing of it was run")
                .toException(cause);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(ScriptFile file) throws IOException;
    }
}
