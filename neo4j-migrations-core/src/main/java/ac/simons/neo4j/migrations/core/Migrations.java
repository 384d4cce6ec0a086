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
package ac.simons.neo4j.migrations.core;

import java.net.URL;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.internal.operations.CleanOperation;
import ac.simons.neo4j.migrations.core.internal.operations.DatabaseCatalogOperation;
import ac.simons.neo4j.migrations.core.internal.operations.DeleteOperation;
import ac.simons.neo4j.migrations.core.internal.operations.InfoOperation;
import ac.simons.neo4j.migrations.core.internal.operations.LocalSideOperation;
import ac.simons.neo4j.migrations.core.internal.operations.MigrateOperation;
import ac.simons.neo4j.migrations.core.internal.operations.RefactorOperation;
import ac.simons.neo4j.migrations.core.internal.operations.RepairOperation;
import ac.simons.neo4j.migrations.core.internal.operations.RunOperation;
import ac.simons.neo4j.migrations.core.internal.operations.ValidateOperation;
import ac.simons.neo4j.migrations.core.internal.operations.Workplace;
import ac.simons.neo4j.migrations.core.internal.reporting.ConnectionLines;
import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.Refactoring;

/**
 * The front door: one configuration bound to one driver. What has been discovered is kept until {@link #clearCache()}.
 * Not thread-safe; several instances, also in other processes, exclude each other by a lock in the database.
 *
 * <p>All methods throw {@link MigrationsException} for what the engine detects, and the driver's exceptions where no
 * server answers or it refuses the credentials. The driver is never closed.
 *
 * @since 0.1.0
 */
public final class Migrations {

    private static final Logger STARTUP = LoggerFactory.getLogger(Migrations.class.getName() + ".Startup");

    private static final MigrationProgress NOBODY_WATCHES = new MigrationProgress() {};

    private final MigrationsConfig config;
    private final Driver driver;
    private @Nullable Workplace workplace;

    /**
     * Binds a configuration to a driver. Neither files nor the network are touched.
     *
     * @param config how migrations are found, applied and recorded
     * @param driver an open driver, which stays the caller's
     */
    public Migrations(MigrationsConfig config, Driver driver) {
        this.config = Objects.requireNonNull(config, "config");
        this.driver = Objects.requireNonNull(driver, "driver");
    }

    /**
     * {@return how this tool introduces itself to servers: {@code neo4j-migrations/} and its version, or {@code unknown}}
     */
    public static String getUserAgent() {
        var version = Migrations.class.getPackage().getImplementationVersion();
        return "neo4j-migrations/" + Objects.requireNonNullElse(version, "unknown");
    }

    /** Forgets discovered migrations and callbacks; the next operation discovers again. */
    public void clearCache() {
        if (workplace != null) {
            workplace.forgetFiles();
        }
    }

    /**
     * {@return server, user and databases; asked once}
     */
    public ConnectionDetails getConnectionDetails() {
        return workplace().server().details();
    }

    /**
     * Compares local migrations with what the database has recorded, while nobody else can migrate.
     *
     * @return all migrations, pending and applied
     */
    public MigrationChain info() {
        return info(true);
    }

    /**
     * Compares local migrations with what the database has recorded.
     *
     * @param lock false to do it without the lock, and without writing anything
     * @return all migrations, pending and applied
     */
    public MigrationChain info(boolean lock) {
        var operation = new InfoOperation(workplace(), ChainBuilderMode.COMPARE);
        return lock ? operation.runLocked() : operation.runUnlocked();
    }

    /**
     * Tells which migrations there are on one side, or compares both, while nobody else can migrate.
     *
     * @param mode the side
     * @return the migrations
     */
    public MigrationChain info(ChainBuilderMode mode) {
        return new InfoOperation(workplace(), Objects.requireNonNull(mode, "mode")).runLocked();
    }

    /**
     * Applies all pending migrations, in order and once. Everything that can be found out about them beforehand is
     * checked before the first one runs.
     *
     * @return the version that the database has reached, empty if there are no migrations at all
     */
    public Optional<MigrationVersion> apply() {
        return apply(NOBODY_WATCHES);
    }

    /**
     * Applies all pending migrations, as {@link #apply()} does.
     *
     * @param progress is told what is going to be done and what has been done
     * @return the version that the database has reached, empty if there are no migrations at all
     */
    public Optional<MigrationVersion> apply(MigrationProgress progress) {
        return new MigrateOperation(workplace(), Objects.requireNonNull(progress, "progress")).run();
    }

    /**
     * Applies all pending migrations, as {@link #apply()} does.
     *
     * @param log true to log user agent and connection first, to the logger
     *            {@code ac.simons.neo4j.migrations.core.Migrations.Startup}
     * @return the version that the database has reached, empty if there are no migrations at all
     */
    public Optional<MigrationVersion> apply(boolean log) {
        if (log) {
            STARTUP.info("{}", ConnectionLines.startup(getUserAgent(), getConnectionDetails()));
        }
        return apply();
    }

    /**
     * Runs single resources in the given order, without lock, callbacks, preconditions or record.
     *
     * @param resources files named like migrations; null elements are skipped
     * @return the number of migrations that were run
     * @throws IllegalArgumentException if a name or its extension is not supported
     */
    public int apply(@Nullable URL... resources) {
        return new RunOperation(workplace()).run(resources);
    }

