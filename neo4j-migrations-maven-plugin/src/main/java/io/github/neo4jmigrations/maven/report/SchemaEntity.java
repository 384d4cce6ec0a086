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
package io.github.neo4jmigrations.maven.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;
import io.github.neo4jmigrations.maven.output.Identifiers;

/**
 * A label or a relationship type with all that is demanded of its properties.
 *
 * @param kind whether it is a label or a type
 * @param name the label or type
 * @param rows properties, those of composite items together, in the order of their names
 */
record SchemaEntity(TargetEntityType kind, String name, List<Row> rows) {

    /** Properties and what there is on them. */
    record Row(String properties, List<Badge> badges) {}

    /** A kind of constraint or index in short. */
    record Badge(String text, boolean isConstraint) {}

    private record Key(TargetEntityType kind, String name) {}

    SchemaEntity {
        rows = List.copyOf(rows);
    }

    /** {@return labels, then relationship types, both by name} */
    static List<SchemaEntity> of(Collection<CatalogItem<?>> items) {
        Map<Key, Map<String, List<Badge>>> entities = new LinkedHashMap<>();
        for (CatalogItem<?> item : items) {
            for (String identifier : Identifiers.of(item)) {
                entities.computeIfAbsent(new Key(item.getTargetEntityType(), identifier), key -> new TreeMap<>())
                        .computeIfAbsent(properties(item), key -> new ArrayList<>())
                        .add(badge(item));
            }
        }
        return entities.entrySet().stream()
                .map(entry ->
                        new SchemaEntity(entry.getKey().kind(), entry.getKey().name(), rows(entry.getValue())))
                .sorted(Comparator.comparing(SchemaEntity::kind).thenComparing(SchemaEntity::name))
                .toList();
    }

    private static List<Row> rows(Map<String, List<Badge>> badges) {
        return badges.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        entry.getValue().stream()
                                .distinct()
                                .sorted(Comparator.comparing(Badge::isConstraint)
                                        .reversed()
                                        .thenComparing(Badge::text))
                                .toList()))
                .toList();
    }

    static String properties(CatalogItem<?> item) {
        return String.join(", ", item.getProperties());
    }

    private static Badge badge(CatalogItem<?> item) {
        return item instanceof Constraint constraint
                ? new Badge(text(constraint), true)
                : new Badge(text((Index) item), false);
    }

    private static String text(Constraint constraint) {
        return switch (constraint.getType()) {
            case UNIQUE, UNIQUE_RELATIONSHIP_PROPERTY -> "UNIQUE";
            case EXISTS -> "EXISTS";
            case KEY -> "KEY";
            case PROPERTY_TYPE -> constraint.getOptionalPropertyTypeText().orElse("TYPE");
        };
    }

    private static String text(Index index) {
        return switch (index.getType()) {
            case PROPERTY, CONSTRAINT_BACKING_INDEX -> "INDEX";
            case FULLTEXT -> "FULLTEXT";
            case TEXT -> "TEXT";
            case POINT -> "POINT";
            case VECTOR -> "VECTOR";
            case LOOKUP -> "LOOKUP";
        };
    }

    /** {@return what the picture shows in words} */
    String describe() {
        return (kind == TargetEntityType.NODE ? "Label " : "Relationship type ")
                + name
                + rows.stream()
                        .map(row -> row.properties() + " "
                                + row.badges().stream().map(Badge::text).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; ", ": ", ""));
    }
}
