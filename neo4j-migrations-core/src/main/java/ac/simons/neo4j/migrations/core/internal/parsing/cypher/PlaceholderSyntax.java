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
package ac.simons.neo4j.migrations.core.internal.parsing.cypher;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a place-holder looks like: {@code ${nm:key}}. */
public final class PlaceholderSyntax {

    private static final String START = "${nm:";

    private static final Pattern FORM = Pattern.compile("\\$\\{nm:([A-Za-z0-9_.-]+)}");

    private PlaceholderSyntax() {}

    /** Finds place-holders in a text, in strings and comments too. */
    public static Matcher matcher(String text) {
        return FORM.matcher(text);
    }

    /** The keys of all place-holders in a text, in order of appearance. */
    public static Stream<String> keys(String text) {
        return text.contains(START) ? matcher(text).results().map(PlaceholderSyntax::key) : Stream.empty();
    }

    public static String key(MatchResult placeholder) {
        return placeholder.group(1);
    }
}
