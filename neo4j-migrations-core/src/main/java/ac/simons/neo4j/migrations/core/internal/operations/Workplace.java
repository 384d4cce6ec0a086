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

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.internal.catalog.LocalCatalog;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;
import ac.simons.neo4j.migrations.core.internal.connection.DriverContext;
import ac.simons.neo4j.migrations.core.internal.connection.Retries;
import ac.simons.neo4j.migrations.core.internal.connection.Server;
import ac.simons.neo4j.migrations.core.internal.connection.ServerReader;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.internal.discovery.LifecyclePhase;
import ac.simons.neo4j.migrations.core.internal.execution.ScriptRunner;
import ac.simons.neo4j.migrations.core.internal.execution.catalog.CatalogRunner;
import ac.simons.neo4j.migrations.core.internal.execution.catalog.TargetSchema;
import ac.simons.neo4j.migrations.core.internal.history.HistoryMender;
import ac.simons.neo4j.migrations.core.internal.history.HistoryReader;
import ac.simons.neo4j.migrations.core.internal.history.HistorySchema;
import ac.simons.neo4j.migrations.core.internal.history.RecordedChain;
import ac.simons.neo4j.migrations.core.internal.journal.Journal;
import ac.simons.neo4j.migrations.core.internal.journal.JournalEntry;
import ac.simons.neo4j.migrations.core.internal.lock.MigrationLock;
import ac.simons.neo4j.migrations.core.internal.schema.bookkeeping.BookkeepingSchema;

/**
 * What all operations of one front door share: the settings, sessions that are chained by bookmarks, and what has been
 * found out once about files and server. Not thread-safe.
 */
public final class Workplace {

    private final Settings settings;
    private final Sessions sessions;
    private final ScriptRunner runner;
    private final DriverContext context;
    private volatile LocalCatalog catalog;
    private @Nullable LocalFiles files;
    private @Nullable Server server;
    private @Nullable BookkeepingSchema bookkeepingSchema;
    private boolean used;

    public Workplace(MigrationsConfig config, Driver driver) {
        this.settings = Settings.of(config);
        this.sessions = new Sessions(driver, settings.databases());
        this.catalog = LocalCatalog.empty(settings.chain().order());
        this.context = new DriverContext(config, sessions, settings.databases(), () -> catalog);
        this.runner = new ScriptRunner(sessions, settings);
    }

    Settings settings() {
        return settings;
    }

    Sessions sessions() {
        return sessions;
    }

    ScriptRunner runner() {
        return runner;
    }

    /** What users' migrations get. */
    DriverContext context() {
        return context;
    }

    /** What the migrations that take part define, as long as they have not been chosen again. */
    LocalCatalog catalog() {
        return catalog;
    }

    /** To be called whenever the migrations that take part have been chosen. */
    void use(LocalCatalog newCatalog) {
        catalog = newCatalog;
    }

    /** The schema of the database that is migrated. */
    TargetSchema targetSchema() {
        return new TargetSchema(sessions, server(), OwnItems.ALL);
    }

    CatalogRunner catalogRunner() {
        return new CatalogRunner(sessions, server(), targetSchema(), settings.renderingOptions());
    }

    /** The local files; read at the first call. */
    LocalFiles files() {
        if (files == null) {
            files = new LocalFileReader(settings, context).read();
        }
        return files;
    }

    /** Makes the next operation read the local files again. */
    public void forgetFiles() {
        files = null;
        catalog = LocalCatalog.empty(settings.chain().order());
    }

    /** What is known about the server; asked at the first call. */
    public Server server() {
        if (server == null) {
            server = serverReader().read();
        }
        return server;
    }

    private ServerReader serverReader() {
        return new ServerReader(sessions, settings.databases());
    }

    /** Fails with the driver's exception if no server answers or it does not accept the credentials. */
    void requireConnectivity() {
        if (server == null) {
            server = server();
        } else {
            sessions.verifyConnectivity();
        }
    }

    RecordedChain recordedChain() {
        return new HistoryReader(sessions).read(server().migrationTarget());
    }

    Journal journal() {
        return new Journal(settings.lockName());
    }

    /** What the journal has, by version. */
    Map<String, JournalEntry> interrupted() {
        return Retries.get(() -> {
            try (var session = sessions.schemaForReading()) {
                return Journal.byVersion(session.run(journal().read()).list());
            }
        });
    }

    /** Takes the lock and asks for what most operations want to know then. */
    Opening open() {
        var lock = lock();
        var contact = firstContact(lock);
        contact.ifPresent(made -> server = made.server());
        return new Opening(this, contact.map(FirstContact.Made::lock).orElseGet(lock::acquire), contact);
    }

    /** Empty where it has to be done step by step, and where one question depends on the answer to another one. */
    private Optional<FirstContact.Made> firstContact(MigrationLock lock) {
        boolean isIndependent = server == null
                ? settings.databases().historyLiesInTarget()
                : server.version().compareTo(Neo4jVersion.V4_3) >= 0;
        Optional<String> target = server == null ? Optional.empty() : server.migrationTarget();
        return isIndependent
                ? made(new FirstContact(sessions.schemaTransactions(), serverReader(), lock, target, journal()), lock)
                : Optional.empty();
    }

    private Optional<FirstContact.Made> made(FirstContact contact, MigrationLock lock) {
        var outcome = contact.make();
        if (outcome instanceof FirstContact.Unprotected found) {
            server = found.server();
            lock.protect(found.bid());
            outcome = contact.make();
        }
        return outcome instanceof FirstContact.Made made ? Optional.of(made) : Optional.empty();
    }

    HistoryMender historyMender() {
        return new HistoryMender(
                server().version(),
                server().migrationTarget(),
                settings.installedBy(),
                server().details().getUsername());
    }

    HistorySchema historySchema() {
        return new HistorySchema(bookkeepingSchema(), server().version());
    }

    private BookkeepingSchema bookkeepingSchema() {
        if (bookkeepingSchema == null) {
            bookkeepingSchema = new BookkeepingSchema(sessions, server().version());
        }
        return bookkeepingSchema;
    }

    /** The lock of the target database, not taken yet. */
    public MigrationLock lock() {
        return new MigrationLock(sessions, this::bookkeepingSchema, settings.lockName(), settings.lockTimeout());
    }

    Callbacks callbacks() {
        return new Callbacks(this);
    }

    /** To be called by each operation that has the lock, before anything else. */
    void firstUse() {
        if (!used) {
            used = true;
            callbacks().run(LifecyclePhase.BEFORE_FIRST_USE);
        }
    }
}
