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
package ac.simons.neo4j.migrations.core.internal.execution.refactoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;

import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.ListToVector;
import ac.simons.neo4j.migrations.core.refactorings.QueryRunner;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/**
 * Turns lists of floats into vectors.
 *
 * @param pattern whose lists, null if only a custom query can tell
 */
public record VectorConversion(
        @Nullable EntityPattern pattern, String property, ElementType elementType, Customization customization)
        implements ListToVector {

    private static final String REQUIRED_VERSION = "2025.10";
    private static final String DEFAULT_PROPERTY = "embedding";
    private static final int DEFAULT_BATCH_SIZE = 1000;

    public VectorConversion {
        if (pattern == null && customization.customQuery() == null) {
            throw new IllegalArgumentException(
                    "Either labels, a type or a custom query must tell whose lists become vectors.");
        }
    }

    public static ListToVector ofNodes(String primaryLabel, String... additionalLabels) {
        Objects.requireNonNull(primaryLabel, "primaryLabel");
        return of(new EntityPattern(EntityPattern.Kind.NODES, Given.names("label", primaryLabel, additionalLabels)));
    }

    public static ListToVector ofRelationships(String type) {
        Objects.requireNonNull(type, "type");
        return of(new EntityPattern(EntityPattern.Kind.RELATIONSHIPS, Given.names("type", type)));
    }

    private static ListToVector of(EntityPattern pattern) {
        return new VectorConversion(pattern, DEFAULT_PROPERTY, ElementType.FLOAT, Customization.NONE);
    }

    public static ListToVector ofQuery(String query) {
        var customization = Customization.NONE.withCustomQuery(Given.text("custom query", query));
        return new VectorConversion(null, DEFAULT_PROPERTY, ElementType.FLOAT, customization);
    }

    @Override
    public ListToVector withProperty(String name) {
        return with(Given.text("property", Objects.requireNonNull(name, "property")), elementType, customization);
    }

    @Override
    public ListToVector withElementType(ElementType type) {
        return with(property, Objects.requireNonNull(type, "elementType"), customization);
    }

    @Override
    public ListToVector inBatchesOf(@Nullable Integer batchSize) {
        return with(property, elementType, customization.inBatchesOf(batchSize));
    }

    @Override
    public ListToVector withCustomQuery(@Nullable String customQuery) {
        return with(property, elementType, customization.withCustomQuery(customQuery));
    }

    private ListToVector with(String newProperty, ElementType newType, Customization newCustomization) {
        var changed = new VectorConversion(pattern, newProperty, newType, newCustomization);
        return changed.equals(this) ? this : changed;
    }

    @Override
    public Counters apply(RefactoringContext context) {
        var features = QueryRunner.defaultFeatureSet()
                .withRequiredVersion(REQUIRED_VERSION)
                .withBatchingSupport(true);
        try (var runner = context.getQueryRunner(features)) {
            return Statements.run(runner, new Query(statement(context), parameters()));
        }
    }

    private String statement(RefactoringContext context) {
        return """
               CYPHER 25 %s WHERE %s
               CALL (e) { SET e[$property] = VECTOR(e[$property], size(e[$property]), %s) }
               IN TRANSACTIONS OF $batchSize ROWS"""
                .formatted(
                        customization.selection(context, match()),
                        customization.customQuery() == null
                                ? "e[$property] IS :: LIST<FLOAT NOT NULL> NOT NULL"
                                // A vector of an earlier attempt has no size to be read
                                : "NOT e[$property] IS :: VECTOR NOT NULL",
                        elementType);
    }

    private String match() {
        return pattern != null && pattern.kind() == EntityPattern.Kind.RELATIONSHIPS
                ? "()-[e:$all($names)]->()"
                : "(e:$all($names))";
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("property", property);
        parameters.put("batchSize", Objects.requireNonNullElse(customization.batchSize(), DEFAULT_BATCH_SIZE));
        parameters.put("names", pattern == null ? List.of() : pattern.names());
        return parameters;
    }
}
