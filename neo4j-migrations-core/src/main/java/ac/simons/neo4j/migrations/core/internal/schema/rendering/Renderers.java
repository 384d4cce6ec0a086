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

import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;

import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig;
import ac.simons.neo4j.migrations.core.catalog.Renderer;
import ac.simons.neo4j.migrations.core.internal.schema.xml.CatalogXml;
import ac.simons.neo4j.migrations.core.internal.schema.xml.ItemXml;

/** Which renderer writes what. */
public final class Renderers {

    private Renderers() {}

    /**
     * Finds a renderer.
     *
     * @throws UnsupportedOperationException if nothing of that type can be rendered
     */
    public static <T> Renderer<T> find(Renderer.Format format, Class<T> type) {
        if (Constraint.class == type || Index.class == type || CatalogItem.class == type) {
            return switch (format) {
                case CYPHER ->
                    writing((item, config) ->
                            ItemCypher.of((CatalogItem<?>) item, config).write());
                case XML -> writing((item, config) -> ItemXml.write((CatalogItem<?>) item));
            };
        }
        if (Catalog.class.isAssignableFrom(type)) {
            return switch (format) {
                case CYPHER -> writing((catalog, config) -> CatalogCypher.write((Catalog) catalog, config));
                case XML -> writing((catalog, config) -> CatalogXml.write((Catalog) catalog, config.getXMLOptions()));
            };
        }
        throw new UnsupportedOperationException(
                "Nothing writes objects of the type %s as %s: only constraints, indexes and catalogs can be rendered."
                        .formatted(type.getName(), format));
    }

    private static <T> Renderer<T> writing(BiFunction<T, RenderConfig, String> writer) {
        return (item, config, target) -> {
            target.write(writer.apply(item, config).getBytes(StandardCharsets.UTF_8));
            target.flush();
        };
    }
}
