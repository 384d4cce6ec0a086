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
package ac.simons.neo4j.migrations.core.internal.schema.rendering;

import java.util.Optional;
import java.util.regex.Pattern;

/** Options as users and servers write them: the text of a map, with or without its braces. */
final class OptionsMap {

    private static final String PROVIDER = "`?indexProvider`?\\s*:\\s*(?:\"[^\"]*\"|'[^']*')";

    /** The provider with the comma that becomes superfluous with it. */
    private static final Pattern PROVIDER_ENTRY =
            Pattern.compile("(?:" + PROVIDER + "\\s*,\\s*)|(?:\\s*,\\s*" + PROVIDER + ")|" + PROVIDER);

    private static final Pattern EXPLICIT_TYPE = Pattern.compile(
            "`?indexProvider`?\\s*:\\s*(?<quote>[\"'])(?:(?<btree>native-btree)|range)-\\d+\\.0\\k<quote>");

    private OptionsMap() {}

    /** The options in braces, empty if there are none. */
    static Optional<String> inBraces(String options) {
        var text = options.trim();
        var hasBraces = text.startsWith("{") && text.endsWith("}");
        var content = hasBraces ? text.substring(1, text.length() - 1) : text;
        return content.isBlank() ? Optional.empty() : Optional.of(hasBraces ? text : '{' + text + '}');
    }

    static String withoutProvider(String options) {
        return PROVIDER_ENTRY.matcher(options).replaceFirst("");
    }

    /** The keyword and a blank for the type of a property index that the provider stands for, nothing for others. */
    static String explicitType(String options) {
        var matcher = EXPLICIT_TYPE.matcher(options);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group("btree") == null ? "RANGE " : "BTREE ";
    }
}
