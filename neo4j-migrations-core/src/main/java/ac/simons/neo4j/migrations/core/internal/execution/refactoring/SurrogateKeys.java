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

import java.util.IllegalFormatException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.refactorings.AddSurrogateKey;
import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/**
 * Gives nodes or relationships a generated key.
 *
 * @param pattern   who gets one, null if only a custom query can tell
 * @param property  name of the property
 * @param generator call that makes a key for {@code e}
 */
public record SurrogateKeys(
        @Nullable EntityPattern pattern, String property, String generator, Customization customization)
        implements AddSurrogateKey, Batchable {

    private static final String REQUIRED_VERSION = "3.5";
    private static final String DEFAULT_PROPERTY = "id";
    private static final String DEFAULT_GENERATOR = call("randomUUID");

    public SurrogateKeys {
        if (pattern == null && customization.customQuery() == null) {
            throw new IllegalArgumentException("Either labels, a type or a custom query must tell what gets a key.");
        }
    }

    public static AddSurrogateKey ofNodes(String primaryLabel, String... additionalLabels) {
        return of(new EntityPattern(EntityPattern.Kind.NODES, Given.names("label", primaryLabel, additionalLabels)));
    }

    public static AddSurrogateKey ofRelationships(String type) {
        return of(new EntityPattern(EntityPattern.Kind.RELATIONSHIPS, Given.names("type", type)));
    }

    private static AddSurrogateKey of(EntityPattern pattern) {
        return new SurrogateKeys(pattern, DEFAULT_PROPERTY, DEFAULT_GENERATOR, Customization.NONE);
    }

    public static AddSurrogateKey ofQuery(String query) {
        var customization = Customization.NONE.withCustomQuery(Given.text("custom query", query));
        return new SurrogateKeys(null, DEFAULT_PROPERTY, DEFAULT_GENERATOR, customization);
    }

    @Override
    public AddSurrogateKey withProperty(@Nullable String name) {
        return with(Given.text("property", name), generator, customization);
    }

    @Override
    public AddSurrogateKey withGeneratorFunction(@Nullable String generatorFunction) {
        return with(property, call(Given.text("generator function", generatorFunction)), customization);
    }

    @Override
    public AddSurrogateKey inBatchesOf(@Nullable Integer batchSize) {
        return with(property, generator, customization.inBatchesOf(batchSize));
    }

    @Override
    public AddSurrogateKey withCustomQuery(@Nullable String customQuery) {
        return with(property, generator, customization.withCustomQuery(customQuery));
    }

    private AddSurrogateKey with(String newProperty, String newGenerator, Customization newCustomization) {
        var changed = new SurrogateKeys(pattern, newProperty, newGenerator, newCustomization);
        return changed.equals(this) ? this : changed;
    }

    /** A name gets empty parentheses; what has some already is a call, in which {@code %s} is the entity. */
    private static String call(String generatorFunction) {
        try {
            return (generatorFunction.indexOf(')') > 0 ? generatorFunction : generatorFunction + "()").formatted("e");
        } catch (IllegalFormatException e) {
            throw new IllegalArgumentException(
                    "The generator function %s has a place-holder other than %%s for the entity. Write %%%% for a percent sign."
                            .formatted(generatorFunction),
                    e);
        }
    }

    @Override
    public Counters apply(RefactoringContext context) {
        var name = context.sanitizeSchemaName(property);
        var change = new EntityChange(
                pattern == null ? "" : pattern.text(context),
                customization.customQuery() == null ? "WHERE e.%s IS NULL".formatted(name) : "",
                "SET e.%s = %s".formatted(name, generator));
        return EntityChange.applyAll(List.of(change), context, customization, REQUIRED_VERSION);
    }
}
