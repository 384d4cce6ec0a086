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

import java.util.Locale;

import ac.simons.neo4j.migrations.core.catalog.ItemType;

/** Names of the elements and attributes that items and catalogs are made of. */
final class XmlNames {

    static final String NAMESPACE = "https://michael-simons.github.io/neo4j-migrations";
    static final String MIGRATION = "migration";
    static final String CATALOG = "catalog";
    static final String RESET = "reset";
    static final String APPLY = "apply";
    static final String CONSTRAINTS = "constraints";
    static final String CONSTRAINT = "constraint";
    static final String INDEXES = "indexes";
    static final String INDEX = "index";
    static final String NAME = "name";
    static final String TYPE = "type";
    static final String LABEL = "label";
    static final String PROPERTIES = "properties";
    static final String PROPERTY = "property";
    static final String OPTIONS = "options";
    /** The type of a property index that insists on being a range index. */
    static final String RANGE = "range";

    private XmlNames() {}

    static String of(ItemType type) {
        return type.getName().toLowerCase(Locale.ROOT);
    }
}
