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

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;

/** A constraint or an index in JSON. */
final class JsonItem {

    private JsonItem() {}

    static JsonObject of(CatalogItem<?> item) {
        JsonObject node = new JsonObject();
        node.addProperty("name", item.getName().getValue());
        node.addProperty("item", item instanceof Constraint ? "CONSTRAINT" : "INDEX");
        node.addProperty("type", item.getType().getName());
        node.addProperty("entity", item.getTargetEntityType().name());
        node.add("identifiers", texts(Identifiers.of(item)));
        node.add("properties", texts(item.getProperties()));
        if (item instanceof Constraint constraint) {
            constraint.getOptionalPropertyTypeText().ifPresent(type -> node.addProperty("propertyType", type));
        }
        item.getOptionalOptions().ifPresent(options -> node.addProperty("options", options));
        return node;
    }

    private static JsonArray texts(Iterable<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
