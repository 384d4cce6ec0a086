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

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Checks what users give before it gets into a statement. */
final class Given {

    private Given() {}

    /** Returns the text unless it is null or blank. */
    static String text(String what, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("The %s must not be blank.".formatted(what));
        }
        return text;
    }

    /** Returns the names unless there are none, or one of them is null or blank. */
    static List<String> names(String what, List<String> names) {
        Objects.requireNonNull(names, what);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one %s.".formatted(what));
        }
        return names.stream().map(name -> text(what, name)).distinct().toList();
    }

    static List<String> names(String what, @Nullable String first, String... more) {
        return Stream.concat(Stream.ofNullable(first), Stream.of(more)).toList().isEmpty()
                ? List.of(text(what, first))
                : Stream.concat(Stream.of(text(what, first)), Stream.of(more).map(name -> text(what, name)))
                        .distinct()
                        .toList();
    }
}
