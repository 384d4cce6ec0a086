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

import java.util.List;

import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;
import io.github.neo4jmigrations.maven.report.SchemaEntity.Badge;
import io.github.neo4jmigrations.maven.report.SchemaEntity.Row;

/**
 * Draws one label or relationship type in SVG. All texts have a fixed width, so that their length in pixels is known; what
 * is too long for the picture is cut, as the table below it has everything.
 */
final class SchemaCard {

    static final String NODE_GLYPH = "<circle class=\"glyph\" cx=\"25\" cy=\"22\" r=\"9\"/>";
    static final String RELATIONSHIP_GLYPH = "<path class=\"glyph\" d=\"M14 22h21m-7-6.5 7 6.5-7 6.5\"/>";

    private static final int WIDTH = 320;
    private static final int MARGIN = 14;
    private static final int HEAD = 44;
    private static final int LINE = 27;
    private static final int GAP = 6;
    private static final int BADGE_HEIGHT = 17;
    private static final double NAME_CHARACTER = 9.1;
    private static final double PROPERTY_CHARACTER = 7.6;
    private static final double BADGE_CHARACTER = 6.4;
    private static final int BADGE_PADDING = 7;

    private final StringBuilder rows = new StringBuilder();
    private int y = HEAD + GAP;

    private SchemaCard() {}

    /**
     * Draws.
     *
     * @param id of the title, unique in the page
     */
    static String render(SchemaEntity entity, String id) {
        SchemaCard card = new SchemaCard();
        entity.rows().forEach(card::add);
        return card.draw(entity, id);
    }

    private String draw(SchemaEntity entity, String id) {
        boolean isNode = entity.kind() == TargetEntityType.NODE;
        int height = y + GAP;
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
                        Html.escape(entity.describe()),
                        isNode ? "node" : "relationship",
                        WIDTH - 1,
                        height - 1,
                        WIDTH - 11,
                        WIDTH - 1,
                        isNode ? NODE_GLYPH : RELATIONSHIP_GLYPH,
                        Html.escape(fit(entity.name(), WIDTH - 46 - MARGIN, NAME_CHARACTER)),
                        rows);
    }

    private void add(Row row) {
        if (y > HEAD + GAP) {
            rows.append("<path class=\"rule\" d=\"M%d %dH%d\"/>\n".formatted(MARGIN, y, WIDTH - MARGIN));
        }
        String properties = fit(row.properties(), WIDTH - 2 * MARGIN, PROPERTY_CHARACTER);
        rows.append("<text class=\"property\" x=\"%d\" y=\"%d\">%s</text>\n"
                .formatted(MARGIN, y + 18, Html.escape(properties)));
        int right = (int) (MARGIN + length(properties) * PROPERTY_CHARACTER) + GAP;
        int free = WIDTH - MARGIN - right;
        if (free < width(row.badges())) {
            y += LINE - GAP;
            addWrapped(row.badges());
        } else {
            addInLine(row.badges(), WIDTH - MARGIN - width(row.badges()));
        }
        y += LINE;
    }

    private void addWrapped(List<Badge> badges) {
        int x = MARGIN;
        for (Badge badge : badges) {
            if (x > MARGIN && x + width(badge) > WIDTH - MARGIN) {
                x = MARGIN;
                y += BADGE_HEIGHT + GAP;
            }
            add(badge, x);
            x += width(badge) + GAP;
        }
    }

    private void addInLine(List<Badge> badges, int start) {
        int x = start;
        for (Badge badge : badges) {
            add(badge, x);
            x += width(badge) + GAP;
        }
    }

    private void add(Badge badge, int x) {
        rows.append(
                """
                <g class="%s"><rect x="%d.5" y="%d.5" width="%d" height="%d" rx="8"/>\
                <text class="badge" x="%d" y="%d">%s</text></g>
                """
                        .formatted(
                                badge.isConstraint() ? "constraint" : "index",
                                x,
                                y + 5,
                                width(badge) - 1,
                                BADGE_HEIGHT - 1,
                                x + BADGE_PADDING,
                                y + 17,
                                Html.escape(text(badge))));
    }

    private static int width(List<Badge> badges) {
        return badges.stream().mapToInt(SchemaCard::width).sum() + GAP * (badges.size() - 1);
    }

    private static int width(Badge badge) {
        return (int) (length(text(badge)) * BADGE_CHARACTER) + 2 * BADGE_PADDING;
    }

    private static String text(Badge badge) {
        return fit(badge.text(), WIDTH - 2 * MARGIN - 2 * BADGE_PADDING, BADGE_CHARACTER);
    }

    private static String fit(String text, int width, double character) {
        int limit = (int) (width / character);
        return length(text) <= limit ? text : text.substring(0, text.offsetByCodePoints(0, limit - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
