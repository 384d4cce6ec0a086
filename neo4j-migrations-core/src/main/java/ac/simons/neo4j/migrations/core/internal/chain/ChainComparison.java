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
package ac.simons.neo4j.migrations.core.internal.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.internal.chain.ChainMismatch.ChecksumChanged;
import ac.simons.neo4j.migrations.core.internal.chain.ChainMismatch.MissingLocally;
import ac.simons.neo4j.migrations.core.internal.chain.ChainMismatch.RecordedInOtherOrder;
import ac.simons.neo4j.migrations.core.internal.chain.ChainMismatch.RepeatableChanged;
import ac.simons.neo4j.migrations.core.internal.chain.ChainMismatch.UnexpectedLocally;
import ac.simons.neo4j.migrations.core.internal.chain.ChainRules.Checksums;
import ac.simons.neo4j.migrations.core.internal.chain.ChainRules.OutOfOrder;

/**
 * Walks along the recorded chain with a pointer into the local migrations and finds out what is applied, what is pending
 * and where both contradict each other. All contradictions are found, not just the first one.
 */
public final class ChainComparison {

    private final ChainRules rules;
    private final List<LocalMigration> locals;
    private final List<RecordedMigration> recorded;
    private final Map<String, Integer> localIndex = new HashMap<>();

    private final List<ComparedChain.Entry> entries = new ArrayList<>();
    private final List<ChainMismatch> mismatches = new ArrayList<>();
    private final List<RecordedMigration> unreached = new ArrayList<>();

    private ChainComparison(List<LocalMigration> locals, List<RecordedMigration> recorded, ChainRules rules) {
        this.rules = rules;
        this.locals = locals;
        this.recorded = recorded;
        for (int i = 0; i < locals.size(); i++) {
            localIndex.put(locals.get(i).version().getValue(), i);
        }
    }

    /**
     * Compares.
     *
     * @param locals   local migrations in the order of their versions, each version once
     * @param recorded recorded migrations in recorded order
     * @param rules    how strict to be
     */
    public static ComparedChain compare(
            List<LocalMigration> locals, List<RecordedMigration> recorded, ChainRules rules) {
        return new ChainComparison(locals, recorded, rules).walk();
    }

    private ComparedChain walk() {
        int local = 0;
        int position = 0;
        while (position < recorded.size() && local < locals.size()) {
            var record = recorded.get(position);
            if (localVersion(local).equals(record.version())) {
                match(locals.get(local++), record);
                position++;
            } else if (recorded.size() > locals.size()) {
                break;
            } else if (rules.outOfOrder() == OutOfOrder.PENDING) {
                pending(local++);
            } else if (localIndex.getOrDefault(record.version(), -1) < local) {
                unreached.add(record);
                position++;
            } else {
                mismatches.add(new UnexpectedLocally(local, locals.get(local)));
                pending(local++);
            }
        }
        unreached.addAll(recorded.subList(position, recorded.size()));
        judgeUnreached();
        while (local < locals.size()) {
            pending(local++);
        }
        return new ComparedChain(entries, mismatches);
    }

    private String localVersion(int index) {
        return locals.get(index).version().getValue();
    }

    private void pending(int index) {
        entries.add(new ComparedChain.Entry(locals.get(index), Optional.empty()));
    }

    private void match(LocalMigration local, RecordedMigration record) {
        entries.add(new ComparedChain.Entry(local, Optional.of(record)));
        boolean repeatable = local.version().isRepeatable();
        if (record.repeatable().orElse(repeatable) != repeatable) {
            mismatches.add(new RepeatableChanged(local));
        } else if (!repeatable && rules.checksums() == Checksums.COMPARED && !local.accepts(record.checksum())) {
            mismatches.add(new ChecksumChanged(local, record.checksum()));
        }
    }

    /** Recorded migrations that the walk did not match are missing locally, or lie at an unexpected place. */
    private void judgeUnreached() {
        var missing = unreached.stream()
                .filter(record -> !localIndex.containsKey(record.version()))
                .toList();
        var displaced = unreached.stream()
                .filter(record -> localIndex.containsKey(record.version()))
                .toList();
        if (!missing.isEmpty()) {
            mismatches.add(new MissingLocally(missing));
        } else if (!displaced.isEmpty()) {
            mismatches.add(new RecordedInOtherOrder(displaced));
        }
    }
}
