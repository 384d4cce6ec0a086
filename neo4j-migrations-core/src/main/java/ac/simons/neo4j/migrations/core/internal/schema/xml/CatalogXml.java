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
package ac.simons.neo4j.migrations.core.internal.schema.xml;

import java.util.List;

import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig.XMLRenderingOptions;

/** Writes a catalog as a complete migration. */
public final class CatalogXml {

    private CatalogXml() {}

    public static String write(Catalog catalog, XMLRenderingOptions options) {
        var text = new XmlText();
        text.line("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>");
        text.open(XmlNames.MIGRATION, XmlText.attribute("xmlns", XmlNames.NAMESPACE));
        options.optionalHeader().ifPresent(header -> text.line("<!-- " + withoutDoubleHyphens(header) + " -->"));
        text.open(XmlNames.CATALOG, options.withReset() ? XmlText.attribute(XmlNames.RESET, "true") : "");
        writeGroup(XmlNames.INDEXES, itemsOf(Index.class, catalog), text);
        writeGroup(XmlNames.CONSTRAINTS, itemsOf(Constraint.class, catalog), text);
        text.close(XmlNames.CATALOG);
        if (options.withApply()) {
            text.empty(XmlNames.APPLY);
        }
        text.close(XmlNames.MIGRATION);
        return text + System.lineSeparator();
    }

    private static void writeGroup(String name, List<? extends CatalogItem<?>> items, XmlText text) {
        if (items.isEmpty()) {
            text.empty(name);
            return;
        }
        text.open(name, "");
        items.forEach(item -> ItemXml.write(item, text));
        text.close(name);
    }

    private static <T> List<T> itemsOf(Class<T> type, Catalog catalog) {
        return catalog.getItems().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Two hyphens in a row must not occur in a comment. */
    private static String withoutDoubleHyphens(String header) {
        return header.replace("--", "- -").replace("--", "- -");
    }
}
