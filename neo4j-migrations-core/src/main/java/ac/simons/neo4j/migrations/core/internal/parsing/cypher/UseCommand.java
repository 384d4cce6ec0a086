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

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command that switches to another database.
 *
 * @param database lower-case name of that database
 * @param start    position of the colon
 * @param nameEnd  position behind the name
 * @param end      position behind everything that belongs to the command: an optional semicolon and line end
 */
public record UseCommand(String database, int start, int nameEnd, int end) {

    private static final Pattern FORM =
            Pattern.compile(":use +([a-z][a-z0-9.-]{2,62});?(?:\r\n|\r|\n)?", Pattern.CASE_INSENSITIVE);

    private static final int NAME_GROUP = 1;

    /** Finds commands anywhere in a text, in strings and comments too. */
    public static Matcher matcher(String text) {
        return FORM.matcher(text);
    }

    /** Reads the command that starts at a token. */
    static Optional<UseCommand> at(String text, Token token, int end) {
        if (!token.isPunctuation(text, ':') || !text.regionMatches(true, token.start(), ":use ", 0, 5)) {
            return Optional.empty();
        }
        var matcher = FORM.matcher(text).region(token.start(), end);
        return matcher.lookingAt() ? Optional.of(of(matcher)) : Optional.empty();
    }

    /** Whether the name ends where a name may end. */
    boolean isWellFormed(String text, int endOfStatement) {
        return nameEnd == endOfStatement || text.charAt(nameEnd) == ';' || text.charAt(nameEnd) <= ' ';
    }

    private static UseCommand of(MatchResult match) {
        return new UseCommand(
                match.group(NAME_GROUP).toLowerCase(Locale.ROOT), match.start(), match.end(NAME_GROUP), match.end());
    }
}
