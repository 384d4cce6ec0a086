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
package ac.simons.neo4j.migrations.core.internal.schema.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;

/** Reads the constraints and indexes of a database, apart from indexes that servers look after themselves. */
public final class RemoteCatalogReader {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteCatalogReader.class);

    private static final Set<Index.Type> LOOKED_AFTER_BY_SERVERS =
            EnumSet.of(Index.Type.LOOKUP, Index.Type.CONSTRAINT_BACKING_INDEX);

    private final Neo4jVersion version;

    private final List<? extends CatalogItem<?>> hidden;

    /**
     * Creates a reader for the databases of a server.
     *
     * @param version what the server is
     * @param hidden  items to leave out, under whatever name they exist
     */
    public RemoteCatalogReader(Neo4jVersion version, List<? extends CatalogItem<?>> hidden) {
        this.version = version;
        this.hidden = List.copyOf(hidden);
    }

    /** What becomes of the options that servers report. */
    public enum OptionsColumn {
        /** They are part of the items. */
        READ,
        /** Items have no options. */
        IGNORED
    }

    /**
     * Reads the catalog with two queries.
     *
     * @param options what becomes of the options
     * @param queries runs queries in the database in question
     */
    public Catalog read(OptionsColumn options, SimpleQueryRunner queries) {
        var items = Stream.concat(constraints(options, queries), indexes(options, queries))
                .filter(item -> hidden.stream().noneMatch(item::isEquivalentTo))
                .toList();
        return Catalog.of(items);
    }

    private Stream<CatalogItem<?>> constraints(OptionsColumn options, SimpleQueryRunner queries) {
        return queries.run(version.getShowConstraints()).stream()
                .filter(known("constraint", ConstraintRow::isKnown))
                .map(Constraint::parse)
                .map(constraint -> options == OptionsColumn.READ ? constraint : constraint.withOptions(null));
    }

    private Stream<CatalogItem<?>> indexes(OptionsColumn options, SimpleQueryRunner queries) {
        return queries.run(version.getShowIndexes()).stream()
                .filter(known("index", IndexRow::isKnown))
                .map(Index::parse)
                .filter(index -> !LOOKED_AFTER_BY_SERVERS.contains(index.getType()))
                .map(index -> options == OptionsColumn.READ ? index : index.withOptions(null));
    }

    private static Predicate<Record> known(String what, Predicate<Record> isKnown) {
        return row -> {
            var known = isKnown.test(row);
            if (!known) {
                LOG.warn(
                        "The {} {} is of the type {}, which catalogs do not know. It is left alone.",
                        what,
                        row.get("name").asString(""),
                        row.get("type").asString(""));
            }
            return known;
        };
    }
}
