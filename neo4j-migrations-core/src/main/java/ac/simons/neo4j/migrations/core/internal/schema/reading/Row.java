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
package ac.simons.neo4j.migrations.core.internal.schema.reading;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/**
 * A row whose columns differ from version to version and may be missing or null.
 *
 * @param what    what the row is about, for messages
 * @param columns the columns
 */
record Row(String what, MapAccessor columns) {

    boolean hasColumns(List<String> names) {
        return names.stream().allMatch(columns::containsKey);
    }

    void requireColumns(List<String> names) {
        if (!hasColumns(names)) {
            var found = new TreeSet<String>();
            columns.keys().forEach(found::add);
            throw new IllegalArgumentException(
                    "The row describes no %s: needed are the columns %s, but there are only %s."
                            .formatted(what, String.join(", ", names), String.join(", ", found)));
        }
    }

    Optional<String> text(String column) {
        return Optional.ofNullable(nullableText(column));
    }

    @Nullable
    String nullableText(String column) {
        var value = columns.get(column);
        return value.isNull() ? null : value.asString();
    }

    List<String> texts(String column) {
        var value = columns.get(column);
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }

    @Nullable
    String options() {
        var value = columns.get("options");
        return value.isNull() || value.isEmpty() ? null : OptionsText.of(value);
    }

    IllegalArgumentException unknown(String type) {
        return new IllegalArgumentException(
                "The %s %s is of the type %s, which catalogs do not know.".formatted(what, nullableText("name"), type));
    }
}
