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

import java.util.List;

import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.VersionedCatalog;
import ac.simons.neo4j.migrations.core.internal.chain.ChainElement;
import ac.simons.neo4j.migrations.core.internal.history.RecordedChain;

/** Answers which migrations there are locally, and what they define. Writes nothing, needs no lock, calls nobody back. */
public final class LocalSideOperation {

    private static final String ASKED = "Cannot tell what the local migrations define";
    private static final String ASKED_FOR_MIGRATIONS = "Cannot tell which migrations there are";

    private final Workplace workplace;

    public LocalSideOperation(Workplace workplace) {
        this.workplace = workplace;
    }

    /** The migrations that take part, as far as their preconditions hold. */
    public List<MigrationChain.Element> migrations() {
        workplace.files().requireSoundAndWarnIfNone(workplace.settings().locations());
        var selected = comparison().selected();
        selected.requireSound(ASKED_FOR_MIGRATIONS);
        return selected.migrations().stream()
                .<MigrationChain.Element>map(ChainElement::of)
                .toList();
    }

    /** The constraints and indexes that these migrations define. */
    public VersionedCatalog catalog() {
        workplace.files().requireSoundAndWarnIfNone(workplace.settings().locations());
        if (workplace.files().scripts().isEmpty()) {
            return workplace.catalog();
        }
        var selected = comparison().selected();
        selected.requireSound(ASKED);
        return selected.catalog();
    }

    /** Only preconditions need the database: all others take part whatever it has recorded. */
    private Comparison comparison() {
        return workplace.files().scripts().stream().anyMatch(Candidate::isConditional)
                ? Comparison.of(workplace, workplace.recordedChain())
                : Comparison.of(workplace, RecordedChain.NONE);
    }
}
