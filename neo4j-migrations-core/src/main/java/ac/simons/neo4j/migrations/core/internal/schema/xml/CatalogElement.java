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

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;

/** What an element {@code catalog} says. */
public final class CatalogElement {

    private CatalogElement() {}

    /**
     * Reads all items of a document's catalog in their order.
     *
     * @throws IllegalArgumentException if there is more than one catalog or an item contradicts itself
     */
    public static List<CatalogItem<?>> items(Document document) {
        var catalogs = document.getElementsByTagName(XmlNames.CATALOG);
        if (catalogs.getLength() > 1) {
            throw new IllegalArgumentException("The document has %d elements catalog, but must not have more than one."
                    .formatted(catalogs.getLength()));
        }
        var items = new ArrayList<CatalogItem<?>>();
        if (catalogs.getLength() == 1) {
            collect(catalogs.item(0), items);
        }
        return items;
    }

    private static void collect(Node parent, List<CatalogItem<?>> items) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeName()) {
                case XmlNames.CONSTRAINTS, XmlNames.INDEXES -> collect(child, items);
                case XmlNames.CONSTRAINT -> items.add(Constraint.parse((Element) child));
                case XmlNames.INDEX -> items.add(Index.parse((Element) child));
                default -> {
                    // Blanks, comments and instructions say nothing about items
                }
            }
        }
    }
}
