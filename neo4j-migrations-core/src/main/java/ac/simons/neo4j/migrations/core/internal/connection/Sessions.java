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
package ac.simons.neo4j.migrations.core.internal.connection;

import java.util.Optional;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;

/**
 * Opens all sessions of one operation, so that they are causally chained and use the configured databases and user.
 * Closing them is up to the caller; the driver stays open.
 */
public final class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final Driver driver;
    private final Settings.Databases databases;
    private final BookmarkManager bookmarks =
            BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
    private final Pace pace = new Pace();

    public Sessions(Driver driver, Settings.Databases databases) {
        this.driver = driver;
        this.databases = databases;
    }

    /** Fails with the driver's exception if no server answers or it does not accept the credentials. */
    public void verifyConnectivity() {
        driver.verifyConnectivity();
    }

    /** Whether what is migrated and what is recorded can be committed together, as far as the configuration tells. */
    public boolean historyLiesInTarget() {
        return databases.historyLiesInTarget();
    }

    /** A session in the database to be migrated. */
    public Session target() {
        return open(databases.target(), databases.impersonatedUser(), AccessMode.WRITE);
    }

    /** A session in the database that holds history and lock. */
    public Session schema() {
        return open(schemaDatabase(), databases.impersonatedUser(), AccessMode.WRITE);
    }

    /** The same for reading only: a cluster may answer from any member. */
    public Session schemaForReading() {
        return open(schemaDatabase(), databases.impersonatedUser(), AccessMode.READ);
    }

    /** A session for reading in the database to be migrated. */
    public Session targetForReading() {
        return open(databases.target(), databases.impersonatedUser(), AccessMode.READ);
    }

    /** Transactions in the database to be migrated. */
    public Transactions targetTransactions() {
        return transactions(databases.target(), databases.impersonatedUser());
    }

    /** Transactions in a database that a script names. */
    public Transactions transactionsIn(String database) {
        return transactions(Optional.of(database), databases.impersonatedUser());
    }

    /** Transactions in the home database of the connected user, who is not impersonating anybody. */
    public Transactions homeTransactions() {
        return transactions(Optional.empty(), Optional.empty());
    }

    /** Transactions in the database that holds history and lock. */
    public Transactions schemaTransactions() {
        return transactions(schemaDatabase(), databases.impersonatedUser());
    }

    private Optional<String> schemaDatabase() {
        return databases.schema().or(databases::target);
    }

    /** The driver as users' migrations get it: all its sessions are chained to ours. */
    Driver chainingDriver() {
        return ChainingDriver.around(driver, bookmarks);
    }

    /** The configuration of {@link #target()}, for users' migrations to change. */
    SessionConfig.Builder targetConfig() {
        return config(databases.target(), databases.impersonatedUser(), AccessMode.WRITE);
    }

    private Session open(Optional<String> database, Optional<String> impersonatedUser, AccessMode accessMode) {
        return driver.session(logged(database, impersonatedUser, accessMode).build());
    }

    private SessionConfig.Builder logged(
            Optional<String> database, Optional<String> impersonatedUser, AccessMode accessMode) {
        LOG.debug(
                "Opened a session in {}{}, {}.",
                database.map("the database "::concat).orElse("the default database"),
                impersonatedUser.map(" as the user "::concat).orElse(""),
                accessMode == AccessMode.READ ? "for reading" : "for writing");
        return config(database, impersonatedUser, accessMode);
    }

    private Transactions transactions(Optional<String> database, Optional<String> impersonatedUser) {
        return new Transactions(
                manager -> driver.session(
                        AsyncSession.class,
                        logged(database, impersonatedUser, AccessMode.WRITE)
                                .withBookmarkManager(manager)
                                .build()),
                bookmarks,
                pace);
    }

    private SessionConfig.Builder config(
            Optional<String> database, Optional<String> impersonatedUser, AccessMode accessMode) {
        var config = SessionConfig.builder().withDefaultAccessMode(accessMode).withBookmarkManager(bookmarks);
        database.ifPresent(config::withDatabase);
        impersonatedUser.ifPresent(config::withImpersonatedUser);
        return config;
    }
}
