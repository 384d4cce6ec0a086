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
import java.util.List;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptFile;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptPosition;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.SegmentReader;

/**
 * Where the statements of a large script are read from again.
 *
 * @param file     the script
 * @param start    the start of the segment that may hold the first of them
 * @param inFront  number of statements in front of it
 * @param blocks   all that was checked, in order
 * @param autocrlf whether CRLF inside a statement is read as LF
 * @param buffer   number of characters to start the buffer with
 */
record StatementsInFile(
        ScriptFile file, ScriptPosition start, int inFront, List<StatementBlock> blocks, boolean autocrlf, int buffer)
        implements ExecutionGroup.Source {

    StatementsInFile {
        blocks = List.copyOf(blocks);
    }

    @Override
    public StatementCursor open() {
        try {
            return new FileCursor(this, SegmentReader.open(file, start, buffer));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    MigrationsException unreadable(IOException cause) {
        return Failure.of(
                        ErrorCode.NOT_READABLE,
                        "Cannot read %s again, as large scripts are for their execution".formatted(file.location()))
                .because(cause.toString())
                .next("Make the file readable, and leave it alone until it has been executed")
                .toException(cause);
    }

    MigrationsException changed(int firstNumber, int lastNumber) {
        return Failure.of(
                        ErrorCode.FILE_CHANGED,
                        "Cannot execute the statements %d to %d of %s"
                                .formatted(firstNumber, lastNumber, file.location()))
                .because("the file was changed after it had been checked")
                .next("Leave files alone until they have been executed")
                .toException();
    }
}
