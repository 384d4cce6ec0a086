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
package io.github.neo4jmigrations.maven.output;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.MigrationState;
import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.ValidationResult;
import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogComparison;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.internal.chain.ChainElement;
import ac.simons.neo4j.migrations.core.internal.chain.ChainSnapshot;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedMigration.Installation;

/** Results of all goals, with texts that mean something in each format. */
public final class Samples {

    /** Markup of all formats, quotes, a control character, a line feed and a character outside of the first plane. */
    public static final String HOSTILE =
            "</td>]]><script>alert('1')</script> & \"q\" | `x` *b* [l](javascript:x) \u0001\n${y} \uD83D\uDE80";

    public static final ConnectionDetails CONNECTION =
            ConnectionDetails.of("localhost:7687", "Neo4j/5.26.30", "Community", "neo4j", "neo4j", "neo4j");

    public static final String FAILURE =
            "Cannot apply V004__Four.cypher: statement 1 of 2 (V004__Four.cypher:1) was refused: " + HOSTILE
                    + ".\nThe migration was rolled back completely. ``` Correct the statement and migrate again.";

    private Samples() {}

    public static MigrationChain.Element applied(String version, String description) {
        var at = ZonedDateTime.of(2026, 1, 31, 10, 0, 0, 123_000_000, ZoneOffset.UTC);
        return element(
                version,
                description,
                MigrationType.CYPHER,
                Optional.of(new Installation(at, "alice/neo4j", Optional.of(Duration.ofMillis(1234)))));
    }

    public static MigrationChain.Element pending(String version, String description) {
        return element(version, description, MigrationType.CATALOG, Optional.empty());
    }

    private static MigrationChain.Element element(
            String version, String description, MigrationType type, Optional<Installation> installation) {
        return new ChainElement(
                installation.isPresent() ? MigrationState.APPLIED : MigrationState.PENDING,
                type,
                Optional.of("4711"),
                version,
                Optional.of(description).filter(text -> !text.isEmpty()),
                "V" + version + "__" + description + ".cypher",
                installation,
                type == MigrationType.CYPHER ? OptionalInt.of(3) : OptionalInt.empty());
    }

    public static MigrationChain chain() {
        return new ChainSnapshot(
                CONNECTION,
                List.of(applied("001", "One"), applied("002", HOSTILE), pending("003", ""), pending("004", "Four")));
    }

    public static GoalResult.Info info() {
        return new GoalResult.Info(ChainBuilderMode.COMPARE, chain());
    }

    /** One is there, two is repeated, three is new, and four fails. */
    public static GoalResult.Migrate failedMigrate() {
        MigrationRecorder recorder = new MigrationRecorder();
        List<MigrationChain.Element> elements = List.copyOf(chain().getElements());
        recorder.planned(new ChainSnapshot(
                CONNECTION,
                List.of(elements.get(0), elements.get(1), elements.get(2), elements.get(3), pending("005", "Five"))));
        recorder.starting(elements.get(1));
        recorder.applied(elements.get(1), Duration.ofMillis(12));
        recorder.starting(elements.get(2));
        recorder.applied(elements.get(2), Duration.ofMillis(1500));
        recorder.starting(elements.get(3));
        return recorder.result().orElseThrow();
    }

    public static GoalResult.Validate validate() {
        return new GoalResult.Validate(
                CONNECTION,
                ValidationResult.of(
                        Optional.of("neo4j"),
                        Outcome.DIFFERENT_CONTENT,
                        List.of("Changed: 002 (\"" + HOSTILE + "\")")));
    }

    public static GoalResult.Diff diff() {
        return new GoalResult.Diff(
                CONNECTION,
                CatalogComparison.of(
                        Catalog.of(List.of(
                                Constraint.forNode("Book").named("isbn").unique("isbn"),
                                Index.forNode("Book").named("title").onProperties("title"),
                                Index.forNode("Book").named("year").onProperties("year"))),
                        Catalog.of(List.of(
                                Constraint.forNode("Book").named("book_isbn").unique("isbn"),
                                Index.forNode("Book").named("title").onProperties("subtitle"),
                                Index.forNode("A|B", "C").named("words").fulltext("a", "b")))));
    }

    public static GoalRun succeeded(String goal, GoalResult result) {
        return run(goal, Optional.empty(), Optional.of(result));
    }

    public static GoalRun failed(String goal, GoalResult result) {
        return run(goal, Optional.of(new GoalRun.Failure("N4JM-6101", FAILURE)), Optional.of(result));
    }

    public static GoalRun failedEarly(String goal) {
        return run(
                goal,
                Optional.of(new GoalRun.Failure("N4JM-5201", "Nobody answers at localhost:7687.")),
                Optional.empty());
    }

    private static GoalRun run(String goal, Optional<GoalRun.Failure> failure, Optional<GoalResult> result) {
        return new GoalRun(
                goal,
                "com.example:movies:1.0.0",
                "neo4j-migrations/1.0.0",
                Instant.parse("2026-11-22T18:00:00.5Z"),
                Duration.ofMillis(2345),
                failure,
                result);
    }
}
