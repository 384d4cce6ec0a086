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

import ac.simons.neo4j.migrations.core.internal.schema.bookkeeping.BookkeepingLabels;

/**
 * Labels, types and properties of the recorded chain:
 * {@code (BASELINE)-[:MIGRATED_TO]->(first)-[:MIGRATED_TO]->(second)…}. Other tools read and write the same graph.
 */
final class HistoryGraph {

    static final String MIGRATION = BookkeepingLabels.MIGRATION;
    static final String MIGRATED_TO = "MIGRATED_TO";
    static final String REPEATED = "REPEATED";

    static final String VERSION = "version";
    static final String MIGRATION_TARGET = "migrationTarget";
    static final String DESCRIPTION = "description";
    static final String TYPE = "type";
    static final String REPEATABLE = "repeatable";
    static final String SOURCE = "source";
    static final String CHECKSUM = "checksum";

    static final String AT = "at";
    static final String IN = "in";
    static final String BY = "by";
    static final String CONNECTED_AS = "connectedAs";

    static final String BASELINE = "BASELINE";
    /** Stands for the chain whose nodes have no migration target. */
    static final String DEFAULT_CHAIN = "<default>";

    private HistoryGraph() {}
}
