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
package ac.simons.neo4j.migrations.core.internal.execution.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogDiff;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Verify;

/**
 * Compares what is in the database with what the local catalog says.
 *
 * @param actual   what is in the database
 * @param expected what the catalog says
 */
record Verification(Catalog actual, Catalog expected) {

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    /** Why both do not agree, empty if they agree as far as is asked for. */
    Optional<String> disagreement(Verify asked) {
        var difference = CatalogDiff.between(actual, expected);
        if (difference.identical()) {
            return Optional.empty();
        }
        if (!difference.equivalent()) {
            return Optional.of(describe(difference));
        }
        var pairs = pairs(difference);
        if (!asked.allowEquivalent()) {
            return Optional.of("the database and the catalog are equivalent only, but have to be identical. " + pairs);
        }
        LOG.warn("The database and the catalog are equivalent, but not identical. {}", pairs);
        warnOfTypes(difference);
        return Optional.empty();
    }

    private static String describe(CatalogDiff difference) {
        var sentences = new ArrayList<String>();
        addIfAny(sentences, "Only in the database: ", difference.getItemsOnlyInLeft(), difference);
        addIfAny(sentences, "Only in the catalog: ", difference.getItemsOnlyInRight(), difference);
        return "the database is not what the catalog says. " + String.join(" ", sentences);
    }

    private static void addIfAny(
            List<String> sentences, String start, Collection<CatalogItem<?>> items, CatalogDiff difference) {
        var without = items.stream()
                .filter(item -> !difference.getEquivalentItems().contains(item))
                .map(CatalogItem::toString)
                .sorted()
                .collect(Collectors.joining("; "));
        if (!without.isEmpty()) {
            sentences.add(start + without + ".");
        }
    }

    private static String pairs(CatalogDiff difference) {
        return difference.getItemsOnlyInLeft().stream()
                .map(item -> "%s in the database stands for %s in the catalog"
                        .formatted(
                                item.getName().getValue(),
                                counterparts(item, difference).stream()
                                        .map(counterpart ->
                                                counterpart.getName().getValue())
                                        .collect(Collectors.joining(", "))))
                .sorted()
                .collect(Collectors.joining("; ", "", "."));
    }

    private static List<CatalogItem<?>> counterparts(CatalogItem<?> item, CatalogDiff difference) {
        return difference.getItemsOnlyInRight().stream()
                .filter(item::isEquivalentTo)
                .<CatalogItem<?>>map(counterpart -> counterpart)
                .toList();
    }

    /** Constraints that demand different types count as equivalent, which may surprise. */
    private static void warnOfTypes(CatalogDiff difference) {
        for (var item : difference.getItemsOnlyInLeft()) {
            counterparts(item, difference).stream()
                    .filter(counterpart -> !typeOf(counterpart).equals(typeOf(item)))
                    .forEach(counterpart -> LOG.warn(
                            "{} demands {} in the database but {} in the catalog.",
                            item.getName().getValue(),
                            typeOf(item).orElse("no type"),
                            typeOf(counterpart).orElse("no type")));
        }
    }

    private static Optional<String> typeOf(CatalogItem<?> item) {
        return item instanceof Constraint constraint ? constraint.getOptionalPropertyTypeText() : Optional.empty();
    }
}
