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
package ac.simons.neo4j.migrations.core.internal.parsing.refactoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Element;

import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.refactorings.MigrateBTreeIndexes;

/** Parameters of {@code migrate.createFutureIndexes} and {@code migrate.replaceBTreeIndexes}. */
final class BTreeParameters {

    private static final Map<String, Index.Type> TYPES = Map.of(
            "PROPERTY", Index.Type.PROPERTY,
            "RANGE", Index.Type.PROPERTY,
            "TEXT", Index.Type.TEXT,
            "POINT", Index.Type.POINT);

    private BTreeParameters() {}

    static MigrateBTreeIndexes customize(MigrateBTreeIndexes refactoring, Parameters parameters) {
        var typeMapping = new LinkedHashMap<String, Index.Type>();
        parameters.all("typeMapping").findFirst().ifPresent(mappings -> Parameters.children(mappings, "mapping")
                .forEach(mapping -> typeMapping.put(child(mapping, "name"), type(child(mapping, "type")))));
        return refactoring
                .withTypeMapping(typeMapping)
                .withExcludes(parameters.names("excludes").orElse(List.of()))
                .withIncludes(parameters.names("includes").orElse(List.of()));
    }

    private static String child(Element mapping, String name) {
        var children = Parameters.children(mapping, name).toList();
        if (children.size() > 1) {
            throw new IllegalArgumentException(
                    "A mapping in the parameter typeMapping has more than one %s.".formatted(name));
        }
        return children.stream()
                .findFirst()
                .flatMap(Parameters::text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A mapping in the parameter typeMapping has no %s.".formatted(name)));
    }

    private static Index.Type type(String name) {
        var type = TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException(
                    "An index cannot become one of type %s. Use PROPERTY, RANGE, TEXT or POINT.".formatted(name));
        }
        return type;
    }
}
