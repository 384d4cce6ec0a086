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
package io.github.neo4jmigrations.maven.output;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.catalog.CatalogComparison.Difference;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;

/** Results as a summary in GitHub Flavored Markdown (https://github.github.com/gfm). */
final class MarkdownRenderer {

    private static final Pattern SPECIAL = Pattern.compile("[\\p{Punct}&&[^.,:;/'\"?=%^]]");

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private MarkdownRenderer() {}

    static String render(GoalRun run) {
        String heading = "## %s neo4j-migrations:%s\n\n%s\n\n"
                .formatted(run.isSuccessful() ? "✅" : "❌", run.goal(), summary(run));
        String failure = run.message().map(MarkdownRenderer::block).orElse("");
        String details = run.result().map(MarkdownRenderer::details).orElse("");
        return heading + failure + details;
    }

    private static String summary(GoalRun run) {
        Stream<String> parts = Stream.of(
                        Optional.of(text(run.project())),
                        run.result().map(result -> database(result.connection())),
                        run.result().map(MarkdownRenderer::numbers),
                        Optional.of(seconds(run.duration())))
                .flatMap(Optional::stream);
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String database(ConnectionDetails connection) {
        return text(
                connection.getOptionalDatabaseName().map(name -> name + " at ").orElse("")
                        + connection.getServerAddress());
    }

    private static String numbers(GoalResult result) {
        return result instanceof GoalResult.Migrate migrate
                ? "%d applied now, %d pending".formatted(migrate.appliedNow(), migrate.pending())
                : "";
    }

    private static String details(GoalResult result) {
        if (result instanceof GoalResult.Info info) {
            return table(
                    List.of("Version", "Description", "State", "Installed on", "By", "Time", "Source"),
                    info.chain().getElements().stream().map(MarkdownRenderer::row));
        }
        if (result instanceof GoalResult.Migrate migrate) {
            return table(
                    List.of("Version", "Description", "Outcome", "Time", "Source"),
                    migrate.steps().stream().map(MarkdownRenderer::row));
        }
        return result instanceof GoalResult.Diff diff
                ? table(
                        List.of("Difference", "Project", "Database"),
                        JsonRenderer.sorted(diff).stream().map(MarkdownRenderer::row))
                : list(((GoalResult.Validate) result).validation().getWarnings().stream());
    }

    private static List<String> row(MigrationChain.Element migration) {
        return List.of(
                migration.getVersion(),
                migration.getOptionalDescription().orElse(""),
                words(migration.getState()),
                migration.getInstalledOn().map(Object::toString).orElse(""),
                migration.getInstalledBy().orElse(""),
                migration.getExecutionTime().map(MarkdownRenderer::seconds).orElse(""),
                migration.getSource());
    }

    private static List<String> row(MigrationStep step) {
        return List.of(
                step.migration().getVersion(),
                step.migration().getOptionalDescription().orElse(""),
                words(step.outcome()),
                step.executionTime().map(MarkdownRenderer::seconds).orElse(""),
                step.migration().getSource());
    }

    private static List<String> row(Difference difference) {
        return List.of(
                words(difference.kind()),
                difference.local().map(CatalogItem::toString).orElse(""),
                difference.database().map(CatalogItem::toString).orElse(""));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String table(List<String> head, Stream<List<String>> rows) {
        List<String> lines = rows.map(MarkdownRenderer::line).toList();
        if (lines.isEmpty()) {
            return "";
        }
        return line(head) + line(head.stream().map(cell -> "-").toList()).replace("\\", "") + String.join("", lines)
                + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MarkdownRenderer::text).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String list(Stream<String> lines) {
        String text = lines.map(line -> "- " + text(line) + "\n").collect(Collectors.joining());
        return text.isEmpty() ? "" : text + "\n";
    }

    /** A text that means itself: neither HTML nor Markdown, on one line. */
    private static String text(String text) {
        String oneLine = WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
        return SPECIAL.matcher(oneLine).replaceAll("\\\\$0").replace("\\<", "&lt;");
    }

    /** A text with lines of its own, fenced by more backticks than it has itself. */
    private static String block(String text) {
        int longest = BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return "%stext\n%s\n%s\n\n".formatted(fence, text.strip(), fence);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f s", duration.toMillis() / 1000.0);
    }
}
