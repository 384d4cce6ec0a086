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
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;
import io.github.neo4jmigrations.maven.report.Connections.Arrow;

/** Draws the arrows that begin at one label: a trunk below its circle, and a branch to each label at an end. */
final class ConnectionCard {

    private static final int LINE = 36;
    private static final int GAP = 10;
    private static final int TRUNK = 25;
    private static final int TIP = 168;
    private static final int NAME = TIP + 24;
    private static final double TYPE_CHARACTER = 6.4;
    private static final double NAME_CHARACTER = 7.6;

    private ConnectionCard() {}

    /**
     * Draws.
     *
     * @param arrows all that begin at one label, at least one
     * @param id     of the title, unique in the page
     */
    static String render(List<Arrow> arrows, String id) {
        StringBuilder branches = new StringBuilder();
        int y = CardFrame.HEAD + GAP / 2;
        for (Arrow arrow : arrows) {
            y += LINE;
            branches.append(branch(arrow, y));
        }
        String from = arrows.get(0).from();
        return new CardFrame(id, describe(from, arrows), TargetEntityType.NODE, from)
                .around(trunk(y - 8) + branches, y + GAP);
    }

    private static String describe(String from, List<Arrow> arrows) {
        return arrows.stream()
                .map(arrow -> arrow.type() + " " + arrow.to())
                .collect(Collectors.joining("; ", "Arrows from label " + from + ": ", ""));
    }

    private static String trunk(int end) {
        return "<path class=\"arrow\" d=\"M%d 31V%d\"/>\n".formatted(TRUNK, end);
    }

    private static String branch(Arrow arrow, int y) {
        String type = CardFrame.fit(arrow.type(), TIP - TRUNK - GAP, TYPE_CHARACTER);
        String to = CardFrame.fit(arrow.to(), CardFrame.WIDTH - NAME - CardFrame.MARGIN, NAME_CHARACTER);
        return """
                <path class="arrow" d="M%d %dH%dm-6-4.5 6 4.5-6 4.5"/><text class="badge type" x="%d" y="%d">%s</text>\
                <circle class="glyph" cx="%d" cy="%d" r="6"/><text class="property" x="%d" y="%d">%s</text>
                """
                .formatted(
                        TRUNK,
                        y - 8,
                        TIP,
                        TRUNK + GAP,
                        y - 14,
                        Html.escape(type),
                        TIP + 9,
                        y - 8,
                        NAME,
                        y - 4,
                        Html.escape(to));
    }
}
