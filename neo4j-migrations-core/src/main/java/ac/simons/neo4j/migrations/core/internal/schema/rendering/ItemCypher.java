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
package ac.simons.neo4j.migrations.core.internal.schema.rendering;

import java.util.Optional;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig;

/**
 * Writes the statement that creates or drops one item.
 *
 * @param item    the item
 * @param dialect how the server spells it
 */
record ItemCypher(CatalogItem<?> item, Dialect dialect) {

    static ItemCypher of(CatalogItem<?> item, RenderConfig config) {
        return new ItemCypher(item, Dialect.of(config));
    }

    /** Why there is no such statement, if there is none. */
    Optional<RuntimeException> refusal() {
        if (Stream.concat(identifiers(), item.getProperties().stream()).anyMatch(String::isEmpty)) {
            return Optional.of(Refusal.emptyName(item, dialect.config()));
        }
        return item instanceof Constraint constraint
                ? ConstraintCheck.refusal(constraint, dialect)
                : IndexCheck.refusal((Index) item, dialect);
    }

    String write() {
        var refusal = refusal();
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return item instanceof Constraint constraint
                ? new ConstraintCypher(constraint, dialect).write()
                : new IndexCypher((Index) item, dialect).write();
    }

    private Stream<String> identifiers() {
        return item instanceof Constraint constraint
                ? Stream.of(constraint.getIdentifier())
                : ((Index) item).getIdentifiers().stream();
    }
}
