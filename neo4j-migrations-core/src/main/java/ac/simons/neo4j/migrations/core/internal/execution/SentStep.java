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
package ac.simons.neo4j.migrations.core.internal.execution;

import java.time.Duration;
import java.util.List;

import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction;
import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction.Carried;
import ac.simons.neo4j.migrations.core.internal.connection.Rider;

/** A step that was sent, and what was sent behind its statements; the answers may be under way. */
record SentStep(Window window, Carried entries) {

    static SentStep send(Step step, List<Rider> entries, PipelinedTransaction transaction, Progress progress) {
        var window = new Window(transaction, progress);
        var unused = progress.whileReading(() -> {
            step.statements().forEach(window::send);
            return window;
        });
        return new SentStep(window, transaction.carry(entries));
    }

    /** Waits no longer than that, and tells whether all went well. */
    boolean succeedsWithin(Duration limit) {
        return entries.succeedsWithin(limit);
    }

    /** Waits for all answers, and throws what the first bad one says. */
    void await(Progress progress) {
        window.awaitAll();
        progress.startEntering();
        entries.check();
    }
}
