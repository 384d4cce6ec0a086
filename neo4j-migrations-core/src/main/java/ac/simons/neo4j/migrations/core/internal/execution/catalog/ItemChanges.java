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

import java.util.Optional;
import java.util.Set;

import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.internal.connection.ServerCodes;

/**
 * Creates and drops single items. Servers that do not know how to do nothing if an item is there already, or not there, are
 * helped: only what they say about exactly that is taken for success, and only after a look at the schema.
 */
final class ItemChanges {

    private static final Logger LOG = LoggerFactory.getLogger(ItemChanges.class);

    private static final Set<String> CONSTRAINT_IS_THERE =
            Set.of(ServerCodes.EQUIVALENT_SCHEMA_RULE_EXISTS, ServerCodes.CONSTRAINT_EXISTS);
    private static final Set<String> INDEX_IS_THERE = Set.of(
            ServerCodes.EQUIVALENT_SCHEMA_RULE_EXISTS, ServerCodes.INDEX_EXISTS, ServerCodes.INDEX_WITH_NAME_EXISTS);

    private final TargetSchema schema;
    private final ItemStatements statements;

    ItemChanges(TargetSchema schema, ItemStatements statements) {
        this.schema = schema;
        this.statements = statements;
    }

    void create(CatalogItem<?> item) {
        schema.run(statements.create(item));
    }

    void createIfNotExists(CatalogItem<?> item) {
        if (statements.canBeIdempotent(item)) {
            schema.run(statements.createIfNotExists(item));
        } else if (item instanceof Constraint) {
            createUnless(CONSTRAINT_IS_THERE, item, statements.createWithoutName(item));
        } else if (schema.hasEquivalentOf(item)) {
            LOG.debug("An index like {} is there already", item);
        } else {
            createUnless(INDEX_IS_THERE, item, statements.create(item));
        }
    }

    private void createUnless(Set<String> isThere, CatalogItem<?> item, String statement) {
        try {
            schema.run(statement);
        } catch (Neo4jException e) {
            if (!isThere.contains(e.code()) || !schema.hasEquivalentOf(item)) {
                throw e;
            }
            LOG.debug("Something like {} is there already", item);
        }
    }

    void drop(CatalogItem<?> item) {
        schema.run(statements.drop(item));
    }

    /**
     * Drops an item unless it is gone.
     *
     * @param former how older versions have defined it, for servers on which items have no names
     */
    void dropIfExists(CatalogItem<?> item, Optional<CatalogItem<?>> former) {
        if (statements.canBeIdempotent(item)) {
            schema.run(statements.dropIfExists(item));
        } else {
            dropByDefinition(item, former);
        }
    }

    private void dropByDefinition(CatalogItem<?> item, Optional<CatalogItem<?>> former) {
        try {
            schema.run(statements.dropByDefinition(item));
        } catch (Neo4jException e) {
            if (!saysThatItIsGone(e, item)) {
                throw e;
            }
            var existing = schema.allOfClassOf(item);
            if (existing.stream().anyMatch(item::isEquivalentTo)) {
                throw e;
            }
            LOG.debug("There is nothing like {}", item);
            former.filter(other -> existing.stream().anyMatch(other::isEquivalentTo))
                    .ifPresent(other -> dropByDefinition(other, Optional.empty()));
        }
    }

    private static boolean saysThatItIsGone(Neo4jException refusal, CatalogItem<?> item) {
        if (item instanceof Constraint) {
            return ServerCodes.CONSTRAINT_DROP_FAILED.equals(refusal.code());
        }
        return ServerCodes.INDEX_DROP_FAILED.equals(refusal.code())
                || (ItemStatements.isFulltext(item) && ServerCodes.PROCEDURE_CALL_FAILED.equals(refusal.code()));
    }
}
