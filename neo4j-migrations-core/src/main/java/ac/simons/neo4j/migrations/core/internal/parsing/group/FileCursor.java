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

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.StatementReader;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.SegmentReader;

/** Reads statements of a large script again, and hands them out when a block of them turned out to be as it was. */
final class FileCursor implements StatementCursor {

    private final StatementsInFile source;

    private final SegmentReader segments;

    private final Iterator<StatementBlock> blocks;

    private Iterator<Statement> checked = List.<Statement>of().iterator();

    private int lastNumber;

    FileCursor(StatementsInFile source, SegmentReader segments) {
        this.source = source;
        this.segments = segments;
        this.blocks = source.blocks().iterator();
        this.lastNumber = source.inFront();
    }

    @Override
    public boolean hasNext() {
        return checked.hasNext() || blocks.hasNext();
    }

    @Override
    public Statement next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (!checked.hasNext()) {
            checked = checked(blocks.next()).iterator();
        }
        return checked.next();
    }

    @Override
    public void close() {
        try {
            segments.close();
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }

    private List<Statement> checked(StatementBlock block) {
        int firstNumber = lastNumber + 1;
        var builder = new StatementBlock.Builder();
        var statements = read(block.size());
        statements.forEach(builder::add);
        if (!block.equals(builder.build())) {
            throw source.changed(firstNumber, firstNumber + block.size() - 1);
        }
        if (!blocks.hasNext()) {
            // Whoever executes these statements shall not fail afterwards because of the file
            close();
        }
        return statements;
    }

    private List<Statement> read(int count) {
        var statements = new ArrayList<Statement>();
        try {
            var segment = segments.next();
            while (segment.isPresent()) {
                var reader = StatementReader.read(segment.get());
                if (reader.hasCode()) {
                    lastNumber++;
                    statements.add(reader.statement(lastNumber, source.autocrlf()));
                }
                if (statements.size() == count) {
                    return statements;
                }
                segment = segments.next();
            }
            return statements;
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }
}
