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

import java.util.Map;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.internal.history.RecordedChain;
import ac.simons.neo4j.migrations.core.internal.journal.JournalEntry;
import ac.simons.neo4j.migrations.core.internal.lock.Fence;
import ac.simons.neo4j.migrations.core.internal.lock.HeldLock;

/**
 * The lock, and what was answered while it was taken, so that nobody asks again.
 *
 * @param answers empty if nothing was asked, or if it may have changed since
 */
record Opening(Workplace workplace, HeldLock lock, Optional<FirstContact.Made> answers) {

    Fence fence() {
        return lock.fence();
    }

    /** To be used after something was run that may have changed anything. */
    Opening withoutAnswers() {
        return new Opening(workplace, lock, Optional.empty());
    }

    RecordedChain recorded() {
        return answers.map(FirstContact.Made::recorded).orElseGet(workplace::recordedChain);
    }

    Map<String, JournalEntry> interrupted() {
        return answers.map(FirstContact.Made::interrupted).orElseGet(workplace::interrupted);
    }

    void ensureHistorySchema() {
        if (!answers.map(FirstContact.Made::hasHistorySchema).orElse(false)) {
            workplace.historySchema().ensure();
        }
    }
}