    /**
     * Applies refactorings to the configured target database, in the given order, without lock, callbacks or record. Each
     * has transactions of its own: if one fails, those before it stay.
     *
     * @param refactorings what is to be changed; null elements are skipped
     * @return what was changed by all of them together, in numbers
     * @throws IllegalArgumentException if the server is too old, or if a custom query does not return exactly one column
     * @throws IllegalStateException    if the data does not allow a change
     */
    public Counters apply(@Nullable Refactoring @Nullable ... refactorings) {
        return new RefactorOperation(workplace()).run(refactorings);
    }

    /**
     * Tells whether database and local migrations agree, while nobody else can migrate.
     *
     * @return the answer with reasons
     */
    public ValidationResult validate() {
        return validate(true);
    }

    /**
     * Tells whether database and local migrations agree.
     *
     * @param lock false to do it without the lock, and without writing anything
     * @return the answer with reasons
     */
    public ValidationResult validate(boolean lock) {
        var operation = new ValidateOperation(workplace());
        return lock ? operation.runLocked() : operation.runUnlocked();
    }

    /**
     * Removes what this tool has recorded. What migrations have made stays.
     *
     * @param all false for the record of the configured target database only; true for the records of all target
     *            databases in the same schema database, including locks, constraints and indexes of this tool
     * @return what was removed
     */
    public CleanResult clean(boolean all) {
        var operation = new CleanOperation(workplace());
        return all ? operation.cleanAll() : operation.cleanTarget();
    }

    /**
     * Removes the record of one version, so that its migration is pending again if it exists locally. What the migration
     * has made stays. Nothing is changed if the version is not recorded.
     *
     * @param version the version, of which only the value counts
     * @return what was removed
     * @throws IllegalArgumentException if there is no version
     */
    public DeleteResult delete(@Nullable MigrationVersion version) {
        if (version == null) {
            throw new IllegalArgumentException(Messages.INSTANCE.get("errors.version_required"));
        }
        return new DeleteOperation(workplace(), version).run();
    }

    /**
     * Makes the record fit the local migrations without running any: second records of a version and records of versions
     * that do not exist locally are deleted, checksums are replaced, and versions that lie between recorded ones are
     * recorded. Migrations behind the last recorded one stay pending. All of it happens, or nothing.
     *
     * @return what was changed
     * @throws MigrationsException if there are no local migrations, or if validation would still find faults
     */
    public RepairmentResult repair() {
        return new RepairOperation(workplace()).run(Optional.empty());
    }

    /**
     * Tells which constraints and indexes the local migrations define, for all their versions. Nothing is locked or
     * written. The server is asked only if there are migrations with preconditions.
     *
     * @return a {@link VersionedCatalog} whose items are those of the newest versions; empty without migrations
     */
    public Catalog getLocalCatalog() {
        return new LocalSideOperation(workplace()).catalog();
    }

    /**
     * Tells which migrations there are locally. Nothing is locked or written. The server is asked only if there are
     * migrations with preconditions.
     *
     * @return the migrations in the order of their versions, all of them as if they were pending; unmodifiable
     */
    public Collection<MigrationChain.Element> getLocalMigrations() {
        return new LocalSideOperation(workplace()).migrations();
    }

    /**
     * Tells which constraints and indexes there are in the target database, with their options, while nobody else can
     * migrate. Those of this tool itself are left out.
     *
     * @return the items that are there
     */
    public Catalog getDatabaseCatalog() {
        return getDatabaseCatalog(true);
    }

    /**
     * Tells which constraints and indexes there are in the target database, with their options. Those of this tool itself
     * are left out.
     *
     * @param lock false to do it without the lock, and without writing anything
     * @return the items that are there
     */
    public Catalog getDatabaseCatalog(boolean lock) {
        var operation = new DatabaseCatalogOperation(workplace());
        return lock ? operation.runLocked() : operation.runUnlocked();
    }

    /**
     * Tells what to do about migrations that were interrupted, if {@link #apply()} asks for it, and repairs the record as
     * {@link #repair()} does.
     *
     * @param answer what the next run is to do
     * @return what was changed about the record
     * @throws MigrationsException if there are no local migrations, or if validation would still find faults
     */
    public RepairmentResult repair(InterruptionAnswer answer) {
        return new RepairOperation(workplace()).run(Optional.of(answer));
    }

    /**
     * Tells who holds the lock of the configured target database. Takes nothing and writes nothing.
     *
     * @return the lock, empty if nobody holds it
     */
    public Optional<LockInfo> getLockInfo() {
        return workplace().lock().find().map(LockInfo.class::cast);
    }

    /**
     * Removes the lock of the configured target database, whoever holds it. Needed only for locks without a lease, of
     * another tool for example, whose holder is certainly gone: a process that was killed, or a machine that was lost. A
     * holder of ours that is still at work notices it and commits nothing more.
     *
     * @return true if there was a lock
     */
    public boolean unlock() {
        return getLockInfo().filter(this::unlock).isPresent();
    }

    /**
     * Removes a lock as {@link #unlock()} does, but only the one that was looked at: a lock that somebody else took
     * meanwhile stays.
     *
     * @param lock what {@link #getLockInfo()} returned
     * @return true if it was still there
     */
    public boolean unlock(LockInfo lock) {
        return workplace().lock().remove(Objects.requireNonNull(lock, "lock").getId());
    }

    private Workplace workplace() {
        if (workplace == null) {
            workplace = new Workplace(config, driver);
        }
        return workplace;
    }
}
