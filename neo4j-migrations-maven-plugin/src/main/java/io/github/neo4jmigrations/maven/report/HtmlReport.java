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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationState;
import ac.simons.neo4j.migrations.core.catalog.Constraint;

/** The whole page: what it begins with, and its frame. */
public final class HtmlReport {

    private final ReportContent content;

    private HtmlReport(ReportContent content) {
        this.content = content;
    }

    /** {@return the page as HTML 5} */
    public static String render(ReportContent content) {
        return new HtmlReport(content).page();
    }

    private String page() {
        return resource("report.html")
                .formatted(
                        Html.escape(content.project()),
                        resource("report.css"),
                        Html.isolated(content.project()),
                        content.connection()
                                .map(HtmlReport::describe)
                                .orElse("What the project has, without a database"),
                        verdict(),
                        tiles(),
                        Timeline.render(
                                content.migrations(), content.connection().isPresent()),
                        SchemaSection.render(content),
                        Html.isolated(content.tool()),
                        Html.time(content.writtenAt()));
    }

    private static String resource(String name) {
        try (InputStream file = HtmlReport.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String describe(ConnectionDetails connection) {
        String database = connection
                .getOptionalDatabaseName()
                .map(name -> "Database " + Html.isolated(name) + " at ")
                .orElse("");
        String server = Optional.ofNullable(connection.getServerVersion())
                .map(version -> " (" + version
                        + Optional.ofNullable(connection.getServerEdition())
                                .map(" "::concat)
                                .orElse("")
                        + ")")
                .orElse("");
        return database + Html.isolated(connection.getServerAddress() + server);
    }

    private String verdict() {
        if (content.problem().isPresent()) {
            return verdict(
                    "bad",
                    "Project and database cannot be compared",
                    content.problem().get());
        }
        if (content.connection().isEmpty()) {
            return "";
        }
        int pending = pending();
        return pending == 0
                ? verdict("good", "The database is up to date", "All migrations of the project have been applied.")
                : verdict(
                        "waiting",
                        Html.number(pending, "migration is", "migrations are") + " pending",
                        "Run the goal migrate to bring the database up to date.");
    }

    private static String verdict(String kind, String title, String text) {
        return """
                <div class="verdict %s"><strong>%s</strong>
                <pre>%s</pre></div>
                """
                .formatted(kind, title, Html.isolated(text));
    }

    private int pending() {
        return (int) content.migrations().stream()
                .filter(migration -> migration.getState() == MigrationState.PENDING)
                .count();
    }

    private String tiles() {
        int all = content.migrations().size();
        List<String> ofDatabase = content.connection().isEmpty()
                ? List.of(tile("Migrations", String.valueOf(all)))
                : List.of(
                        tile("Current version", currentVersion()),
                        tile("Applied", String.valueOf(all - pending())),
                        tile("Pending", String.valueOf(pending())),
                        tile("Time spent", Html.duration(timeSpent())));
        long constraints =
                content.items().stream().filter(Constraint.class::isInstance).count();
        return ofDatabase.stream().collect(Collectors.joining("", "<dl class=\"tiles\">\n", ""))
                + tile("Constraints", String.valueOf(constraints))
                + tile("Indexes", String.valueOf(content.items().size() - constraints))
                + "</dl>\n";
    }

    private static String tile(String title, String value) {
        return "<div><dt>%s</dt><dd>%s</dd></div>\n".formatted(title, Html.isolated(value));
    }

    private String currentVersion() {
        return content.migrations().stream()
                .takeWhile(migration -> migration.getState() == MigrationState.APPLIED)
                .reduce((first, second) -> second)
                .map(MigrationChain.Element::getVersion)
                .orElse("–");
    }

    private Duration timeSpent() {
        return content.migrations().stream()
                .flatMap(migration -> migration.getExecutionTime().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
