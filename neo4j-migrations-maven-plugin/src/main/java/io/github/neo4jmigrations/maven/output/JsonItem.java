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
package io.github.neo4jmigrations.maven.output;

import com.fasterxml.jackson.databind.node.ObjectNode;

import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;

/** A constraint or an index in JSON. */
final class JsonItem {

    private JsonItem() {}

    static void add(ObjectNode node, CatalogItem<?> item) {
        node.put("name", item.getName().getValue());
        node.put("item", item instanceof Constraint ? "CONSTRAINT" : "INDEX");
        node.put("type", item.getType().getName());
        node.put("entity", item.getTargetEntityType().name());
        var identifiers = node.putArray("identifiers");
        Identifiers.of(item).forEach(identifiers::add);
        var properties = node.putArray("properties");
        item.getProperties().forEach(properties::add);
        if (item instanceof Constraint constraint) {
            constraint.getOptionalPropertyTypeText().ifPresent(type -> node.put("propertyType", type));
        }
        item.getOptionalOptions().ifPresent(options -> node.put("options", options));
    }
}
