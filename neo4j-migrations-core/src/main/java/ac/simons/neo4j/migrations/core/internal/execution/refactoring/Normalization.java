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

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import ac.simons.neo4j.migrations.core.internal.schema.bookkeeping.BookkeepingLabels;
import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.Normalize;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/**
 * Turns a property into a boolean.
 *
 * @param trueValues  what becomes true, without null
 * @param falseValues what becomes false, without null
 * @param otherwise   what becomes of all other values and of missing ones, null if they are to be missing
 */
public record Normalization(
        String property,
        List<Value> trueValues,
        List<Value> falseValues,
        @Nullable Boolean otherwise,
        Customization customization)
        implements Normalize, Batchable {

    private static final String REQUIRED_VERSION = "4.1";

    private static final String IS_BOOKKEEPING =
            "(%%1$s:%s OR %%1$s:%s)".formatted(BookkeepingLabels.MIGRATION, BookkeepingLabels.LOCK);

    public static Normalize of(
            String property,
            @Nullable Collection<? extends @Nullable Object> trueValues,
            @Nullable Collection<? extends @Nullable Object> falseValues) {
        var name = Given.text("property", Objects.requireNonNull(property, "property"));
        var asTrue = values(trueValues);
        var asFalse = values(falseValues);
        asTrue.stream().filter(asFalse::contains).findFirst().ifPresent(value -> {
            throw new IllegalArgumentException(
                    value.isNull()
                            ? "Null cannot be both true and false. Leave it out of one of the lists."
                            : "The value %s cannot be both true and false. Leave it out of one of the lists."
                                    .formatted(value));
        });
        return new Normalization(
                name, withoutNull(asTrue), withoutNull(asFalse), otherwise(asTrue, asFalse), Customization.NONE);
    }

    private static List<Value> values(@Nullable Collection<? extends @Nullable Object> values) {
        return values == null ? List.of() : values.stream().map(Values::value).toList();
    }

    private static List<Value> withoutNull(List<Value> values) {
        return values.stream().filter(value -> !value.isNull()).toList();
    }

    private static @Nullable Boolean otherwise(List<Value> asTrue, List<Value> asFalse) {
        if (asTrue.contains(Values.NULL)) {
            return Boolean.TRUE;
        }
        return asFalse.contains(Values.NULL) ? Boolean.FALSE : null;
    }

    @Override
    public Normalize inBatchesOf(@Nullable Integer batchSize) {
        return with(customization.inBatchesOf(batchSize));
    }

    @Override
    public Normalize withCustomQuery(@Nullable String customQuery) {
        return with(customization.withCustomQuery(customQuery));
    }

    private Normalize with(Customization changed) {
        return changed.equals(customization)
                ? this
                : new Normalization(property, trueValues, falseValues, otherwise, changed);
    }

    @Override
    public Counters apply(RefactoringContext context) {
        var name = context.sanitizeSchemaName(property);
        var changes = customization.customQuery() == null
                ? List.of(
                        change(name, "(e)", "NOT " + IS_BOOKKEEPING.formatted("e")),
                        change(
                                name,
                                "(s)-[e]->(t)",
                                "NOT %s AND NOT %s"
                                        .formatted(IS_BOOKKEEPING.formatted("s"), IS_BOOKKEEPING.formatted("t"))))
                : List.of(change(name, "", "true"));
        return EntityChange.applyAll(changes, context, customization, REQUIRED_VERSION);
    }

    private EntityChange change(String name, String pattern, String condition) {
        var parameters =
                Values.parameters("trueValues", trueValues, "falseValues", falseValues, "otherwise", otherwise);
        var filter = "WHERE " + condition + (otherwise == null ? " AND e.%s IS NOT NULL".formatted(name) : "");
        var action =
                "SET e.%1$s = CASE WHEN e.%1$s IN $trueValues THEN true WHEN e.%1$s IN $falseValues THEN false WHEN e.%1$s IN [true, false] THEN e.%1$s ELSE $otherwise END"
                        .formatted(name);
        return new EntityChange(pattern, filter, action, parameters);
    }
}
