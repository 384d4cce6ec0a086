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

import io.github.neo4jmigrations.maven.report.SchemaEntity.Badge;
import io.github.neo4jmigrations.maven.report.SchemaEntity.Row;

/**
 * Draws one label or relationship type in SVG. All texts have a fixed width, so that their length in pixels is known; what
 * is too long for the picture is cut, as the table below it has everything.
 */
final class SchemaCard {

    private static final int LINE = 27;
    private static final int GAP = 6;
    private static final int BADGE_HEIGHT = 17;
    private static final double PROPERTY_CHARACTER = 7.6;
    private static final double BADGE_CHARACTER = 6.4;
    private static final int BADGE_PADDING = 7;

    private final StringBuilder rows = new StringBuilder();
    private int y = CardFrame.HEAD + GAP;

    private SchemaCard() {}

    /**
     * Draws.
     *
     * @param id of the title, unique in the page
     */
    static String render(SchemaEntity entity, String id) {
        SchemaCard card = new SchemaCard();
        entity.rows().forEach(card::add);
        return new CardFrame(id, entity.describe(), entity.kind(), entity.name()).around(card.rows, card.y + GAP);
    }

    private void add(Row row) {
        if (y > CardFrame.HEAD + GAP) {
            rows.append("<path class=\"rule\" d=\"M%d %dH%d\"/>\n"
                    .formatted(CardFrame.MARGIN, y, CardFrame.WIDTH - CardFrame.MARGIN));
        }
        String properties = CardFrame.fit(row.properties(), CardFrame.WIDTH - 2 * CardFrame.MARGIN, PROPERTY_CHARACTER);
        rows.append("<text class=\"property\" x=\"%d\" y=\"%d\">%s</text>\n"
                .formatted(CardFrame.MARGIN, y + 18, Html.escape(properties)));
        int right = (int) (CardFrame.MARGIN + CardFrame.length(properties) * PROPERTY_CHARACTER) + GAP;
        int free = CardFrame.WIDTH - CardFrame.MARGIN - right;
        if (free < width(row.badges())) {
            y += LINE - GAP;
            addWrapped(row.badges());
        } else {
            addInLine(row.badges(), CardFrame.WIDTH - CardFrame.MARGIN - width(row.badges()));
        }
        y += LINE;
    }

    private void addWrapped(List<Badge> badges) {
        int x = CardFrame.MARGIN;
        for (Badge badge : badges) {
            if (x > CardFrame.MARGIN && x + width(badge) > CardFrame.WIDTH - CardFrame.MARGIN) {
                x = CardFrame.MARGIN;
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
        return (int) (CardFrame.length(text(badge)) * BADGE_CHARACTER) + 2 * BADGE_PADDING;
    }

    private static String text(Badge badge) {
        return CardFrame.fit(badge.text(), CardFrame.WIDTH - 2 * CardFrame.MARGIN - 2 * BADGE_PADDING, BADGE_CHARACTER);
    }
}
