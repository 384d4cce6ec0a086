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
package ac.simons.neo4j.migrations.core.internal.schema.xml;

/** Elements as indented text. Not thread-safe. */
final class XmlText {

    private static final String INDENTATION = "    ";

    private final StringBuilder text = new StringBuilder();

    private int depth;

    static String attribute(String name, String value) {
        return ' ' + name + "=\""
                + escape(value).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;") + '"';
    }

    void line(String content) {
        if (!text.isEmpty()) {
            text.append(System.lineSeparator());
        }
        text.append(INDENTATION.repeat(depth)).append(content);
    }

    void open(String name, String attributes) {
        line('<' + name + attributes + '>');
        depth++;
    }

    void close(String name) {
        depth--;
        line("</" + name + '>');
    }

    void leaf(String name, String attributes, String content) {
        line('<' + name + attributes + '>' + escape(content) + "</" + name + '>');
    }

    void empty(String name) {
        line('<' + name + "/>");
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
