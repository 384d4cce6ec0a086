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
package ac.simons.neo4j.migrations.core.internal.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ac.simons.neo4j.migrations.core.MigrationChain;

/** A chain as a table for people. */
public final class ChainTable {

    private static final List<String> HEADER =
            List.of("Version", "Description", "Type", "Installed on", "by", "Execution time", "State", "Source");

    private ChainTable() {}

    /** The table, headed by server, user and databases; begins with a line break. */
    public static String print(MigrationChain chain) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.addAll(ConnectionLines.of(chain));
        lines.add("");
        if (chain.length() == 0) {
            lines.add("There are no migrations.");
        } else {
            lines.addAll(table(chain));
        }
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static List<String> table(MigrationChain chain) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        chain.getElements().forEach(element -> rows.add(row(element)));
        var widths = IntStream.range(0, HEADER.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var border = IntStream.of(widths)
                .mapToObj(width -> "-".repeat(width + 2))
                .collect(Collectors.joining("+", "+", "+"));
        var lines = new ArrayList<String>();
        lines.add(border);
        lines.add(line(HEADER, widths));
        lines.add(border);
        rows.stream().skip(1).forEach(row -> lines.add(line(row, widths)));
        lines.add(border);
        return lines;
    }

    /** The map of an element has the columns in the order of the header. */
    private static List<String> row(MigrationChain.Element element) {
        return List.copyOf(element.asMap().values());
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> "| " + cells.get(column)
                        + " ".repeat(widths[column] - cells.get(column).length() + 1))
                .collect(Collectors.joining("", "", "|"));
    }
}
