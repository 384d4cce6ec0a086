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
package ac.simons.neo4j.migrations.core.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.NameVectors;

/** R-151, D-01. */
class VersionOrderTest {

    static Stream<JsonNode> pairs() {
        return NameVectors.of("order");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void givenTwoVersions_whenCompared_thenBothOrdersAreTotal(JsonNode vector) {
        var left = version(vector, "a");
        var right = version(vector, "b");
        int semantic = vector.required("ours").asInt();
        int lexicographic = vector.required("lexicographic").asInt();

        assertThat(Integer.signum(VersionOrder.SEMANTIC.compare(left, right))).isEqualTo(semantic);
        assertThat(Integer.signum(VersionOrder.SEMANTIC.compare(right, left))).isEqualTo(-semantic);
        assertThat(Integer.signum(VersionOrder.LEXICOGRAPHIC.compare(left, right)))
                .isEqualTo(lexicographic);
        assertThat(Integer.signum(VersionOrder.LEXICOGRAPHIC.compare(right, left)))
                .isEqualTo(-lexicographic);
        assertThat(left.equals(right)).isEqualTo(vector.required("equals").asBoolean());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void givenTwoVersions_whenTheOriginalToolHoldsThemForEqual_thenEitherOrderIsAllowed(JsonNode vector) {
        var left = version(vector, "a");
        var right = version(vector, "b");

        assertThat(VersionOrder.SEMANTIC.allowsEitherOrder(left, right))
                .isEqualTo(vector.required("semantic").asInt() == 0);
        assertThat(VersionOrder.SEMANTIC.allowsEitherOrder(right, left))
                .isEqualTo(vector.required("semanticReversed").asInt() == 0);
        assertThat(VersionOrder.LEXICOGRAPHIC.allowsEitherOrder(left, right)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void givenTwoVersions_whenTheyStandForTheSameNumbers_thenTheyAreATie(JsonNode vector) {
        var left = version(vector, "a");
        var right = version(vector, "b");

        assertThat(VersionOrder.SEMANTIC.isTie(left, right))
                .isEqualTo(vector.required("oursTie").asBoolean());
        assertThat(VersionOrder.LEXICOGRAPHIC.isTie(left, right)).isFalse();
    }

    @Test
    void givenTheOriginalEquality_whenChained_thenItIsNotTransitive() {
        var shortest = MigrationVersion.withValue("1");
        var middle = MigrationVersion.withValue("1.0");
        var longest = MigrationVersion.withValue("1.0.1");

        assertThat(VersionOrder.SEMANTIC.allowsEitherOrder(middle, shortest)).isTrue();
        assertThat(VersionOrder.SEMANTIC.allowsEitherOrder(shortest, longest)).isTrue();
        assertThat(VersionOrder.SEMANTIC.allowsEitherOrder(middle, longest)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void givenUnusualVersions_whenSorted_thenTheBaselineIsFirst(VersionOrder order) {
        var baseline = MigrationVersion.withValue("BASELINE");
        var versions = Stream.of("x", "", "2.x", "100000000000000000000", "99999999999999999999", "0");

        var sorted = Stream.concat(versions.map(MigrationVersion::withValue), Stream.of(baseline))
                .sorted(order)
                .toList();

        assertThat(sorted).startsWith(baseline);
        assertThat(order.compare(baseline, baseline)).isZero();
        assertThat(order.isTie(baseline, sorted.get(1))).isFalse();
        assertThat(order.allowsEitherOrder(baseline, baseline)).isTrue();
        assertThat(order.allowsEitherOrder(baseline, sorted.get(1))).isFalse();
    }

    @Test
    void givenPartsOfAnySize_whenSortedSemantically_thenTheyAreNumbers() {
        var versions = Stream.of("x", "100000000000000000000", "2.x", "99999999999999999999", "2.0", "0");

        var sorted = versions.map(MigrationVersion::withValue)
                .sorted(VersionOrder.SEMANTIC)
                .map(MigrationVersion::getValue);

        assertThat(sorted).containsExactly("0", "2.0", "2.x", "99999999999999999999", "100000000000000000000", "x");
    }

    private static MigrationVersion version(JsonNode vector, String field) {
        return MigrationVersion.withValue(vector.required(field).asText());
    }
}
