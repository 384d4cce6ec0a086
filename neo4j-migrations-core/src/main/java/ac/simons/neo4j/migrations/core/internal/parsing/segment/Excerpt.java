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
package ac.simons.neo4j.migrations.core.internal.parsing.segment;

import java.util.regex.Pattern;

/** Quotes the start of a statement on one line of a message. */
public final class Excerpt {

    private static final int LENGTH = 120;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private Excerpt() {}

    public static String of(String text, int start, int end) {
        var part = text.substring(start, Math.min(end, start + 2 * LENGTH));
        var line = WHITE_SPACE.matcher(part).replaceAll(" ").strip();
        boolean isWhole = line.length() <= LENGTH && part.length() == end - start;
        return isWhole ? line : line.substring(0, Math.min(LENGTH, line.length())) + "...";
    }
}
