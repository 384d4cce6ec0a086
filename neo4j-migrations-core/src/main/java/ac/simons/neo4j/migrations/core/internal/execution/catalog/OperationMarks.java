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
package ac.simons.neo4j.migrations.core.internal.execution.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.zip.CRC32;

import ac.simons.neo4j.migrations.core.internal.execution.Books;
import ac.simons.neo4j.migrations.core.internal.execution.StepMark;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation;

/** Keeps the books of a migration in XML, each operation is a step. */
final class OperationMarks {

    private final List<CatalogOperation> operations;
    private final Books books;
    private final StepMark interruptedAt;
    private final boolean isInDoubt;
    private boolean isAnnounced;

    OperationMarks(List<CatalogOperation> operations, Books books) {
        this.operations = operations;
        this.books = books;
        this.interruptedAt =
                books.interruption().map(Books.Interruption::mark).orElse(StepMark.start(operations.size()));
        this.isInDoubt = books.interruption().map(Books.Interruption::inDoubt).orElse(false);
    }

    /** Where a former run was interrupted, or the beginning. */
    StepMark interruptedAt() {
        return interruptedAt;
    }

    /** Whether a former run may have executed operations that nobody knows of. */
    boolean isInDoubt() {
        return isInDoubt;
    }

    /** Whether what a former run has executed is not in the file any more. */
    boolean isEdited() {
        return interruptedAt.finished() > operations.size()
                || !before(interruptedAt.finished()).checksum().equals(interruptedAt.checksum());
    }

    StepMark end() {
        return before(operations.size());
    }

    /** A comparison must not be repeated behind a change, and a change of data not behind itself. */
    void announce(int index) {
        var operation = operations.get(index);
        if (!(operation instanceof CatalogOperation.Verify)
                && (!isAnnounced || operation instanceof CatalogOperation.Refactor)) {
            books.announce(before(index), before(index + 1));
            isAnnounced = true;
        }
    }

    private StepMark before(int index) {
        var checksum = new CRC32();
        operations
                .subList(0, index)
                .forEach(operation -> checksum.update(operation.describe().getBytes(UTF_8)));
        return new StepMark(index, operations.size(), Long.toString(checksum.getValue()));
    }
}
