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
package ac.simons.neo4j.migrations.core.internal.execution.catalog;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.internal.connection.Server;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.internal.schema.reading.RemoteCatalogReader;
import ac.simons.neo4j.migrations.core.internal.schema.reading.RemoteCatalogReader.OptionsColumn;

/** The schema of the database that is migrated. Each statement has a session of its own and commits itself. */
public final class TargetSchema {

    private static final Logger LOG = LoggerFactory.getLogger(TargetSchema.class);
    private static final String AWAIT_INDEXES = "CALL db.awaitIndexes()";

    private final Sessions sessions;
    private final Server server;
    private final List<? extends CatalogItem<?>> ours;

    /**
     * Opens nothing yet.
     *
     * @param ours items of this tool itself, which are no business of migrations
     */
    public TargetSchema(Sessions sessions, Server server, List<? extends CatalogItem<?>> ours) {
        this.sessions = sessions;
        this.server = server;
        this.ours = List.copyOf(ours);
    }

    /** Reads what there is, without the items of this tool. */
    public Catalog read(OptionsColumn options) {
        return read(options, ours);
    }

    /** All items of the same class as the given one, those of this tool included. */
    List<CatalogItem<?>> allOfClassOf(CatalogItem<?> item) {
        return read(OptionsColumn.IGNORED, List.of()).getItems().stream()
                .filter(existing -> existing.getClass() == item.getClass())
                .<CatalogItem<?>>map(existing -> existing)
                .toList();
    }

    boolean hasEquivalentOf(CatalogItem<?> item) {
        return allOfClassOf(item).stream().anyMatch(item::isEquivalentTo);
    }

    private Catalog read(OptionsColumn options, List<? extends CatalogItem<?>> hidden) {
        try (var session = sessions.target()) {
            return new RemoteCatalogReader(server.version(), hidden).read(options, session);
        }
    }

    void run(String statement) {
        LOG.debug("{}", statement);
        try (var session = sessions.target()) {
            LOG.trace("{}", session.run(statement).consume().counters());
        }
    }

    /** Returns when all indexes can be used; the server complains if that never happens. */
    void awaitIndexes() {
        run(AWAIT_INDEXES);
    }
}
