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

import java.util.Arrays;
import java.util.List;

import io.github.neo4jmigrations.benchmarks.sidebyside.Scenario.Conditions;

/** What is measured. */
final class Scenarios {

    private static final Conditions USUAL = Conditions.USUAL;

    static final Scenario NOTHING = new Scenario(
            "nothing",
            Scripts.of(0, 0),
            USUAL,
            List.of(new Step("`info` of nothing", "info"), new Step("`migrate` of nothing", "migrate")));

    private static final List<Scenario> ALL = List.of(
            NOTHING,
            migrations("migrations-10", 10, USUAL),
            migrations("migrations-100", 100, USUAL),
            migrations("migrations-1000", 1_000, USUAL),
            statements("statements-per-migration", 10_000, USUAL),
            statements("statements-per-statement", 10_000, USUAL.perStatement()),
            migrations("far-migrations", 100, USUAL.farAway()),
            statements("far-statements", 1_000, USUAL.farAway()),
            new Scenario(
                    "large-script",
                    new Scripts(1, 5_000, 10_000),
                    USUAL.withHeap("-Xmx128m"),
                    List.of(new Step("`migrate` of a script of 50 MB, `-Xmx128m`", "migrate"))));

    private Scenarios() {}

    /**
     * Chooses.
     *
     * @param ids names separated by commas, or nothing for all
     */
    static List<Scenario> named(String ids) {
        if (ids.isBlank()) {
            return ALL;
        }
        return Arrays.stream(ids.split(",", -1)).map(Scenarios::scenario).toList();
    }

    private static Scenario scenario(String id) {
        return ALL.stream()
                .filter(scenario -> scenario.id().equals(id.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No scenario '" + id + "': use some of "
                        + ALL.stream().map(Scenario::id).toList() + "."));
    }

    private static Scenario migrations(String id, int count, Conditions conditions) {
        String with = " with %,d applied%s".formatted(count, where(conditions));
        return new Scenario(
                id,
                Scripts.of(count, 3),
                conditions,
                List.of(
                        new Step(
                                "first `migrate` of %,d migrations of 3%s".formatted(count, where(conditions)),
                                "migrate"),
                        new Step("`migrate`" + with, "migrate"),
                        new Step("`info`" + with, "info"),
                        new Step("`validate`" + with, "validate")));
    }

    private static Scenario statements(String id, int count, Conditions conditions) {
        String title = "%,d statements, %s%s".formatted(count, conditions.transactionMode(), where(conditions));
        return new Scenario(id, Scripts.of(1, count), conditions, List.of(new Step(title, "migrate")));
    }

    private static String where(Conditions conditions) {
        return !conditions.isFarAway() ? "" : ", " + conditions.delay().toMillis() + " ms each way";
    }
}
