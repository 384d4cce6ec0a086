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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogComparison;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.PropertyType;

/** C-350 to C-352, C-710: the two sides in words. */
class CatalogLinesTest {

    private static final String AGREEMENT = "The database has the constraints and indexes of the local catalog";
    private static final String DRIFT = "The database does not have the constraints and indexes of the local catalog:";
    private static final String OPTIONS_OF_THE_SERVER = "{`indexConfig`: {}, `indexProvider`: \"range-1.0\"}";

    @Test
    void givenEqualCatalogs_whenCompared_thenThereIsNothingToSay() {
        var both = Catalog.of(List.of(isbn("book_isbn"), index("book_title", "title")));

        assertThat(text(CatalogComparison.of(both, both))).isEqualTo(AGREEMENT + ".");
        assertThat(text(CatalogComparison.of(Catalog.empty(), Catalog.empty()))).isEqualTo(AGREEMENT + ".");
    }

    @Test
    void givenOptionsOfTheServerOnly_whenCompared_thenTheyDoNotCount() {
        var comparison = compare(
                List.of(index("book_title", "title")),
                List.of(index("book_title", "title").withOptions(OPTIONS_OF_THE_SERVER)));

        assertThat(text(comparison)).isEqualTo(AGREEMENT + ".");
        assertThat(comparison.getDifferences()).isEmpty();
    }

    @Test
    void givenEveryKindOfDifference_whenCompared_thenLinesAreSortedByKindAndText() {
        var comparison = compare(
                List.of(
                        index("book_year", "year"),
                        index("moved", "title"),
                        index("here", "author"),
                        isbn("book_isbn")),
                List.of(index("there", "author"), index("moved", "subtitle"), index("z", "z"), index("y", "y")));

        assertThat(comparison.hasDrift()).isTrue();
        assertThat(text(comparison))
                .isEqualTo(
                        """
                        %s
                          missing: property index book_year on (:Book {year})
                          missing: unique constraint book_isbn on (:Book {isbn})
                          additional: property index y on (:Book {y})
                          additional: property index z on (:Book {z})
                          different: property index moved on (:Book {title}); in the database property index moved on (:Book {subtitle})
                          equivalent: property index here on (:Book {author}); in the database property index there on (:Book {author})"""
                                .formatted(DRIFT));
    }

    @Test
    void givenOtherOptions_whenCompared_thenBothAreShownAndThereIsNoDrift() {
        var local = index("book_title", "title").withOptions("{`indexProvider`: \"range-2.0\"}");
        var text = AGREEMENT + ", some under other names or with other options:\n"
                + "  equivalent: property index book_title on (:Book {title}) with the options {`indexProvider`: \"range-2.0\"}; in the database property index book_title on (:Book {title}) ";

        var given = compare(List.of(local), List.of(local.withOptions(OPTIONS_OF_THE_SERVER)));
        var none = compare(List.of(local), List.of(local.withOptions(null)));

        assertThat(given.hasDrift()).isFalse();
        assertThat(text(given)).isEqualTo(text + "with the options " + OPTIONS_OF_THE_SERVER);
        assertThat(text(none)).isEqualTo(text + "without options");
    }

    @Test
    void givenNamesThatWereSwapped_whenCompared_thenThereIsNoDrift() {
        var comparison = compare(List.of(index("a", "x"), index("b", "y")), List.of(index("a", "y"), index("b", "x")));

        assertThat(comparison.hasDrift()).isFalse();
        assertThat(text(comparison))
                .isEqualTo(
                        """
                        %s, some under other names or with other options:
                          equivalent: property index a on (:Book {x}); in the database property index b on (:Book {x})
                          equivalent: property index b on (:Book {y}); in the database property index a on (:Book {y})"""
                                .formatted(AGREEMENT));
    }

    /** C-710: one item may be the counterpart of several. */
    @Test
    void givenOneItemForTwoNames_whenCompared_thenItStandsForBoth() {
        var two = List.of(index("a", "x"), index("b", "x"));
        var one = List.of(index("b", "x"));

        assertThat(text(compare(two, one)))
                .isEqualTo(
                        """
                        %s, some under other names or with other options:
                          equivalent: property index a on (:Book {x}); in the database property index b on (:Book {x})"""
                                .formatted(AGREEMENT));
        assertThat(text(compare(one, two)))
                .isEqualTo(
                        """
                        %s, some under other names or with other options:
                          equivalent: property index b on (:Book {x}); in the database property index a on (:Book {x})"""
                                .formatted(AGREEMENT));
    }

    /** Stricter than C-352: values that one of them accepts are refused by the other one. */
    @Test
    void givenOtherTypesOfValues_whenCompared_thenTheyAreDifferent() {
        var local = Constraint.forNode("Book").named("book_pages").type("pages", PropertyType.INTEGER);
        var database = Constraint.forNode("Book").named("book_pages").type("pages", PropertyType.STRING);

        var comparison = compare(List.of(local), List.of(database));

        assertThat(comparison.hasDrift()).isTrue();
        assertThat(text(comparison))
                .isEqualTo(
                        """
                        %s
                          different: property type constraint book_pages on (:Book {pages}) that is INTEGER; in the database property type constraint book_pages on (:Book {pages}) that is STRING"""
                                .formatted(DRIFT));
    }

    private static CatalogComparison compare(
            List<? extends CatalogItem<?>> local, List<? extends CatalogItem<?>> database) {
        return CatalogComparison.of(Catalog.of(local), Catalog.of(database));
    }

    private static String text(CatalogComparison comparison) {
        return comparison.prettyPrint().replace(System.lineSeparator(), "\n");
    }

    private static Constraint isbn(String name) {
        return Constraint.forNode("Book").named(name).unique("isbn");
    }

    private static Index index(String name, String property) {
        return Index.forNode("Book").named(name).onProperties(property);
    }
}
