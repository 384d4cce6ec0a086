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

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;

/**
 * Drops all items that there are and creates others. Everything is written down before anything is dropped, so that items
 * which this server cannot have do no harm.
 */
final class Replacement {

    private final TargetSchema schema;
    private final List<String> drops;
    private final List<String> creates;
    private int dropped;
    private int created;

    Replacement(TargetSchema schema, ItemStatements statements, Catalog existing, Collection<CatalogItem<?>> wanted) {
        this.schema = schema;
        this.creates = wanted.stream()
                .sorted(Comparator.comparing(item -> !(item instanceof Constraint)))
                .map(statements::create)
                .toList();
        this.drops = existing.getItems().stream().map(statements::drop).toList();
    }

    void execute() {
        for (var drop : drops) {
            schema.run(drop);
            dropped++;
        }
        for (var create : creates) {
            schema.run(create);
            created++;
        }
    }

    /** How far it came, for messages. */
    String progress() {
        return "It had dropped %d of %d and created %d of %d items"
                .formatted(dropped, drops.size(), created, creates.size());
    }
}
