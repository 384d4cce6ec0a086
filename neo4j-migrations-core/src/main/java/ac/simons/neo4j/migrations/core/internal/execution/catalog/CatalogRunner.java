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

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.VersionedCatalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig.AdditionalRenderingOptions;
import ac.simons.neo4j.migrations.core.internal.connection.Refusal;
import ac.simons.neo4j.migrations.core.internal.connection.Rider;
import ac.simons.neo4j.migrations.core.internal.connection.Server;
import ac.simons.neo4j.migrations.core.internal.connection.ServerCodes;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.internal.execution.Books;
import ac.simons.neo4j.migrations.core.internal.execution.catalog.CatalogOutcome.Edited;
import ac.simons.neo4j.migrations.core.internal.execution.catalog.CatalogOutcome.Executed;
import ac.simons.neo4j.migrations.core.internal.execution.catalog.CatalogOutcome.Failed;
import ac.simons.neo4j.migrations.core.internal.execution.catalog.CatalogOutcome.InDoubt;
import ac.simons.neo4j.migrations.core.internal.execution.catalog.CatalogOutcome.Place;
import ac.simons.neo4j.migrations.core.internal.execution.refactoring.TargetDatabase;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Apply;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Create;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Drop;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Refactor;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Subject;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Verify;
import ac.simons.neo4j.migrations.core.internal.schema.reading.RemoteCatalogReader.OptionsColumn;

