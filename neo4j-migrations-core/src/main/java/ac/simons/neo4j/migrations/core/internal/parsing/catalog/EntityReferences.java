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

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds references to entities other than the five that XML defines itself. Parsers resolve them, or lose them without a
 * word inside of attributes, so they have to be looked for in the text.
 */
final class EntityReferences {

    private static final Pattern CUSTOM =
            Pattern.compile("&(?!#|(?:amp|lt|gt|quot|apos);)(?<name>[^;\\s<&]*)", Pattern.DOTALL);

    private final String text;
    private int at;

    private EntityReferences(String text) {
        this.text = text;
    }

    /**
     * A reference.
     *
     * @param name     name of the entity
     * @param position where it starts
     */
    record Reference(String name, Position position) {}

    /** The first one in the content or an attribute; what a document type definition declares does not count. */
    static Optional<Reference> firstCustomOne(String text) {
        return new EntityReferences(text).first();
    }

    private Optional<Reference> first() {
        while (at < text.length()) {
            if (isAt("<!DOCTYPE")) {
                skipDocumentType();
            } else if (!skipNonContent()) {
                var matcher = CUSTOM.matcher(text).region(at, text.length());
                if (text.charAt(at) == '&' && matcher.lookingAt()) {
                    return Optional.of(new Reference(matcher.group("name"), position()));
                }
                at++;
            }
        }
        return Optional.empty();
    }

    private boolean skipNonContent() {
        return skip("<!--", "-->") || skip("<![CDATA[", "]]>") || skip("<?", "?>");
    }

    private void skipDocumentType() {
        boolean inSubset = false;
        while (at < text.length() && (inSubset || text.charAt(at) != '>')) {
            inSubset = isAt("[") || (inSubset && !isAt("]"));
            if (!skip("\"", "\"") && !skip("'", "'") && !skip("<!--", "-->") && !skip("<?", "?>")) {
                at++;
            }
        }
    }

    private boolean skip(String start, String end) {
        if (!isAt(start)) {
            return false;
        }
        int found = text.indexOf(end, at + start.length());
        at = found < 0 ? text.length() : found + end.length();
        return true;
    }

    private boolean isAt(String part) {
        return text.startsWith(part, at);
    }

    private Position position() {
        var before = text.substring(0, at).replace("\r\n", "\n").replace('\r', '\n');
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        return new Position(line, before.length() - before.lastIndexOf('\n'));
    }
}
