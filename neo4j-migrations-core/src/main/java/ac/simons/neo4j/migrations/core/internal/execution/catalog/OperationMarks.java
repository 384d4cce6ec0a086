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
import java.util.Optional;
import java.util.zip.CRC32;

import ac.simons.neo4j.migrations.core.internal.connection.Rider;
import ac.simons.neo4j.migrations.core.internal.execution.Books;
import ac.simons.neo4j.migrations.core.internal.execution.StepMark;
import ac.simons.neo4j.migrations.core.internal.execution.refactoring.Commitment;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation;

/** Keeps the books of a migration in XML, each operation is a step. */
final class OperationMarks {

    private final List<CatalogOperation> operations;
    private final Books books;
    private final StepMark interruptedAt;
    private final boolean isInDoubt;
    private final boolean booksLieInTarget;
    private boolean isAnnounced;

    /**
     * Opens the books.
     *
     * @param booksLieInTarget whether they lie where data are changed
     */
    OperationMarks(List<CatalogOperation> operations, Books books, boolean booksLieInTarget) {
        this.operations = operations;
        this.books = books;
        this.booksLieInTarget = booksLieInTarget;
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

    /** Whether nobody knows if a former run has executed an operation that may change more if it is repeated. */
    boolean isOpenQuestion(int index) {
        return isInDoubt
                && index == interruptedAt.finished()
                && !booksLieInTarget
                && commitment(index).filter(Commitment.AT_ONCE::equals).isPresent();
    }

    /**
     * Announces an operation, unless its entry can be committed with it. A comparison must not be repeated behind a change,
     * and a change of data not behind itself.
     *
     * @return what to commit together with the operation
     */
    List<Rider> begin(int index) {
        if (operations.get(index) instanceof CatalogOperation.Verify) {
            return List.of();
        }
        var commitment = commitment(index);
        if (booksLieInTarget && commitment.filter(Commitment::isAtOnce).isPresent()) {
            isAnnounced = false;
            return books.progressFor(before(index + 1));
        }
        if (!isAnnounced || commitment.isPresent()) {
            books.announce(before(index), before(index + 1));
        }
        // So that the next operation tells that this one is done
        isAnnounced = commitment.isEmpty();
        return List.of();
    }

    /** Takes back the announcement of an operation if it was rolled back completely. */
    void fail(int index, RuntimeException failure) {
        if (booksLieInTarget || commitment(index).filter(Commitment::isAtOnce).isEmpty()) {
            return;
        }
        try {
            books.revoke(before(index));
        } catch (RuntimeException e) {
            // The next run has to ask then; what went wrong first is what matters
            failure.addSuppressed(e);
        }
    }

    /** Empty for what changes no data. */
    private Optional<Commitment> commitment(int index) {
        return operations.get(index) instanceof CatalogOperation.Refactor refactor
                ? Optional.of(Commitment.of(refactor.refactoring()))
                : Optional.empty();
    }

    private StepMark before(int index) {
        var checksum = new CRC32();
        operations
                .subList(0, index)
                .forEach(operation -> checksum.update(operation.describe().getBytes(UTF_8)));
        return new StepMark(index, operations.size(), Long.toString(checksum.getValue()));
    }
}
