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
package ac.simons.neo4j.migrations.core.internal.execution;

import java.time.Duration;
import java.util.Optional;

import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.internal.connection.Beginning;
import ac.simons.neo4j.migrations.core.internal.connection.Pending;
import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction;
import ac.simons.neo4j.migrations.core.internal.connection.Transactions;

/**
 * The transaction of the next step, which is begun while the one before it is still at work, also from one script to the
 * next. It may hold the only connection: whoever needs one for anything else has to abandon it before.
 */
final class Ahead {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    /** What waits for its step uses up the time that the server gives to its transaction. */
    static final Duration OLDEST = Duration.ofSeconds(1);

    private Optional<Begun> begun = Optional.empty();

    private record Begun(Transactions where, Beginning beginning) {}

    /** Begins, unless something is begun already. */
    void begin(Transactions where, TransactionConfig config) {
        if (begun.isEmpty()) {
            begun = Optional.of(new Begun(where, where.beginAhead(config)));
        }
    }

    boolean isEmpty() {
        return begun.isEmpty();
    }

    /** Waits for the transaction or for an answer, and tells whether it has begun while the answer is still missing. */
    boolean isBegunBefore(Pending<?> answer) {
        return begun.filter(one -> one.beginning().isBegunBefore(answer)).isPresent();
    }

    /** Empty if there is none that can be used there. */
    Optional<PipelinedTransaction> take(Transactions where) {
        if (begun.filter(one -> one.where() != where || one.beginning().isOlderThan(OLDEST))
                .isPresent()) {
            abandon();
        }
        var taken = begun;
        begun = Optional.empty();
        try {
            return taken.map(one -> one.beginning().await());
        } catch (Neo4jException e) {
            LOG.debug("No transaction could be begun ahead", e);
            return Optional.empty();
        }
    }

    void abandon() {
        begun.ifPresent(one -> one.beginning().abandon());
        begun = Optional.empty();
    }
}
