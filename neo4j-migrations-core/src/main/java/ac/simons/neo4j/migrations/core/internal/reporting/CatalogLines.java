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

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.catalog.CatalogComparison;
import ac.simons.neo4j.migrations.core.catalog.CatalogComparison.Difference;
import ac.simons.neo4j.migrations.core.catalog.CatalogComparison.Kind;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;

/** What a database has and what the local catalog says, as lines for people. */
public final class CatalogLines {

    private CatalogLines() {}

    /** A sentence, and a line for each difference: sorted by kind, those of one kind by their text. */
    public static String of(CatalogComparison comparison) {
        var lines = comparison.getDifferences().stream()
                .sorted(Comparator.comparing(Difference::kind).thenComparing(CatalogLines::line))
                .map(difference -> System.lineSeparator() + "  " + line(difference))
                .collect(Collectors.joining());
        return sentence(comparison) + (lines.isEmpty() ? "." : ":" + lines);
    }

    private static String sentence(CatalogComparison comparison) {
        if (comparison.hasDrift()) {
            return "The database does not have the constraints and indexes of the local catalog";
        }
        return "The database has the constraints and indexes of the local catalog"
                + (comparison.getDifferences().isEmpty() ? "" : ", some under other names or with other options");
    }

    private static String line(Difference difference) {
        boolean optionsMatter = difference.kind() == Kind.EQUIVALENT
                && difference.local().flatMap(CatalogItem::getOptionalOptions).isPresent();
        var local = difference.local().map(item -> describe(item, optionsMatter));
        var database = difference.database().map(item -> describe(item, optionsMatter));
        var kind = difference.kind().name().toLowerCase(Locale.ROOT) + ": ";
        return local.isPresent() && database.isPresent()
                ? kind + local.get() + "; in the database " + database.get()
                : kind + local.or(() -> database).orElseThrow();
    }

    private static String describe(CatalogItem<?> item, boolean withOptions) {
        var options =
                item.getOptionalOptions().map(" with the options "::concat).orElse(" without options");
        return item + typeOfValues(item) + (withOptions ? options : "");
    }

    private static String typeOfValues(CatalogItem<?> item) {
        return item instanceof Constraint constraint
                ? constraint
                        .getOptionalPropertyTypeText()
                        .map(" that is "::concat)
                        .orElse("")
                : "";
    }
}
