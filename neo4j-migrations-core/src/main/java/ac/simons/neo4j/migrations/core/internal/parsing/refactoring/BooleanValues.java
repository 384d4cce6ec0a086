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

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Values that stand for true or false: texts that look like integers are integers, {@code null} is null. */
final class BooleanValues {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");

    private BooleanValues() {}

    static List<@Nullable Object> of(Optional<List<@Nullable String>> values) {
        return values.stream()
                .flatMap(List::stream)
                .<@Nullable Object>map(BooleanValues::value)
                .toList();
    }

    private static @Nullable Object value(@Nullable String text) {
        if (text == null || text.equals("null")) {
            return null;
        }
        return INTEGER.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
    }
}
