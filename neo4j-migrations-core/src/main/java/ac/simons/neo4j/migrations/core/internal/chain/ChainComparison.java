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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.internal.chain.ChainMismatch.ChecksumChanged;
import ac.simons.neo4j.migrations.core.internal.chain.ChainMismatch.MissingLocally;
import ac.simons.neo4j.migrations.core.internal.chain.ChainMismatch.RecordedInOtherOrder;
import ac.simons.neo4j.migrations.core.internal.chain.ChainMismatch.RecordedTwice;
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

    private final Set<String> recordedVersions = new HashSet<>();

    private final List<ComparedChain.Entry> entries = new ArrayList<>();
    private final List<ChainMismatch> mismatches = new ArrayList<>();
    private final List<RecordedMigration> unreached = new ArrayList<>();

    /** How many mismatches precede the place at which records turned out to be missing. */
    private OptionalInt precedingMismatches = OptionalInt.empty();

    private ChainComparison(List<LocalMigration> locals, List<RecordedMigration> recorded, ChainRules rules) {
        this.rules = rules;
        this.locals = locals;
        this.recorded = recorded;
        for (int i = 0; i < locals.size(); i++) {
            localIndex.put(locals.get(i).version().getValue(), i);
        }
        recorded.forEach(migration -> recordedVersions.add(migration.version()));
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
        for (var migration : recorded) {
            int index = localIndex.getOrDefault(migration.version(), -1);
            if (index != local && recorded.size() > locals.size()) {
                decideHere();
            }
            if (index < local) {
                decideHere();
                unreached.add(migration);
            } else {
                while (local < index) {
                    pass(local++);
                }
                match(locals.get(local++), migration);
            }
        }
        while (local < locals.size()) {
            pending(local++);
        }
        judgeUnreached();
        return new ComparedChain(entries, mismatches);
    }

    /** Whatever is missing weighs more than all mismatches that are found from here on. */
    private void decideHere() {
        if (precedingMismatches.isEmpty()) {
            precedingMismatches = OptionalInt.of(mismatches.size());
        }
    }

    /** Leaves a local migration behind that sorts before a recorded one. */
    private void pass(int index) {
        if (rules.outOfOrder() == OutOfOrder.REFUSED && !recordedVersions.contains(localVersion(index))) {
            mismatches.add(new UnexpectedLocally(index, locals.get(index)));
        }
        pending(index);
    }

    private String localVersion(int index) {
        return locals.get(index).version().getValue();
    }

    private void pending(int index) {
        entries.add(new ComparedChain.Entry(locals.get(index), Optional.empty()));
    }

    private void match(LocalMigration local, RecordedMigration record) {
        entries.add(new ComparedChain.Entry(local, Optional.of(record)));
        boolean repeatable = local.repeatable();
        if (record.repeatable().orElse(repeatable) != repeatable) {
            mismatches.add(new RepeatableChanged(local));
        } else if (!repeatable && rules.checksums() == Checksums.COMPARED && !local.accepts(record.checksum())) {
            mismatches.add(new ChecksumChanged(local, record.checksum()));
        }
    }

    /** Recorded migrations that the walk did not match are missing locally, recorded twice or at an unexpected place. */
    private void judgeUnreached() {
        var twice = versionsRecordedTwice();
        var missing = new ArrayList<RecordedMigration>();
        var repeated = new ArrayList<RecordedMigration>();
        var displaced = new ArrayList<RecordedMigration>();
        for (var migration : unreached) {
            if (!localIndex.containsKey(migration.version())) {
                missing.add(migration);
            } else if (twice.contains(migration.version())) {
                repeated.add(migration);
            } else {
                displaced.add(migration);
            }
        }
        var found = new ArrayList<ChainMismatch>();
        if (!missing.isEmpty()) {
            found.add(new MissingLocally(missing));
        }
        if (!repeated.isEmpty()) {
            found.add(new RecordedTwice(repeated));
        }
        if (!displaced.isEmpty()) {
            found.add(new RecordedInOtherOrder(displaced));
        }
        mismatches.addAll(precedingMismatches.orElse(mismatches.size()), found);
    }

    private Set<String> versionsRecordedTwice() {
        var seen = new HashSet<String>();
        return recorded.stream()
                .map(RecordedMigration::version)
                .filter(version -> !seen.add(version))
                .collect(Collectors.toSet());
    }
}
