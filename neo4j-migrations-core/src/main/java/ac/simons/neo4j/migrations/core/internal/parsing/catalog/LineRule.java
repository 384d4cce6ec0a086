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
package ac.simons.neo4j.migrations.core.internal.parsing.catalog;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How texts are normalised before anything is read from them, so that indentation does not matter. */
final class LineRule {

    private static final Pattern LINE_END = Pattern.compile("\r?\n");

    private LineRule() {}

    /**
     * Trims each line, and drops empty lines at the end; one that holds blanks counts as empty only afterwards and
     * survives. Texts of nothing but blanks become empty.
     */
    static String apply(String text) {
        return text.trim().isEmpty()
                ? ""
                : Arrays.stream(LINE_END.split(text)).map(String::trim).collect(Collectors.joining("\n"));
    }
}
