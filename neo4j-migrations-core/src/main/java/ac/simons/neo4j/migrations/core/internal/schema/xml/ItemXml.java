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

import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;

/** Writes one item as an element. */
public final class ItemXml {

    private ItemXml() {}

    /** The element without a final line break. */
    public static String write(CatalogItem<?> item) {
        var text = new XmlText();
        write(item, text);
        return text.toString();
    }

    static void write(CatalogItem<?> item, XmlText text) {
        if (item instanceof Constraint constraint) {
            text.open(XmlNames.CONSTRAINT, attributes(item, XmlNames.of(constraint.getType())));
            writeContent(
                    item,
                    constraint.getIdentifier(),
                    constraint
                            .getOptionalPropertyTypeText()
                            .map(type -> XmlText.attribute(XmlNames.TYPE, type))
                            .orElse(""),
                    text);
            text.close(XmlNames.CONSTRAINT);
        } else if (item instanceof Index index) {
            var type = index.isExplicitRange() ? XmlNames.RANGE : XmlNames.of(index.getType());
            text.open(XmlNames.INDEX, attributes(item, type));
            var target = index.getIdentifiers().stream()
                    .map(identifier -> identifier.replace("|", "\\|"))
                    .collect(Collectors.joining("|"));
            writeContent(item, target, "", text);
            text.close(XmlNames.INDEX);
        }
    }

    private static String attributes(CatalogItem<?> item, String type) {
        return XmlText.attribute(XmlNames.NAME, item.getName().getValue()) + XmlText.attribute(XmlNames.TYPE, type);
    }

    private static void writeContent(CatalogItem<?> item, String target, String propertyAttributes, XmlText text) {
        var element = item.getTargetEntityType() == TargetEntityType.NODE ? XmlNames.LABEL : XmlNames.TYPE;
        text.leaf(element, "", target);
        text.open(XmlNames.PROPERTIES, "");
        item.getProperties().forEach(property -> text.leaf(XmlNames.PROPERTY, propertyAttributes, property));
        text.close(XmlNames.PROPERTIES);
        item.getOptionalOptions().ifPresent(options -> text.leaf(XmlNames.OPTIONS, "", options));
    }
}
