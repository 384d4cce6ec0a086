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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** C-710. */
class CatalogDiffTest {

    private static final Constraint A = Constraint.forNode("Book").named("a").unique("isbn");

    private static final Constraint RENAMED = A.withName("b");

    private static final Index OTHER = Index.forNode("Book").named("c").onProperties("title");

    private static Catalog catalog(CatalogItem<?>... items) {
        return Catalog.of(List.of(items));
    }

    @Test
    void givenBothEmpty_thenTheyAreIdentical() {
        var diff = CatalogDiff.between(Catalog.empty(), Catalog.empty());

        assertThat(diff.identical()).isTrue();
        assertThat(diff.equivalent()).isTrue();
    }

    @Test
    void givenOneEmpty_thenTheyAreNotEvenEquivalent() {
        var diff = CatalogDiff.between(catalog(A), Catalog.empty());

        assertThat(diff.identical()).isFalse();
        assertThat(diff.equivalent()).isFalse();
        assertThat(diff.getItemsOnlyInLeft()).isEqualTo(List.of(A));
        assertThat(diff.getItemsOnlyInRight()).isEmpty();
        assertThat(diff.getEquivalentItems()).isEmpty();
    }

    @Test
    void givenEqualItemsInOtherOrder_thenTheyAreIdentical() {
        assertThat(CatalogDiff.between(catalog(A, OTHER), catalog(OTHER, A)).identical())
                .isTrue();
    }

    @Test
    void givenOtherNames_thenTheyAreEquivalent() {
        var diff = CatalogDiff.between(catalog(A), catalog(RENAMED));

        assertThat(diff.identical()).isFalse();
        assertThat(diff.equivalent()).isTrue();
        assertThat(diff.getEquivalentItems()).isEqualTo(List.of(A, RENAMED));
    }

    @Test
    void givenOneCounterpartOfTwo_thenTheyAreEquivalent() {
        var diff = CatalogDiff.between(catalog(A, RENAMED), catalog(A.withName("d")));

        assertThat(diff.equivalent()).isTrue();
    }

    @Test
    void givenEquivalentCounterpartThatHasAnEqualOneToo_thenItStillCounts() {
        var diff = CatalogDiff.between(catalog(A, RENAMED), catalog(A));

        assertThat(diff.getItemsOnlyInLeft()).isEqualTo(List.of(RENAMED));
        assertThat(diff.equivalent()).isTrue();
    }

    @Test
    void givenOneMoreItem_thenTheyAreNotEquivalent() {
        var diff = CatalogDiff.between(catalog(A, OTHER), catalog(RENAMED));

        assertThat(diff.equivalent()).isFalse();
        assertThat(diff.getEquivalentItems()).isEqualTo(List.of(A, RENAMED));
        assertThat(diff.getItemsOnlyInLeft()).isEqualTo(List.of(A, OTHER));
    }
}
