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
package ac.simons.neo4j.migrations.core.internal.connection;

import java.util.regex.Pattern;

/** Writes names that a server has told into statements for it. */
public final class ToldName {

    /** A backslash that is not escaped itself, with those before it that escape each other. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\(?=u)");

    private ToldName() {}

    /**
     * A name as the server has it, character by character. Names, too, may contain escape sequences for servers up to Cypher 5:
     * a backslash and a {@code u} are the start of one unless the backslash is escaped by another.
     *
     * @param name of a label, a type, a property, a constraint or an index
     * @return the name within back-ticks
     */
    public static String quoted(String name) {
        return '`' + ESCAPE.matcher(name.replace("`", "``")).replaceAll("$1\\\\u005C") + '`';
    }
}
