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

import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.SecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction;
import ac.simons.neo4j.migrations.core.internal.connection.Server;
import ac.simons.neo4j.migrations.core.internal.connection.ServerCodes;
import ac.simons.neo4j.migrations.core.internal.connection.ServerReader;
import ac.simons.neo4j.migrations.core.internal.connection.ServerReader.Users;
import ac.simons.neo4j.migrations.core.internal.connection.Transactions;
import ac.simons.neo4j.migrations.core.internal.history.HistoryReader;
import ac.simons.neo4j.migrations.core.internal.history.HistorySchema;
import ac.simons.neo4j.migrations.core.internal.history.RecordedChain;
import ac.simons.neo4j.migrations.core.internal.journal.Journal;
import ac.simons.neo4j.migrations.core.internal.journal.JournalEntry;
import ac.simons.neo4j.migrations.core.internal.lock.Bid;
import ac.simons.neo4j.migrations.core.internal.lock.HeldLock;
import ac.simons.neo4j.migrations.core.internal.lock.MigrationLock;

/**
 * Everything that an operation wants to know before it starts, and the lock, in one transaction whose queries are sent at
 * once. It is the short way for the ordinary case; in any other nothing has happened, and the steps are taken one by one.
 */
final class FirstContact {

    private static final Logger LOG = LoggerFactory.getLogger(FirstContact.class);

    private final Transactions transactions;
    private final ServerReader serverReader;
    private final MigrationLock lock;
    private final Optional<String> migrationTarget;
    private final Journal journal;

    /**
     * Prepares the questions.
     *
     * @param transactions    transactions in the schema database
     * @param lock            the lock, not taken yet
     * @param migrationTarget name of the chain
     */
    FirstContact(
            Transactions transactions,
            ServerReader serverReader,
            MigrationLock lock,
            Optional<String> migrationTarget,
            Journal journal) {
        this.transactions = transactions;
        this.serverReader = serverReader;
        this.lock = lock;
        this.migrationTarget = migrationTarget;
        this.journal = journal;
    }

    /** What came of it. */
    sealed interface Outcome {}

    /**
     * What was answered while the lock was taken.
     *
     * @param interrupted what the journal has, by version
     */
    record Made(
            HeldLock lock,
            Server server,
            boolean hasHistorySchema,
            RecordedChain recorded,
            Map<String, JournalEntry> interrupted)
            implements Outcome {}

    /** Nobody has migrated here before: the constraints of the lock are missing, without which there is none. */
    record Unprotected(Server server, Bid bid) implements Outcome {}

    /** It has to be done step by step. */
    record Failed() implements Outcome {}

    Outcome make() {
        try {
            return make(Users.KNOWN);
        } catch (SecurityException e) {
            throw e;
        } catch (ClientException e) {
            LOG.debug("This server needs to be asked step by step", e);
            return new Failed();
        }
    }

    private Outcome make(Users users) {
        try (var transaction = transactions.begin(TransactionConfig.empty())) {
            return make(users, transaction);
        } catch (ClientException e) {
            if (users == Users.KNOWN && ServerCodes.PROCEDURE_NOT_FOUND.equals(e.code())) {
                return make(Users.NONE);
            }
            throw e;
        }
    }

    /** If the connection breaks, the lock may be ours all the same: who goes on step by step finds it by its id. */
    private Outcome make(Users users, PipelinedTransaction transaction) {
        try {
            return ask(users, transaction);
        } catch (Neo4jException e) {
            if (e instanceof RetryableException) {
                LOG.debug("The first contact broke off", e);
                return new Failed();
            }
            throw e;
        }
    }

    private Outcome ask(Users users, PipelinedTransaction transaction) {
        var answer = serverReader.ask(transaction, users);
        var bid = lock.bid(transaction);
        var history = HistoryReader.ask(transaction, migrationTarget);
        var entries = transaction.ask(journal.read());
        var whoAnswered = answer.await();
        if (!bid.isProtected()) {
            return new Unprotected(serverReader.read(whoAnswered), bid);
        }
        if (!bid.isGranted()) {
            return new Failed();
        }
        var recorded = HistoryReader.read(history.await());
        var interrupted = Journal.byVersion(entries.await());
        // May ask once more and fail, and then nobody would release the lock
        var server = serverReader.read(whoAnswered);
        transaction.commit();
        return new Made(bid.take(), server, HistorySchema.isComplete(bid.indexes()), recorded, interrupted);
    }
}
