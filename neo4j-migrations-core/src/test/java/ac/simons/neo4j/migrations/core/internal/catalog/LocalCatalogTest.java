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
package ac.simons.neo4j.migrations.core.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.Name;
import ac.simons.neo4j.migrations.core.internal.configuration.VersionOrder;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/** C-200 to C-208; catalogs are drawn, an apostrophe marks a new definition of the same name. */
class LocalCatalogTest {

    private static final String EXAMPLE = "1: a b, 2: a' c, 3 reset: d, 4: e, 5 reset: f";

    /** C-207. */
    @ParameterizedTest
    @CsvSource({"1, a b,    ''", "2, a' b c, a b", "3, d,      a' b c", "4, d e,    d", "5, f,      d e", "6, f,      f"
    })
    void givenExample_whenLookedAtFromAVersion_thenItIsWhatThatVersionSees(String version, String at, String priorTo) {
        var catalog = catalog(EXAMPLE);

        assertThat(drawn(catalog.getItems(version(version)))).isEqualTo(at);
        assertThat(drawn(catalog.getItemsPriorTo(version(version)))).isEqualTo(priorTo);
        assertThat(drawn(catalog.getCatalogAt(version(version)).getItems())).isEqualTo(at);
        assertThat(drawn(catalog.getCatalogPriorTo(version(version)).getItems()))
                .isEqualTo(priorTo);
    }

    /** C-202. */
    @ParameterizedTest
    @CsvSource({"a, 1, a, ''", "a, 2, a', a", "a, 3, '', a'", "d, 3, d, ''", "d, 5, '', d", "b, 2, b, b", "x, 2, '', ''"
    })
    void givenExample_whenOneItemIsLookedFor_thenItsNewestDefinitionIsFound(
            String name, String version, String at, String priorTo) {
        var catalog = catalog(EXAMPLE);

        assertThat(drawn(catalog.getItem(Name.of(name), version(version)).stream()
                        .collect(Collectors.toList())))
                .isEqualTo(at);
        assertThat(drawn(catalog.getItemPriorTo(Name.of(name), version(version)).stream()
                        .collect(Collectors.toList())))
                .isEqualTo(priorTo);
    }

    /** C-202, C-203, C-204. */
    @Test
    void givenSeveralDefinitions_whenAllAreAskedFor_thenTheNewestOfEachNameIsGiven() {
        assertThat(drawn(catalog("1: a b, 2: a', 10: a''").getItems())).isEqualTo("a'' b");
        assertThat(drawn(catalog(EXAMPLE).getItems())).isEqualTo("f");
        assertThat(catalog(EXAMPLE).getItems(null)).isEmpty();
        assertThat(catalog(EXAMPLE).getItemsPriorTo(null)).isEmpty();
        assertThat(catalog(EXAMPLE).getItem(Name.of("f"), null)).isEmpty();
        assertThat(catalog(EXAMPLE).getItemPriorTo(Name.of("f"), null)).isEmpty();
    }

    @Test
    void givenNoContribution_thenTheCatalogIsEmpty() {
        assertThat(LocalCatalog.empty(VersionOrder.SEMANTIC).isEmpty()).isTrue();
        assertThat(LocalCatalog.empty(VersionOrder.SEMANTIC).getItems(version("1")))
                .isEmpty();
    }

    /** C-201: versions that other tools take for equal are the same version here, too. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 1.0", "1, 01"})
    void givenNameThatOneVersionDefinesTwice_thenItIsRefused(String first, String second) {
        assertThatExceptionOfType(MigrationsException.class)
                .isThrownBy(() -> catalog(first + ": a, " + second + ": a'"))
                .withMessage(
                        "Cannot use: V%s.xml: it defines \"a\" for version %s, for which V%s.xml defines that name already. Rename one of them, or give one of the files another version. "
                                .formatted(second, second, first));
    }

    /** C-332: unlike in databases. */
    @Test
    void givenConstraintWithTheNameOfAnIndex_thenItIsRefused() {
        var problems = new Problems("Cannot use");
        var items = List.<CatalogItem<?>>of(
                Constraint.forNode("A").named("a").unique("x"),
                Index.forNode("A").named("a").onProperties("y"));

        assertThat(LocalCatalogBuilder.build(
                                VersionOrder.SEMANTIC,
                                List.of(new Contribution(version("1"), "V1.xml", false, items)),
                                problems)
                        .getItems())
                .hasSize(1);

        assertThatExceptionOfType(MigrationsException.class)
                .isThrownBy(() -> problems.throwIfAny(""))
                .withMessageContaining("it defines \"a\" for version 1, for which V1.xml defines that name already");
    }

    @Test
    void givenTextualOrder_thenOnlyEqualVersionsAreTheSame() {
        assertThat(drawn(catalog("1: a, 1.0: a'", VersionOrder.LEXICOGRAPHIC).getItems()))
                .isEqualTo("a'");
    }

    /** C-205: E-C2 and E-C3. */
    @Test
    void givenResetOfAVersionThatIsInUse_thenItIsRefused() {
        assertThatExceptionOfType(MigrationsException.class)
                .isThrownBy(() -> catalog("1: a, 1.0 reset: b, 2 reset:, 2.0 reset: c"))
                .withMessage(
                        """
                        Cannot use, 2 problems were found:
                          1. V1.0.xml: it resets the catalog for version 1.0, for which V1.xml has defined items already. Give one of them another version.
                          2. V2.0.xml: it resets the catalog for version 2.0, for which V2.xml has reset it already. Give one of them another version.
                        """);
    }

    private static LocalCatalog catalog(String drawing) {
        return catalog(drawing, VersionOrder.SEMANTIC);
    }

    private static LocalCatalog catalog(String drawing, VersionOrder order) {
        var problems = new Problems("Cannot use");
        var contributions = Arrays.stream(drawing.split(", ", -1))
                .map(LocalCatalogTest::contribution)
                .toList();
        var catalog = LocalCatalogBuilder.build(order, contributions, problems);
        problems.throwIfAny("");
        return catalog;
    }

    private static Contribution contribution(String drawing) {
        var parts = drawing.split(":", 2);
        var head = parts[0].split(" ", -1);
        var items = new ArrayList<CatalogItem<?>>();
        for (var item : parts[1].trim().split(" ", -1)) {
            if (!item.isEmpty()) {
                items.add(Index.forNode("A").named(item.replace("'", "")).onProperties(item));
            }
        }
        return new Contribution(version(head[0]), "V" + head[0] + ".xml", head.length > 1, items);
    }

    private static MigrationVersion version(String value) {
        return MigrationVersion.withValue(value);
    }

    private static String drawn(Collection<CatalogItem<?>> items) {
        return items.stream().flatMap(item -> item.getProperties().stream()).collect(Collectors.joining(" "));
    }
}
