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

import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig;

/** Writes statements that create or drop all items of a catalog, each on a line of its own. */
final class CatalogCypher {

    private CatalogCypher() {}

    /** What cannot be written becomes a comment: the other items are of use without it. */
    static String write(Catalog catalog, RenderConfig config) {
        return catalog.getItems().stream()
                .map(item -> ItemCypher.of(item, config))
                .map(item -> item.refusal().map(CatalogCypher::comment).orElseGet(() -> item.write() + ';'))
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private static String comment(RuntimeException refusal) {
        return "// " + String.valueOf(refusal.getMessage()).replaceAll("\\R", " ");
    }
}
