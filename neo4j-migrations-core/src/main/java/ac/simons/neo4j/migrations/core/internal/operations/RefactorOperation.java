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

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.internal.execution.refactoring.TargetDatabase;
import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.Refactoring;

/** Applies refactorings without lock, callbacks or record. */
public final class RefactorOperation {

    private final Workplace workplace;

    public RefactorOperation(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Applies them in the given order and adds up what they changed. */
    public Counters run(@Nullable Refactoring @Nullable ... refactorings) {
        var counters = Counters.empty();
        if (refactorings == null) {
            return counters;
        }
        for (var refactoring : refactorings) {
            if (refactoring != null) {
                counters =
                        counters.add(refactoring.apply(new TargetDatabase(workplace.sessions(), workplace.server())));
            }
        }
        return counters;
    }
}
