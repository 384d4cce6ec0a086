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
package io.github.neo4jmigrations.benchmarks.sidebyside;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, and the table of it. */
final class Results {

    private static final String HEADER =
            """
            | ours / released | time, s | ratio | CPU, s | ratio | round trips | ratio | peak MB | ratio |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|
            """;

    private final Cell emptyBuild = new Cell();
    private final Map<Step, Row> rows = new LinkedHashMap<>();

    private record Row(Cell ours, Cell released) {
        Cell of(Tool tool) {
            return switch (tool) {
                case OURS -> ours;
                case RELEASED -> released;
            };
        }
    }

    Cell emptyBuild() {
        return emptyBuild;
    }

    Cell cell(Step step, Tool tool) {
        return rows.computeIfAbsent(step, key -> new Row(new Cell(), new Cell()))
                .of(tool);
    }

    /** Medians as Markdown. Times are those above an empty Maven build, which is the same for both. */
    String table() {
        StringBuilder lines = new StringBuilder();
        rows.forEach((step, row) -> lines.append(line(step.title(), row.ours(), row.released())));
        return HEADER
                + lines
                + "\nTimes are seconds above an empty Maven build, which takes %s s, of the processors %s s, and %s MB.\n"
                        .formatted(
                                number("%.2f", emptyBuild.seconds()),
                                number("%.2f", emptyBuild.cpuSeconds()),
                                number("%.0f", emptyBuild.megabytes()));
    }

    private String line(String title, Cell ours, Cell released) {
        return Stream.of(
                        title,
                        pair("%.2f", above(ours, Cell::seconds), above(released, Cell::seconds)),
                        pair("%.2f", above(ours, Cell::cpuSeconds), above(released, Cell::cpuSeconds)),
                        pair("%,.0f", ours.roundTrips(), released.roundTrips()),
                        pair("%.0f", ours.megabytes(), released.megabytes()))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private OptionalDouble above(Cell cell, Function<Cell, OptionalDouble> time) {
        OptionalDouble seconds = time.apply(cell);
        return seconds.isEmpty()
                ? seconds
                : OptionalDouble.of(
                        seconds.getAsDouble() - time.apply(emptyBuild).orElse(0));
    }

    private static String pair(String format, OptionalDouble ours, OptionalDouble released) {
        String ratio = ours.isEmpty() || released.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.2f", ours.getAsDouble() / released.getAsDouble());
        return number(format, ours) + " / " + number(format, released) + " | " + ratio;
    }

    private static String number(String format, OptionalDouble value) {
        return value.isEmpty() ? "failed" : String.format(Locale.ROOT, format, value.getAsDouble());
    }
}
