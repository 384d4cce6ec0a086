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

/** What is kept about statements that are run again as a whole, whatever happened before. */
final class NoBooks implements Books {

    @Override
    public Optional<Interruption> interruption() {
        return Optional.empty();
    }

    @Override
    public List<Rider> entriesFor(StepMark mark) {
        return List.of();
    }

    @Override
    public List<Rider> progressFor(StepMark mark) {
        return List.of();
    }

    @Override
    public Optional<Query> gate(StepMark mark) {
        return Optional.empty();
    }

    @Override
    public boolean isFollowed() {
        return false;
    }

    @Override
    public boolean isEntered(StepMark mark, PipelinedTransaction transaction) {
        return false;
    }

    @Override
    public void announce(StepMark before, StepMark behind) {
        // Nobody will ask
    }

    @Override
    public void revoke(StepMark mark) {
        // Nobody will ask
    }
}
