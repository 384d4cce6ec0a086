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

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationState;
import ac.simons.neo4j.migrations.core.MigrationType;

/** The migrations from the first to the last one, with what is known about each. */
final class Timeline {

    private static final String APPLIED_MARK =
            "<svg class=\"mark\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"10\"/>"
                    + "<path d=\"m7.5 12.5 3 3 6-6.5\"/></svg>";

    private static final String PENDING_MARK =
            "<svg class=\"mark\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"10\"/></svg>";

    private final long longest;
    private final boolean statesAreKnown;

    private Timeline(long longest, boolean statesAreKnown) {
        this.longest = longest;
        this.statesAreKnown = statesAreKnown;
    }

    /**
     * Renders a section.
     *
     * @param statesAreKnown whether a database has told what is applied
     */
    static String render(List<MigrationChain.Element> migrations, boolean statesAreKnown) {
        long longest = migrations.stream()
                .flatMap(migration -> migration.getExecutionTime().stream())
                .mapToLong(Duration::toMillis)
                .max()
                .orElse(0);
        Timeline timeline = new Timeline(longest, statesAreKnown);
        String entries = migrations.stream().map(timeline::entry).collect(Collectors.joining());
        return """
                <section aria-labelledby="migrations">
                <h2 id="migrations">Migrations</h2>
                %s</section>
                """
                .formatted(
                        entries.isEmpty()
                                ? "<p class=\"muted\">There are no migrations yet.</p>\n"
                                : "<ol class=\"timeline\">\n" + entries + "</ol>\n");
    }

    private String entry(MigrationChain.Element migration) {
        boolean isApplied = migration.getState() == MigrationState.APPLIED;
        return """
                <li class="%s">%s
                <article class="entry">
                <div class="headline"><span class="version">%s</span> <h3>%s</h3>%s</div>
                <dl class="facts">%s</dl>
                </article>
                </li>
                """
                .formatted(
                        isApplied ? "done" : "waits",
                        isApplied ? APPLIED_MARK : PENDING_MARK,
                        Html.isolated(migration.getVersion()),
                        Html.isolated(migration.getOptionalDescription().orElse(migration.getSource())),
                        statesAreKnown ? chip(isApplied) : "",
                        facts(migration));
    }

    private static String chip(boolean isApplied) {
        return isApplied ? " <span class=\"chip good\">Applied</span>" : " <span class=\"chip waiting\">Pending</span>";
    }

    private String facts(MigrationChain.Element migration) {
        StringBuilder facts = new StringBuilder();
        facts.append(fact("source", kind(migration.getType()), Html.isolated(migration.getSource())));
        migration
                .getStatementCount()
                .ifPresent(count -> facts.append(fact("size", "Size", Html.number(count, "statement", "statements"))));
        migration.getInstalledOn().ifPresent(at -> facts.append(fact("when", "Applied on", Html.time(at.toInstant()))));
        migration.getInstalledBy().ifPresent(by -> facts.append(fact("who", "Applied by", Html.isolated(by))));
        migration
                .getExecutionTime()
                .ifPresent(time -> facts.append(fact("time", "Took", Html.duration(time) + bar(time))));
        return facts.toString();
    }

    private static String kind(MigrationType type) {
        return switch (type) {
            case CYPHER -> "Script";
            case CATALOG -> "Catalog";
            case JAVA -> "Class";
        };
    }

    private static String fact(String kind, String title, String html) {
        return "<div class=\"" + kind + "\"><dt>" + title + "</dt><dd>" + html + "</dd></div>";
    }

    /** Compared with the migration that took longest. */
    private String bar(Duration time) {
        if (longest == 0) {
            return "";
        }
        return "<svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                + "<rect width=\"" + Math.max(1, time.toMillis() * 100 / longest) + "\" height=\"4\"/></svg>";
    }
}
