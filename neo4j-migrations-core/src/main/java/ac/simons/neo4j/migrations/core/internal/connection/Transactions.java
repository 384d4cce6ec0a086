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

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.neo4j.driver.Bookmark;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.Query;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.summary.ResultSummary;

/** Opens transactions in one database as one user, each in a session of its own. */
public final class Transactions {

    private final Function<BookmarkManager, AsyncSession> sessions;
    private final BookmarkManager bookmarks;
    private final Pace pace;

    Transactions(Function<BookmarkManager, AsyncSession> sessions, BookmarkManager bookmarks, Pace pace) {
        this.sessions = sessions;
        this.bookmarks = bookmarks;
        this.pace = pace;
    }

    /**
     * Begins a transaction.
     *
     * @throws RuntimeException what the driver reports if it cannot
     */
    public PipelinedTransaction begin(TransactionConfig config) {
        return beginAhead(config).await();
    }

    /** Asks for a transaction that is needed soon. */
    public Beginning beginAhead(TransactionConfig config) {
        pace.count();
        var signal = new CommitSignal(bookmarks);
        return new Beginning(sessions.apply(signal), config, signal.committed, pace);
    }

    /** Whether the server is so far away that it is worth some trouble to wait for it less often. */
    public boolean areFar() {
        return pace.isFar();
    }

    /** Runs a query that opens transactions itself, or is one of its own, and waits for its end. */
    public ResultSummary runAlone(Query query, TransactionConfig config) {
        var session = sessions.apply(bookmarks);
        var summary = session.runAsync(query, config).thenCompose(ResultCursor::consumeAsync);
        try {
            return Await.resultOf(summary);
        } finally {
            closeLater(session);
        }
    }

    /** Closes a session in the background. */
    @SuppressWarnings("FutureReturnValueIgnored") // Nobody has to wait for it
    static void closeLater(AsyncSession session) {
        session.closeAsync();
    }

    /** Completes as soon as either does; with the failure of the first one if that fails. */
    static CompletionStage<Object> firstOf(CompletionStage<?> one, CompletionStage<?> other) {
        return CompletableFuture.anyOf(one.toCompletableFuture(), other.toCompletableFuture());
    }

    /** Hears of a commit by its bookmark, which is there before the connection is ready to be used again. */
    private static final class CommitSignal implements BookmarkManager {

        private static final long serialVersionUID = 1L;

        private final BookmarkManager shared;
        private final transient CompletableFuture<Boolean> committed = new CompletableFuture<>();

        CommitSignal(BookmarkManager shared) {
            this.shared = shared;
        }

        @Override
        public void updateBookmarks(Set<Bookmark> previousBookmarks, Set<Bookmark> newBookmarks) {
            shared.updateBookmarks(previousBookmarks, newBookmarks);
            committed.complete(true);
        }

        @Override
        public Set<Bookmark> getBookmarks() {
            return shared.getBookmarks();
        }
    }
}
