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
package ac.simons.neo4j.migrations.core.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

import ac.simons.neo4j.migrations.core.internal.reporting.CatalogLines;

/**
 * How the constraints and indexes of a database differ from those that local migrations define, item by item. Unlike
 * {@link CatalogDiff}, it is made for people: options in the database only count where the local item has options, too,
 * as servers give options to every index; and constraints that demand different types of values are different.
 * Immutable.
 *
 * @since 0.1.0
 */
public final class CatalogComparison {

    private final List<Difference> differences;

    private CatalogComparison(List<Difference> differences) {
        this.differences = List.copyOf(differences);
    }

    /**
     * In which way an item differs.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** It is defined locally, but not in the database. */
        MISSING,
        /** It is in the database, but not defined locally. */
        ADDITIONAL,
        /** The item of that name does something else in the database. */
        DIFFERENT,
        /** An item in the database does the same, under another name or with other options. This is no drift. */
        EQUIVALENT
    }

    /**
     * One item that differs.
     *
     * @param kind     in which way
     * @param local    what is defined locally, empty if it is additional
     * @param database what is in the database, empty if it is missing
     * @since 0.1.0
     */
    public record Difference(Kind kind, Optional<CatalogItem<?>> local, Optional<CatalogItem<?>> database) {}

    /**
     * Compares both sides.
     *
     * @param local    what local migrations define
     * @param database what is in the database
     * @return what differs
     */
    public static CatalogComparison of(Catalog local, Catalog database) {
        return new CatalogComparison(new Pairing(
                        Objects.requireNonNull(local, "local").getItems(),
                        Objects.requireNonNull(database, "database").getItems())
                .differences());
    }

    /**
     * {@return what differs, in no particular order, unmodifiable}
     */
    public List<Difference> getDifferences() {
        return differences;
    }

    /**
     * {@return whether anything is missing, additional or different}
     */
    public boolean hasDrift() {
        return differences.stream().anyMatch(difference -> difference.kind() != Kind.EQUIVALENT);
    }

    /**
     * {@return a sentence with the result, followed by a line for each difference}
     */
    public String prettyPrint() {
        return CatalogLines.of(this);
    }

    /** Finds the counterpart of each item: what does the same goes before what is called the same. */
    private static final class Pairing {

        private final Collection<CatalogItem<?>> local;
        private final Collection<CatalogItem<?>> database;
        private final List<CatalogItem<?>> remainingLocal;
        private final List<CatalogItem<?>> remainingInDatabase;
        private final List<Difference> found = new ArrayList<>();

        Pairing(Collection<CatalogItem<?>> local, Collection<CatalogItem<?>> database) {
            this.local = local;
            this.database = database;
            this.remainingLocal = without(local, database, Pairing::isSame);
            this.remainingInDatabase = without(database, local, (existing, defined) -> isSame(defined, existing));
        }

        private static List<CatalogItem<?>> without(
                Collection<CatalogItem<?>> items,
                Collection<CatalogItem<?>> others,
                BiPredicate<CatalogItem<?>, CatalogItem<?>> isCounterpart) {
            var result = new ArrayList<CatalogItem<?>>(items);
            result.removeIf(item -> others.stream().anyMatch(other -> isCounterpart.test(item, other)));
            return result;
        }

        List<Difference> differences() {
            pair(Kind.EQUIVALENT, remainingInDatabase, Pairing::doTheSame);
            // One item may stand for several, which then are no less equivalent
            pair(Kind.EQUIVALENT, database, Pairing::doTheSame);
            for (var existing : List.copyOf(remainingInDatabase)) {
                local.stream()
                        .filter(defined -> doTheSame(defined, existing))
                        .findFirst()
                        .ifPresent(defined -> add(Kind.EQUIVALENT, defined, existing));
            }
            pair(Kind.DIFFERENT, remainingInDatabase, (item, other) -> item.getName()
                    .equals(other.getName()));
            remainingLocal.forEach(
                    item -> found.add(new Difference(Kind.MISSING, Optional.of(item), Optional.empty())));
            remainingInDatabase.forEach(
                    item -> found.add(new Difference(Kind.ADDITIONAL, Optional.empty(), Optional.of(item))));
            return found;
        }

        private void pair(
                Kind kind,
                Collection<CatalogItem<?>> candidates,
                BiPredicate<CatalogItem<?>, CatalogItem<?>> isCounterpart) {
            for (var item : List.copyOf(remainingLocal)) {
                candidates.stream()
                        .filter(other -> isCounterpart.test(item, other))
                        .findFirst()
                        .ifPresent(other -> add(kind, item, other));
            }
        }

        private void add(Kind kind, CatalogItem<?> defined, CatalogItem<?> existing) {
            remainingLocal.remove(defined);
            remainingInDatabase.remove(existing);
            found.add(new Difference(kind, Optional.of(defined), Optional.of(existing)));
        }

        private static boolean isSame(CatalogItem<?> defined, CatalogItem<?> existing) {
            return defined.getName().equals(existing.getName())
                    && doTheSame(defined, existing)
                    && (defined.getOptionalOptions().isEmpty()
                            || defined.getOptionalOptions().equals(existing.getOptionalOptions()));
        }

        private static boolean doTheSame(CatalogItem<?> one, CatalogItem<?> another) {
            return one.isEquivalentTo(another) && typeOfValues(one).equals(typeOfValues(another));
        }

        private static Optional<String> typeOfValues(CatalogItem<?> item) {
            return item instanceof Constraint constraint ? constraint.getOptionalPropertyTypeText() : Optional.empty();
        }
    }
}
