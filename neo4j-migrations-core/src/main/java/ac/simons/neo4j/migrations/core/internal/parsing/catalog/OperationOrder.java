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
package ac.simons.neo4j.migrations.core.internal.parsing.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Create;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Drop;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Subject;

/**
 * The order in which operations run: that of the document, but local constraints come before local indexes. Databases
 * depend on the order that the original tool has always used, which is what a stable sort of the JDK makes of a relation
 * that is not transitive. So neither the relation nor the way to sort may be mended.
 */
final class OperationOrder {

    private OperationOrder() {}

    static List<CatalogOperation> of(List<CatalogOperation> operations) {
        var sorted = new ArrayList<>(operations);
        try {
            sorted.sort(constraintsBeforeIndexes());
            return sorted;
        } catch (IllegalArgumentException e) {
            // Of 32 operations or more the JDK may notice that the relation is no order, and the original tool fails
            return inTheirPlaces(operations);
        }
    }

    /** Local constraints before local indexes, on the places that local items have; all others stay where they are. */
    private static List<CatalogOperation> inTheirPlaces(List<CatalogOperation> operations) {
        var local = operations.stream()
                .filter(operation -> localItem(operation).isPresent())
                .sorted(Comparator.comparing(operation ->
                        localItem(operation).filter(OperationOrder::isIndex).isPresent()))
                .iterator();
        return operations.stream()
                .map(operation -> localItem(operation).isPresent() ? local.next() : operation)
                .toList();
    }

    private static Comparator<CatalogOperation> constraintsBeforeIndexes() {
        return (left, right) -> localItem(left)
                .flatMap(one -> localItem(right).map(other -> Boolean.compare(isIndex(one), isIndex(other))))
                .orElse(0);
    }

    private static boolean isIndex(CatalogItem<?> item) {
        return !(item instanceof Constraint);
    }

    private static Optional<CatalogItem<?>> localItem(CatalogOperation operation) {
        if (operation instanceof Create create) {
            return localItem(create.subject());
        }
        return operation instanceof Drop drop ? localItem(drop.subject()) : Optional.empty();
    }

    private static Optional<CatalogItem<?>> localItem(Subject subject) {
        return subject instanceof Subject.Local local ? Optional.of(local.item()) : Optional.empty();
    }
}
