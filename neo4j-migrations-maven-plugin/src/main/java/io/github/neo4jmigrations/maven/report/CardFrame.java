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
package io.github.neo4jmigrations.maven.report;

import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;

/**
 * The part that all cards have in common: a box with a label or a relationship type in its head.
 *
 * @param id    of the title, unique in the page
 * @param title what the picture shows in words
 * @param kind  whether it is a label or a type
 * @param name  the label or type
 */
record CardFrame(String id, String title, TargetEntityType kind, String name) {

    static final String NODE_GLYPH = "<circle class=\"glyph\" cx=\"25\" cy=\"22\" r=\"9\"/>";
    static final String RELATIONSHIP_GLYPH = "<path class=\"glyph\" d=\"M14 22h21m-7-6.5 7 6.5-7 6.5\"/>";

    static final int WIDTH = 320;
    static final int MARGIN = 14;
    static final int HEAD = 44;

    private static final double NAME_CHARACTER = 9.1;

    /**
     * Draws.
     *
     * @param content SVG for what is below the head
     * @param height  of all in pixels
     */
    String around(CharSequence content, int height) {
        boolean isNode = kind == TargetEntityType.NODE;
        return """
                <svg viewBox="0 0 %d %d" role="img" aria-labelledby="%s"><title id="%s">%s</title>
                <g class="%s"><rect class="box" x=".5" y=".5" width="%d" height="%d" rx="10"/>
                <path class="band" d="M1 44V11A10 10 0 0 1 11 1H%dA10 10 0 0 1 %d 11V44Z"/>
                %s<text class="name" x="46" y="27">%s</text>
                %s</g></svg>
                """
                .formatted(
                        WIDTH,
                        height,
                        id,
                        id,
                        Html.escape(title),
                        isNode ? "node" : "relationship",
                        WIDTH - 1,
                        height - 1,
                        WIDTH - 11,
                        WIDTH - 1,
                        isNode ? NODE_GLYPH : RELATIONSHIP_GLYPH,
                        Html.escape(fit(name, WIDTH - 46 - MARGIN, NAME_CHARACTER)),
                        content);
    }

    /** As much of a text as there is room for. */
    static String fit(String text, int width, double character) {
        int limit = (int) (width / character);
        return length(text) <= limit ? text : text.substring(0, text.offsetByCodePoints(0, limit - 1)) + "…";
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
