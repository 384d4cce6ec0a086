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
package ac.simons.neo4j.migrations.core.internal.execution.refactoring;

import ac.simons.neo4j.migrations.core.refactorings.Refactoring;

/** What a refactoring commits at once, which decides what can be known about it after an interruption. */
public enum Commitment {
    /** All of its data, and an entry of the books with them if there are any. Applied again it may change more. */
    AT_ONCE,
    /** The same, but applied again it finds nothing more to do. */
    AT_ONCE_AND_REPEATABLE,
    /** Single batches, or the schema. Applied again it does the rest. */
    IN_PARTS;

    /** That of a refactoring. */
    public static Commitment of(Refactoring refactoring) {
        if (refactoring instanceof NodeMerge) {
            return AT_ONCE;
        }
        return refactoring instanceof Batchable batchable ? of(batchable) : IN_PARTS;
    }

    private static Commitment of(Batchable refactoring) {
        if (refactoring.customization().batchSize() != null) {
            return IN_PARTS;
        }
        var undoesItself = refactoring instanceof Inversion inversion && inversion.undoesItself();
        // Queries of users may find more the second time
        var findsMore = refactoring.customization().customQuery() != null;
        return undoesItself || findsMore ? AT_ONCE : AT_ONCE_AND_REPEATABLE;
    }

    /** Whether it has to be all or nothing. */
    public boolean isAtOnce() {
        return this != IN_PARTS;
    }
}
