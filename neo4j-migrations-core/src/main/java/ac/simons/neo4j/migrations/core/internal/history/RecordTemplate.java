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
package ac.simons.neo4j.migrations.core.internal.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;

/** The properties that are the same in all records of one chain, and those that come from a migration. */
final class RecordTemplate {

    private final Optional<String> migrationTarget;
    private final Map<String, Object> installation = new HashMap<>();

    /**
     * Creates a template for one chain.
     *
     * @param migrationTarget name of the chain, empty for the default chain
     * @param installedBy     who is recorded, left out if empty
     * @param connectedAs     user of the connection
     */
    RecordTemplate(Optional<String> migrationTarget, Optional<String> installedBy, String connectedAs) {
        this.migrationTarget = migrationTarget;
        installedBy.ifPresent(name -> installation.put(HistoryGraph.BY, name));
        installation.put(HistoryGraph.CONNECTED_AS, connectedAs);
    }

    /** Parameters that restrict a statement to the chain, to be completed by the caller. */
    Map<String, Object> chain() {
        return chain(migrationTarget);
    }

    static Map<String, Object> chain(Optional<String> migrationTarget) {
        var parameters = new HashMap<String, Object>();
        parameters.put("defaultChain", HistoryGraph.DEFAULT_CHAIN);
        parameters.put("chain", migrationTarget.orElse(HistoryGraph.DEFAULT_CHAIN));
        return parameters;
    }

    Map<String, Object> installation() {
        return Map.copyOf(installation);
    }

    Map<String, Object> baseline() {
        var node = new HashMap<String, Object>();
        node.put(HistoryGraph.VERSION, HistoryGraph.BASELINE);
        migrationTarget.ifPresent(target -> node.put(HistoryGraph.MIGRATION_TARGET, target));
        return node;
    }

    Map<String, Object> node(LocalMigration migration) {
        var node = new HashMap<String, Object>();
        node.put(HistoryGraph.VERSION, migration.version().getValue());
        node.put(HistoryGraph.TYPE, migration.type().name());
        node.put(HistoryGraph.REPEATABLE, migration.repeatable());
        node.put(HistoryGraph.SOURCE, migration.source());
        migration.description().ifPresent(text -> node.put(HistoryGraph.DESCRIPTION, text));
        migration.checksum().ifPresent(text -> node.put(HistoryGraph.CHECKSUM, text));
        migrationTarget.ifPresent(target -> node.put(HistoryGraph.MIGRATION_TARGET, target));
        return node;
    }
}
