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

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.catalog.CatalogComparison;
import ac.simons.neo4j.migrations.core.catalog.CatalogComparison.Difference;
import ac.simons.neo4j.migrations.core.catalog.CatalogComparison.Kind;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;
import io.github.neo4jmigrations.maven.output.Identifiers;
import io.github.neo4jmigrations.maven.report.Connections.Arrow;

/** The schema as a picture, and as a table. */
final class SchemaSection {

    private static final String LEGEND =
            """
            <ul class="legend">
            <li><svg viewBox="13 10 24 24" aria-hidden="true"><g class="node">%s</g></svg>Label</li>
            <li><svg viewBox="12 10 25 24" aria-hidden="true"><g class="relationship">%s</g></svg>Relationship type</li>
            <li><svg viewBox="0 0 24 24" aria-hidden="true"><g class="node"><g class="constraint">\
            <rect x="1" y="6" width="22" height="12" rx="6"/></g></g></svg>Constraint</li>
            <li><svg viewBox="0 0 24 24" aria-hidden="true"><g class="index">\
            <rect x="1" y="6" width="22" height="12" rx="6"/></g></svg>Index</li>
            </ul>
            """
                    .formatted(CardFrame.NODE_GLYPH, CardFrame.RELATIONSHIP_GLYPH);

    private static final String ARROWS =
            """
            <h3 class="arrows">How labels are connected</h3>
            <p class="muted">As Neo4j counts it: a node with several labels counts for each of them.</p>
            <div class="picture">
            """;

    private final ReportContent content;

    private SchemaSection(ReportContent content) {
        this.content = content;
    }

    static String render(ReportContent content) {
        SchemaSection section = new SchemaSection(content);
        return """
                <section aria-labelledby="schema">
                <h2 id="schema">Schema</h2>
                %s</section>
                """
                .formatted(
                        content.items().isEmpty() && section.missing().isEmpty()
                                ? section.nothing() + section.connections()
                                : LEGEND + section.picture() + section.connections() + section.table());
    }

    private String nothing() {
        return "<p class=\"muted\">There are no constraints and no indexes"
                + (content.connection().isPresent()
                        ? "."
                        : " in catalogs of the project. Those that scripts create are known to a database only.")
                + "</p>\n";
    }

    private String picture() {
        List<SchemaEntity> entities = SchemaEntity.of(content.items());
        return IntStream.range(0, entities.size())
                .mapToObj(i -> SchemaCard.render(entities.get(i), "entity-" + i))
                .collect(Collectors.joining("", "<div class=\"picture\">\n", "</div>\n"));
    }

    private String connections() {
        Connections connections = content.connections();
        if (connections.arrows().isEmpty()) {
            return connections
                    .problem()
                    .map(problem -> "<p class=\"muted arrows\">" + Html.isolated(problem) + "</p>\n")
                    .orElse("");
        }
        List<List<Arrow>> byLabel = List.copyOf(connections.arrows().stream()
                .collect(Collectors.groupingBy(Arrow::from, TreeMap::new, Collectors.toList()))
                .values());
        return IntStream.range(0, byLabel.size())
                .mapToObj(i -> ConnectionCard.render(byLabel.get(i), "arrows-" + i))
                .collect(Collectors.joining("", ARROWS, "</div>\n"));
    }

    private String table() {
        String compared = content.comparison().isPresent() ? "<th scope=\"col\">Compared with the project</th>" : "";
        return """
                <div class="scroll">
                <table>
                <caption>All constraints and indexes</caption>
                <thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Of</th>\
                <th scope="col">Properties</th>%s</tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </div>
                """
                .formatted(compared, rows());
    }

    private String rows() {
        return Stream.concat(content.items().stream(), missing().stream())
                .sorted(Comparator.<CatalogItem<?>, String>comparing(item -> String.join(":", Identifiers.of(item)))
                        .thenComparing(item -> item.getName().getValue()))
                .map(this::row)
                .collect(Collectors.joining());
    }

    private List<CatalogItem<?>> missing() {
        return content.comparison().stream()
                .flatMap(comparison -> comparison.getDifferences().stream())
                .filter(difference -> difference.kind() == Kind.MISSING)
                .flatMap(difference -> difference.local().stream())
                .<CatalogItem<?>>map(item -> item)
                .toList();
    }

    private String row(CatalogItem<?> item) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td><code>%s</code></td><td><code>%s</code></td>%s</tr>\n"
                .formatted(
                        Html.isolated(item.getName().getValue()),
                        Html.isolated(kind(item)),
                        Html.isolated(target(item)),
                        Html.isolated(SchemaEntity.properties(item)),
                        content.comparison()
                                .map(comparison -> "<td>" + verdict(item, comparison) + "</td>")
                                .orElse(""));
    }

    private static String kind(CatalogItem<?> item) {
        String type = item.getType().getName().toLowerCase(Locale.ROOT).replace('_', ' ');
        return item instanceof Constraint constraint
                ? type + " constraint"
                        + constraint
                                .getOptionalPropertyTypeText()
                                .map(" "::concat)
                                .orElse("")
                : type + " index";
    }

    private static String target(CatalogItem<?> item) {
        String names = String.join("|", Identifiers.of(item));
        return item.getTargetEntityType() == TargetEntityType.NODE ? "(:" + names + ")" : "[:" + names + "]";
    }

    private static String verdict(CatalogItem<?> item, CatalogComparison comparison) {
        Optional<Difference> difference = comparison.getDifferences().stream()
                .filter(candidate -> candidate.database().filter(item::equals).isPresent()
                        || (candidate.kind() == Kind.MISSING
                                && candidate.local().filter(item::equals).isPresent()))
                .findFirst();
        return difference.map(SchemaSection::verdict).orElse("<span class=\"chip good\">as defined</span>");
    }

    private static String verdict(Difference difference) {
        return switch (difference.kind()) {
            case MISSING -> "<span class=\"chip bad\">missing in the database</span>";
            case ADDITIONAL -> "<span class=\"chip waiting\">not in the project</span>";
            case DIFFERENT ->
                "<span class=\"chip bad\">different</span> "
                        + Html.isolated(
                                difference.local().map(CatalogItem::toString).orElse(""));
            case EQUIVALENT ->
                "<span class=\"chip good\">equivalent</span> "
                        + Html.isolated(difference
                                .local()
                                .map(local -> local.getName().getValue())
                                .orElse(""));
        };
    }
}