/** Executes the operations of migrations, one after the other. */
public final class CatalogRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogRunner.class);

    private final Server server;
    private final TargetSchema schema;
    private final ItemStatements statements;
    private final ItemChanges changes;
    private final TargetDatabase data;
    private final boolean booksLieInTarget;

    /**
     * Creates a runner for any number of migrations.
     *
     * @param schema  the schema of the database that is migrated
     * @param options what the configuration adds to statements
     */
    public CatalogRunner(
            Sessions sessions, Server server, TargetSchema schema, List<? extends AdditionalRenderingOptions> options) {
        this.server = server;
        this.schema = schema;
        this.statements = new ItemStatements(server, options);
        this.changes = new ItemChanges(schema, statements);
        this.data = new TargetDatabase(sessions, server);
        this.booksLieInTarget = sessions.historyLiesInTarget();
    }

    /**
     * Executes a migration, from where its books tell that a former run was interrupted. All operations but those that
     * change data may be executed again if nobody knows whether they were, so only those are announced one by one.
     *
     * @param operations in the order in which they are executed
     * @param version    the version of the migration
     * @param catalog    what items it may refer to
     */
    public CatalogOutcome run(
            List<CatalogOperation> operations, MigrationVersion version, VersionedCatalog catalog, Books books) {
        long start = System.nanoTime();
        var marks = new OperationMarks(operations, books, booksLieInTarget);
        if (marks.isEdited()) {
            return new Edited(marks.interruptedAt());
        }
        for (int i = marks.interruptedAt().finished(); i < operations.size(); i++) {
            var place = new Place(operations.get(i), i + 1, operations.size());
            if (marks.isOpenQuestion(i)) {
                return new InDoubt(place);
            }
            var failed = new Step(version, catalog, place, marks).execute();
            if (failed.isPresent()) {
                return failed.get();
            }
        }
        return awaitIndexes(operations)
                .<CatalogOutcome>map(failed -> failed)
                .orElseGet(() -> new Executed(Duration.ofMillis((System.nanoTime() - start) / 1_000_000), marks.end()));
    }

    /** Counters do not tell whether there is anything to wait for: those of procedures are always zero. */
    private Optional<Failed> awaitIndexes(List<CatalogOperation> operations) {
        if (operations.stream().allMatch(operation -> operation instanceof Verify)) {
            return Optional.empty();
        }
        try {
            schema.awaitIndexes();
            return Optional.empty();
        } catch (Neo4jException e) {
            return Optional.of(new Failed(
                    Optional.empty(),
                    "waiting for its indexes " + refusal(e),
                    "All of its operations took effect and stay. ",
                    Optional.of(e)));
        }
    }

    private String refusal(Neo4jException cause) {
        return "was refused by " + server.describe() + ": " + Refusal.describe(cause);
    }

    /** One operation of one migration. */
    private final class Step {

        private final MigrationVersion version;
        private final VersionedCatalog catalog;
        private final Place place;
        private final OperationMarks marks;
        private String progress = "";

        Step(MigrationVersion version, VersionedCatalog catalog, Place place, OperationMarks marks) {
            this.marks = marks;
            this.version = version;
            this.catalog = catalog;
            this.place = place;
        }

        Optional<Failed> execute() {
            var entries = marks.begin(place.number() - 1);
            try {
                return execute(place.operation(), entries).map(reason -> failed(reason, Optional.empty()));
            } catch (Neo4jException e) {
                if (marks.isInDoubt() && ServerCodes.SCHEMA_IS_SO_ALREADY.contains(e.code())) {
                    LOG.info("Operation {} was executed already: {}", place.number(), e.getMessage());
                    return Optional.empty();
                }
                return Optional.of(failed(refusal(e), Optional.of(e)));
            } catch (IllegalArgumentException | IllegalStateException e) {
                // Items and refactorings tell in this way what a server cannot do
                return Optional.of(failed("is not possible: " + e.getMessage(), Optional.of(e)));
            }
        }

        /** Gives the reason if an operation cannot be executed. */
        private Optional<String> execute(CatalogOperation operation, List<Rider> entries) {
            if (operation instanceof Verify verify) {
                return verify(verify);
            }
            if (operation instanceof Create create) {
                return create(create);
            }
            if (operation instanceof Drop drop) {
                return drop(drop);
            }
            if (operation instanceof Apply) {
                replaceAll();
            } else {
                LOG.debug("{}", ((Refactor) operation).refactoring().apply(data.with(entries)));
            }
            return Optional.empty();
        }

        private Optional<String> verify(Verify verify) {
            var actual = schema.read(verify.includeOptions() ? OptionsColumn.READ : OptionsColumn.IGNORED);
            var expected = verify.useCurrent() ? catalog.getCatalogAt(version) : catalog.getCatalogPriorTo(version);
            return new Verification(actual, expected).disagreement(verify).map("failed: "::concat);
        }

        private Optional<String> create(Create create) {
            var item = find(create.subject());
            item.ifPresent(create.ifNotExists() ? changes::createIfNotExists : changes::create);
            return item.isPresent() ? Optional.empty() : Optional.of(undefined(create.subject()));
        }

        /** What was defined before a reset can still be dropped. */
        private Optional<String> drop(Drop drop) {
            var former = former(drop.subject());
            var item = find(drop.subject()).or(() -> former);
            item.ifPresent(found -> {
                if (drop.ifExists()) {
                    changes.dropIfExists(found, former);
                } else {
                    changes.drop(found);
                }
            });
            return item.isPresent() ? Optional.empty() : Optional.of(undefined(drop.subject()));
        }

        private Optional<CatalogItem<?>> find(Subject subject) {
            return subject instanceof Subject.Local local
                    ? Optional.of(local.item())
                    : catalog.getItem(subject.name(), version);
        }

        private Optional<CatalogItem<?>> former(Subject subject) {
            return subject instanceof Subject.Local
                    ? Optional.empty()
                    : catalog.getItemPriorTo(subject.name(), version);
        }

        private String undefined(Subject subject) {
            return "is not possible: no catalog up to version %s defines \"%s\""
                    .formatted(version, subject.name().getValue());
        }

        private void replaceAll() {
            var replacement =
                    new Replacement(schema, statements, schema.read(OptionsColumn.IGNORED), catalog.getItems(version));
            try {
                replacement.execute();
            } finally {
                progress = replacement.progress() + ". ";
            }
        }

        private Failed failed(String reason, Optional<RuntimeException> cause) {
            var failed = new Failed(Optional.of(place), reason, progress + before(), cause);
            if (!failed.isUnknown()) {
                cause.ifPresent(thrown -> marks.fail(place.number() - 1, thrown));
            }
            return failed;
        }

        private String before() {
            int before = place.number() - 1;
            return switch (before) {
                case 0 -> "";
                case 1 -> "The operation before it took effect and stays. ";
                default -> "The %d operations before it took effect and stay. ".formatted(before);
            };
        }
    }
}
