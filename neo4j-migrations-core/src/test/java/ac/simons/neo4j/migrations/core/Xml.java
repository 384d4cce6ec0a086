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
package ac.simons.neo4j.migrations.core;

/** Writes migrations in XML. */
final class Xml {

    static final String NAMESPACE = "https://michael-simons.github.io/neo4j-migrations";

    private Xml() {}

    /** The content starts in line 2. */
    static String migration(String content) {
        return "<migration xmlns=\"%s\">\n%s\n</migration>\n".formatted(NAMESPACE, content);
    }

    static String catalog(String... items) {
        return catalog(false, items);
    }

    static String catalogAfterReset(String... items) {
        return catalog(true, items);
    }

    private static String catalog(boolean reset, String... items) {
        var constraints = new StringBuilder();
        var indexes = new StringBuilder();
        for (var item : items) {
            (item.startsWith("<constraint") ? constraints : indexes).append(item);
        }
        return "<catalog reset=\"%s\"><constraints>%s</constraints><indexes>%s</indexes></catalog>\n"
                .formatted(reset, constraints, indexes);
    }

    static String unique(String name, String label, String property) {
        return "<constraint name=\"%s\" type=\"unique\"><label>%s</label>%s</constraint>"
                .formatted(name, label, properties(property));
    }

    static String constraint(String name, String type, String target, String... properties) {
        return "<constraint name=\"%s\" type=\"%s\">%s%s</constraint>"
                .formatted(name, type, target, properties(properties));
    }

    static String index(String name, String label, String... properties) {
        return indexOfType("property", name, "<label>%s</label>".formatted(label), properties);
    }

    static String indexOfType(String type, String name, String target, String... properties) {
        return "<index name=\"%s\" type=\"%s\">%s%s</index>".formatted(name, type, target, properties(properties));
    }

    private static String properties(String... properties) {
        return "<properties><property>" + String.join("</property><property>", properties) + "</property></properties>";
    }
}
