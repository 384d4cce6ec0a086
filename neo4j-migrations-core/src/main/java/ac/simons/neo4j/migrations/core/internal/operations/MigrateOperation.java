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
package ac.simons.neo4j.migrations.core.internal.operations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.MigrationProgress;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig.CypherVersion;
import ac.simons.neo4j.migrations.core.internal.chain.ChainElement;
import ac.simons.neo4j.migrations.core.internal.chain.ChainSnapshot;
import ac.simons.neo4j.migrations.core.internal.chain.ComparedChain;
import ac.simons.neo4j.migrations.core.internal.chain.Stop;
import ac.simons.neo4j.migrations.core.internal.discovery.LifecyclePhase;
import ac.simons.neo4j.migrations.core.internal.history.HistoryWriter;
import ac.simons.neo4j.migrations.core.internal.history.RecordedChain;

/** Applies what is pending, in order, and records it. */
public final class MigrateOperation {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final Workplace workplace;
    private final MigrationProgress progress;

    public MigrateOperation(Workplace workplace, MigrationProgress progress) {
        this.workplace = workplace;
        this.progress = progress;
    }

    /**
     * Applies all pending migrations.
     *
     * @return the version at the end of the recorded chain, empty if nothing has ever been recorded
     */
    public Optional<MigrationVersion> run() {
        workplace.files().requireSoundAndWarnIfNone(workplace.settings().locations());
        return new Surroundings(workplace, LifecyclePhase.BEFORE_MIGRATE, LifecyclePhase.AFTER_MIGRATE)
                .locked(this::migrate);
    }

    private Optional<MigrationVersion> migrate(Opening opening) {
        opening.ensureHistorySchema();
        var comparison = Comparison.of(workplace, opening.recorded());
        var compared = comparison.requireMatch("Cannot apply the migrations");
        var chainSettings = workplace.settings().chain();
        var stop = Stop.of(chainSettings.target(), compared.entries(), chainSettings.order());
        var application = new Application(
                workplace, opening.fence(), comparison.selected().scripts(), opening.interrupted());
        var covered = compared.entries().stream()
                .filter(entry -> stop.covers(entry.local().version()))
                .toList();
        application.requirePlaceholders(covered);
        progress.planned(ChainSnapshot.of(workplace.server().details(), compared));
        applyAll(covered, application);
        if (covered.size() < compared.entries().size()) {
            LOG.info("Stopped {} as configured.", stop.describe());
        }
        return endOfChain(compared.entries(), stop, comparison.recorded());
    }

    private void applyAll(List<ComparedChain.Entry> entries, Application application) {
        var cypherVersion = workplace.settings().scripts().cypherVersion();
        if (cypherVersion != CypherVersion.DATABASE_DEFAULT) {
            LOG.info("Statements are sent as {}.", cypherVersion.getPrefix());
        }
        Optional<MigrationVersion> reached = Optional.empty();
        var last = entries.stream().filter(MigrateOperation::isToBeApplied).reduce((first, second) -> second);
        try {
            for (var entry : entries) {
                handle(entry, application, reached, last.filter(entry::equals).isEmpty());
                reached = Optional.of(entry.local().version());
            }
        } finally {
            workplace.runner().abandonAhead();
        }
    }

    private static boolean isToBeApplied(ComparedChain.Entry entry) {
        return entry.isPending() || entry.isToBeRepeated();
    }

    /** The last one that is recorded now: an applied migration may lie behind the place where this run stopped. */
    private static Optional<MigrationVersion> endOfChain(
            List<ComparedChain.Entry> entries, Stop stop, RecordedChain recorded) {
        return entries.stream()
                .filter(entry -> stop.covers(entry.local().version()) || !entry.isPending())
                .reduce((first, second) -> second)
                .map(entry -> entry.local().version())
                .or(() -> baseline(recorded));
    }

    private void handle(
            ComparedChain.Entry entry,
            Application application,
            Optional<MigrationVersion> reached,
            boolean isFollowed) {
        var migration = entry.local();
        if (isToBeApplied(entry)) {
            workplace.settings().delayBetweenMigrations().ifPresent(Pause::of);
        }
        if (entry.isPending()) {
            var record = new MigrationRecord.First(
                    historyWriter(), migration, reached.map(MigrationVersion::getValue), isFollowed);
            var time = apply(entry, () -> application.apply(record, reached));
            LOG.info("Applied migration {} in {}.", migration.title(), Seconds.of(time));
        } else if (entry.isToBeRepeated()) {
            var record = new MigrationRecord.Repetition(
                    historyWriter(), migration, entry.recorded().orElseThrow().installed());
            var time = apply(entry, () -> application.apply(record, reached));
            LOG.info("Applied migration {} again in {}, as it changed.", migration.title(), Seconds.of(time));
        } else {
            LOG.info("Skipping already applied migration {}.", migration.title());
        }
    }

    private Duration apply(ComparedChain.Entry entry, Supplier<Duration> application) {
        var element = ChainElement.of(entry);
        progress.starting(element);
        var time = application.get();
        progress.applied(element, time);
        return time;
    }

    private HistoryWriter historyWriter() {
        return new HistoryWriter(
                workplace.server().migrationTarget(),
                workplace.settings().installedBy(),
                workplace.server().details().getUsername());
    }

    private static Optional<MigrationVersion> baseline(RecordedChain recorded) {
        return recorded.state() == RecordedChain.State.PRESENT
                ? Optional.of(MigrationVersion.withValue("BASELINE"))
                : Optional.empty();
    }
}
