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

import java.util.List;
import java.util.Optional;

import org.neo4j.driver.Query;

import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction;
import ac.simons.neo4j.migrations.core.internal.connection.Rider;

/**
 * The books that are kept about one migration while it runs. They lie in the schema database, so only steps that change
 * data there can be committed together with their entry; all others are announced before they start.
 */
public interface Books {

    /** Where a former run of the same migration was interrupted. */
    Optional<Interruption> interruption();

    /** What to commit together with the step in front of the mark. */
    List<Rider> entriesFor(StepMark mark);

    /** The same if something is left to do behind the mark, even if that is no step. */
    List<Rider> progressFor(StepMark mark);

    /**
     * What a transaction begins with that did not wait for the commit of the entries for the mark: the server holds it up
     * until that one has ended, and refuses it if they were not committed. Needs entries that were there before. At the
     * beginning of a migration nothing is entered: then it is refused unless the migration in front of it is visible.
     *
     * @return empty if nothing can see to that, so that the transaction has to wait
     */
    Optional<Query> gate(StepMark mark);

    /** Whether the next migration is executed right behind this one. */
    boolean isFollowed();

    /** Whether these entries were committed, for a transaction whose answer got lost; waits until it has ended. */
    boolean isEntered(StepMark mark, PipelinedTransaction transaction);

    /** Announces the step between two marks, which is not committed together with its entry. */
    void announce(StepMark before, StepMark behind);

    /** Takes back the announcement: the step behind the mark was rolled back completely. */
    void revoke(StepMark mark);

    /** Whether the books tell of a step already. */
    enum Entry {
        DONE,
        OUTSTANDING
    }

    /**
     * Where a run was interrupted.
     *
     * @param mark   the steps that are certainly committed
     * @param inDoubt whether the step behind it was announced, so that nobody knows what became of it
     */
    record Interruption(StepMark mark, boolean inDoubt) {}

    /** No books at all: for statements that are run again as a whole, whatever happened before. */
    static Books none() {
        return new NoBooks();
    }
}
